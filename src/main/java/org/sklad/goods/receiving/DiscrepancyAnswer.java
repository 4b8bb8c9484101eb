package org.sklad.goods.receiving;

import java.time.LocalDate;
import java.util.Optional;

/** A line of the discrepancy list in the API. Quantities are smallest units. */
public record DiscrepancyAnswer(
        Discrepancy.Kind kind,
        String item,
        Optional<String> lot,
        Optional<LocalDate> expiresOn,
        long quantity,
        Optional<String> reason) {
    static DiscrepancyAnswer of(Discrepancy discrepancy) {
        return new DiscrepancyAnswer(
                discrepancy.kind(),
                discrepancy.sku().value(),
                Optional.of(discrepancy.number()).filter(each -> !each.isEmpty()),
                discrepancy.expiresOn().date(),
                discrepancy.quantity(),
                Optional.of(discrepancy.reason()).filter(each -> !each.isEmpty()));
    }
}
