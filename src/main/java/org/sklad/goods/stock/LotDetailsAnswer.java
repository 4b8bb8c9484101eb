package org.sklad.goods.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotStatus;

/** A lot as the API shows it. Unknown values are left out. */
public record LotDetailsAnswer(
        String code,
        String item,
        Optional<String> number,
        Optional<LocalDate> expiresOn,
        Optional<String> donor,
        Optional<String> fundingSource,
        Optional<String> restriction,
        LotStatus status,
        Optional<Value> unitValue,
        List<Change> changes) {
    public LotDetailsAnswer {
        changes = List.copyOf(changes);
    }

    /** The value of one smallest unit. */
    public record Value(BigDecimal amount, String currency) {}

    /** A change of its status; the list has the latest first. */
    public record Change(LotStatus was, LotStatus became, String reason, String operator, Instant changedAt) {}

    static LotDetailsAnswer of(LotDetails details) {
        Lot lot = details.lot();
        return new LotDetailsAnswer(
                lot.code().toString(),
                lot.sku().value(),
                given(lot.number()),
                lot.expiresOn().date(),
                given(lot.donor().value()),
                given(lot.fundingSource().value()),
                given(lot.restriction()),
                lot.status(),
                lot.value().map(money -> new Value(money.amount(), money.currency())),
                details.changes().stream()
                        .map(each -> new Change(
                                each.was(),
                                each.became(),
                                each.reason(),
                                each.operator().value(),
                                each.changedAt()))
                        .toList());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
