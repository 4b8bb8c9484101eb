package org.sklad.goods.lots;

import org.sklad.goods.classification.Sku;

/**
 * What makes units one lot, over all centres: the same key finds the same lot.
 *
 * @param number the maker's lot number as printed on the pack; empty where there is none
 */
public record LotKey(Sku sku, String number, Expiry expiresOn, Origin origin) {
    /** GS1 allows 20 characters; goods without GS1 codes carry longer ones. */
    public static final int MOST_NUMBER = 60;

    public static LotKey of(Sku sku, Origin origin) {
        return new LotKey(sku, "", Expiry.NEVER, origin);
    }
}
