package org.sklad.goods.lots;

import java.util.Optional;
import org.sklad.goods.classification.Sku;

/**
 * Units of one item with one expiry and one origin.
 *
 * @param madeAs the item under which the lot was recorded. It never changes: the lot is found by it, and its movements name it
 * @param sku the item that the lot counts as; differs from {@code madeAs} if that item was merged
 * @param unitValue the value of one smallest unit in the minor unit of {@code currency}; absent if unknown, and then never shown as 0
 */
public record Lot(
        LotCode code,
        Sku madeAs,
        Sku sku,
        String number,
        Expiry expiresOn,
        SourceCode donor,
        SourceCode fundingSource,
        String restriction,
        LotStatus status,
        Optional<Long> unitValue,
        Optional<String> currency) {
    public static Lot of(LotCode code, LotKey key, Sku sku, Optional<Money> value, LotStatus status) {
        return new Lot(
                code,
                key.sku(),
                sku,
                key.number(),
                key.expiresOn(),
                key.origin().donor(),
                key.origin().fundingSource(),
                key.origin().restriction(),
                status,
                value.map(Money::minor),
                value.map(Money::currency));
    }

    /** Returns the key that finds the lot again. */
    public LotKey key() {
        return new LotKey(madeAs, number, expiresOn, new Origin(donor, fundingSource, restriction));
    }

    public Optional<Money> value() {
        return unitValue.flatMap(minor -> currency.map(code -> new Money(minor, code)));
    }
}
