package org.sklad.goods.lots;

import java.util.Optional;
import org.sklad.goods.classification.Sku;

/**
 * Units of one item with one expiry and one origin.
 *
 * @param madeAs the item under which it was written down, which never changes: by it it is found again, and its movements name it
 * @param sku the item that it is: another than that one where that was merged
 * @param unitValue of one smallest unit in the minor unit of {@code currency}; absent where it is not known, and then never
 *     shown as 0
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
    public static Lot of(LotCode code, LotKey key, Sku sku, Optional<Money> value) {
        return new Lot(
                code,
                key.sku(),
                sku,
                key.number(),
                key.expiresOn(),
                key.origin().donor(),
                key.origin().fundingSource(),
                key.origin().restriction(),
                LotStatus.AVAILABLE,
                value.map(Money::minor),
                value.map(Money::currency));
    }

    /** By which it is found again. */
    public LotKey key() {
        return new LotKey(madeAs, number, expiresOn, new Origin(donor, fundingSource, restriction));
    }

    public Optional<Money> value() {
        return unitValue.flatMap(minor -> currency.map(code -> new Money(minor, code)));
    }
}
