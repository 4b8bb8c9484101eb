package org.sklad.goods.transfers;

/**
 * All that a transfer sent, in smallest units.
 *
 * @param kinds how many lots, each box counted for itself
 */
public record SentTotals(long kinds, long sent, long received, long explained) {
    /** What is still on the way. */
    public long left() {
        return sent - received - explained;
    }
}
