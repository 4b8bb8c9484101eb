package org.sklad.goods.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/** A line of the discrepancy list in the API. Quantities are smallest units. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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
