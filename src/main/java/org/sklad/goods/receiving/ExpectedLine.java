package org.sklad.goods.receiving;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Money;

/**
 * An announced line.
 *
 * @param quantity smallest units
 * @param number the maker's lot number; empty if none was announced
 * @param senderBox the sender's mark on the box; empty if none was announced
 * @param unitValue value of one smallest unit in the minor unit of {@code currency}; both are present or absent
 */
public record ExpectedLine(
        int line,
        Sku sku,
        long quantity,
        String number,
        Expiry expiresOn,
        String senderBox,
        Optional<Long> unitValue,
        Optional<String> currency) {

    /** Announced value of one smallest unit. */
    public Optional<Money> value() {
        return unitValue.flatMap(minor -> currency.map(code -> new Money(minor, code)));
    }
}
