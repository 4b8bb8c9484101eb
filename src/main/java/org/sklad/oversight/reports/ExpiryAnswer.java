package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Optional;

/** An expiring lot as the API shows it, with quantities in smallest units. */
public record ExpiryAnswer(String centre, String item, LotOfReport lot, long quantity, long available, long daysLeft) {
    /** A lot with the digits of its label and the maker's lot number. */
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
