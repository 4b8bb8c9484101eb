package org.sklad.oversight.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/** An expiring lot as the API shows it, with quantities in smallest units. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExpiryAnswer(String centre, String item, LotOfReport lot, long quantity, long available, long daysLeft) {
    /** A lot with the digits of its label and the maker's lot number. */
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
