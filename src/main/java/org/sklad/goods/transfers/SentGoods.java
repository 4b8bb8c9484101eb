package org.sklad.goods.transfers;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * What a transfer sent of one lot, in one box or loose, and what became of it; in smallest units.
 *
 * @param ordinal its place on the waybill
 */
public record SentGoods(
        int ordinal,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        BoxCode box,
        long sent,
        long received,
        long explained) {
    /** What is still on the way. */
    public long left() {
        return sent - received - explained;
    }
}
