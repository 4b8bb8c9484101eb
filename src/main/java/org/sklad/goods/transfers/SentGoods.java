package org.sklad.goods.transfers;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * Goods of one lot that a transfer sent, in one box or loose, and their outcome. Quantities are smallest units.
 *
 * @param ordinal position on the waybill
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
    /** Quantity still on the way. */
    public long left() {
        return sent - received - explained;
    }
}
