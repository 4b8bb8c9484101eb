package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.stock.RefusedRequests;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Refused;

/**
 * Group handouts that another document records with itself: one act, one id and one transaction for both. The other document may be
 * recorded without goods, but never its goods without it. Also the reversal of any handout: the goods return to where they were, and the
 * entitlement is given back.
 */
public final class GroupHandouts {
    static final Role[] MAY_REVERSE = {Role.FIELD, Role.MANAGER};

    private static final LotCodes NO_LOT = new LotCodes(List.of());

    private final Database database;
    private final Preparation preparation;
    private final Booking booking;
    private final HandoutReader reader;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final InstantSource clock;

    GroupHandouts(
            Database database,
            Preparation preparation,
            Booking booking,
            HandoutReader reader,
            Beneficiaries beneficiaries,
            StockLedger ledger,
            InstantSource clock) {
        this.database = database;
        this.preparation = preparation;
        this.booking = booking;
        this.reader = reader;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records the handout and the other document, or nothing. A repeated request has no second effect.
     *
     * @param other records the other document in the same transaction, first
     * @return true if this request recorded them
     * @throws org.sklad.platform.i18n.Refusal as {@link Handouts#record}
     */
    public boolean record(IdempotencyKey claim, NewHandout wanted, Operator by, Consumer<Handle> other) {
        by.requireAt(wanted.centre(), Role.FIELD);
        Optional<PreparedHandout> giving = preparation.of(claim, wanted, by, clock.instant());
        if (giving.isEmpty()) {
            return false;
        }
        List<LotCodes> codes = wanted.lines().stream().map(line -> NO_LOT).toList();
        try {
            return database.once(claim, giving.get().now(), handle -> {
                other.accept(handle);
                booking.book(handle, giving.get(), codes);
            });
        } catch (InsufficientStock refused) {
            keep(claim, giving.get(), refused);
            throw refused;
        }
    }

    /** Records a refused request, because it counts as use of the item and no movement shows it. */
    private void keep(IdempotencyKey claim, PreparedHandout giving, InsufficientStock refused) {
        database.write(handle -> {
            RefusedRequests.record(handle, claim.id(), giving.centre().code(), refused, giving.at());
            return true;
        });
    }

    /**
     * Reverses the handout and the other document, or nothing. A handout that was reversed by itself stays so.
     *
     * @param id id of both
     * @param other reverses the other document in the same transaction, first
     * @return true if this request reversed them
     * @throws Refused if goods of the handout were returned
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by, Consumer<Handle> other) {
        Instant now = clock.instant();
        HandoutRow row = reader.row(id, by, MAY_REVERSE);
        String sealed = reader.sealed(row, reason);
        return database.once(claim, now, handle -> {
            other.accept(handle);
            if (row.state() == HandoutState.RECORDED) {
                reverse(handle, row, claim.id(), sealed, by, now);
            }
        });
    }

    /** Reverses a handout alone; see {@link Handouts#reverse}. */
    boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        Instant now = clock.instant();
        HandoutRow row = reader.row(id, by, MAY_REVERSE);
        String sealed = reader.sealed(row, reason);
        return database.once(claim, now, handle -> reverse(handle, row, claim.id(), sealed, by, now));
    }

    private void reverse(Handle handle, HandoutRow row, UUID reversal, String sealed, Operator by, Instant now) {
        UUID id = row.id();
        Optional<BeneficiaryId> person = row.person();
        person.ifPresent(each -> beneficiaries.take(handle, each));
        HandoutDao dao = handle.attach(HandoutDao.class);
        if (dao.reverse(id) == 0) {
            throw Refused.conflict("handouts.already-reversed");
        }
        if (dao.isReturned(id)) {
            throw Refused.conflict("handouts.return.stands");
        }
        ledger.reverse(handle, Document.now(reversal, by, now), id);
        dao.insertReversal(reversal, id, row.kept(handle, sealed), by.id(), now);
        handle.attach(OfflineHandoutDao.class).close(id);
        person.ifPresent(each -> {
            MetNeeds.changed(handle, each, now);
            Breaches.changed(handle, each, row.household(), now);
        });
    }
}
