package org.sklad.goods.lots;

import org.sklad.goods.classification.Sku;

/**
 * The facts that make units one lot. The same key finds the same lot in all centres.
 *
 * @param number the manufacturer's lot number as printed on the pack; empty if there is none
 */
public record LotKey(Sku sku, String number, Expiry expiresOn, Origin origin) {
    /** GS1 allows 20 characters; goods without GS1 codes have longer numbers. */
    public static final int MOST_NUMBER = 60;

    public static LotKey of(Sku sku, Origin origin) {
        return new LotKey(sku, "", Expiry.NEVER, origin);
    }
}
