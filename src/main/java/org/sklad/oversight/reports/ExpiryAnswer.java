package org.sklad.oversight.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/** A lot that expires, as the API shows it; quantities in smallest units. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExpiryAnswer(String centre, String item, LotOfReport lot, long quantity, long available, long daysLeft) {
    /** The lot by the digits of its label, and what its maker calls it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LotOfReport(String code, Optional<String> number, LocalDate expiresOn) {}

    static ExpiryAnswer of(ExpiryLine line) {
        return new ExpiryAnswer(
                line.centre().value(),
                line.item().sku().value(),
                new LotOfReport(
                        line.lot().toString(),
                        Optional.of(line.number()).filter(each -> !each.isEmpty()),
                        line.expiresOn()),
                line.quantity(),
                line.available(),
                line.daysLeft());
    }
}
