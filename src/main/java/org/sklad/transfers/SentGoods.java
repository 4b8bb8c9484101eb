package org.sklad.transfers;

import org.sklad.catalogue.Sku;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

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
