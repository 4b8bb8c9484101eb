package org.sklad.goods.receiving;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Money;

/**
 * A line that was announced.
 *
 * @param quantity smallest units
 * @param number the maker's lot number; empty where none was announced
 * @param senderBox how the sender marked the box in which it comes; empty where nothing was said
 * @param unitValue of one smallest unit in the minor unit of {@code currency}; absent with it
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

    /** What one smallest unit is worth, where it was announced. */
    public Optional<Money> value() {
        return unitValue.flatMap(minor -> currency.map(code -> new Money(minor, code)));
    }
}
