package org.sklad.goods.stock;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.LotFinder;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Refused;

/** Lots with the names of their item, donor, funding source and restrictions. */
public final class LotCards {
    private static final String NONE = "–";
    private static final String CORRECTED = "lot-value-corrected";
    private static final String VALUE = "value=";
    private static final String BEFORE = " valueBefore=";

    private final Database database;

    private final Audit audit;

    LotCards(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The value of one unit that a lot had when it was read; empty if it had none. */
    public record SeenValue(
            @Nullable @DecimalMin("0") @Digits(integer = 10, fraction = 4)
            BigDecimal amount,

            @Nullable @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
            String currency) {

        boolean is(Optional<Money> now) {
            if (amount == null || now.isEmpty()) {
                return amount == null && now.isEmpty();
            }
            Money stored = now.get();
            return stored.currency().equals(currency) && stored.amount().compareTo(amount) == 0;
        }
    }

    /**
     * Returns the card of a lot.
     *
     * @throws org.sklad.platform.i18n.NotFound if the operator does not see the lot
     */
    public LotDetails get(LotCode code, Operator by) {
        return database.read(handle -> {
            Lot lot = Lots.visible(handle, code, by);
            return new LotDetails(
                    lot,
                    Skus.get(handle, lot.sku()),
                    Sources.find(handle, SourceKind.DONOR, lot.donor()),
                    Sources.find(handle, SourceKind.FUNDING_SOURCE, lot.fundingSource()),
                    Restrictions.of(handle, lot),
                    Lots.changes(handle, code));
        });
    }

    /**
     * A correction of the value of one unit.
     *
     * @param was absent if the lot had no value
     */
    public record Correction(LotCode lot, Instant at, Optional<Money> was, Money became) {
        private static Correction of(AuditEntry entry) {
            String[] values = entry.details().substring(VALUE.length()).split(BEFORE, 2);
            return new Correction(
                    LotCode.find(entry.subject()).orElseThrow(),
                    entry.occurredAt(),
                    Optional.of(values[1]).filter(was -> !was.isEmpty()).map(LotCards::money),
                    money(values[0]));
        }
    }

    /** Returns the corrections of the values of these lots after a time, oldest first. In the caller's transaction. */
    public static List<Correction> corrections(Handle handle, Set<LotCode> lots, Instant after) {
        List<String> codes = lots.stream().map(LotCode::toString).toList();
        return Audit.after(handle, after, CORRECTED, codes).stream()
                .map(Correction::of)
                .filter(each -> !each.was().equals(Optional.of(each.became())))
                .toList();
    }

    /** True for a manager of a centre in which the lot is or was. */
    boolean mayCorrect(LotCode code, Operator by) {
        return database.read(handle ->
                LotFinder.isManaged(handle, Lots.visible(handle, code, by).code(), by));
    }

    void requireMayCorrect(LotCode code, Operator by) {
        if (!mayCorrect(code, by)) {
            throw new Forbidden();
        }
    }

    /**
     * Corrects the value of one smallest unit of a lot, for all papers made from then on. Kits that were assembled with it keep their
     * value.
     *
     * @param seen the value that the operator saw; null if it does not matter
     * @return true the first time; false if the same id came before with the same content
     * @throws Refused if somebody else changed the value in the meantime
     */
    public boolean correct(IdempotencyKey claim, LotCode code, Money value, @Nullable SeenValue seen, Operator by) {
        requireMayCorrect(code, by);
        Optional<Money> was = get(code, by).lot().value();
        String details = VALUE + text(value) + BEFORE + was.map(LotCards::text).orElse("");
        AuditEntry entry = audit.entry(CORRECTED, by, code.toString(), details);
        return database.once(claim, entry.occurredAt(), handle -> {
            Optional<Money> now = Lots.visible(handle, code, by).value();
            if (!now.equals(was) || (seen != null && !seen.is(now))) {
                throw Refused.conflict(
                        "stock.lot.value.changed-meanwhile",
                        now.<Object>map(LotCards::shown).orElse(NONE));
            }
            LotFinder.correctValue(handle, code, value);
            Audit.record(handle, entry);
        });
    }

    private static String text(Money value) {
        return value.amount() + " " + value.currency();
    }

    private static LocalizedValue shown(Money value) {
        return language -> Formats.money(language.locale(), value.amount(), value.currency());
    }

    /** Reads what {@link #text} wrote. */
    private static Money money(String text) {
        String[] parts = text.split(" ", 2);
        return Money.of(new BigDecimal(parts[0]), parts[1], "");
    }
}
