package org.sklad.goods.transfers;

/**
 * Totals of a transfer, in smallest units.
 *
 * @param kinds number of lots; a lot counts once for each box
 */
public record SentTotals(long kinds, long sent, long received, long explained) {
    /** Quantity still on the way. */
    public long left() {
        return sent - received - explained;
    }
}
