package org.sklad.goods.ledger;

/**
 * What of an item may be given in a centre, out of stores and shelves.
 *
 * @param usable how many may be given, kept or not
 * @param kept how many are kept for needs
 */
public record FreeStock(long usable, long kept) {
    static final FreeStock NONE = new FreeStock(0, 0);

    /** Beyond what is kept; none where less may be given than is kept. */
    public long free() {
        return Math.max(0, usable - kept);
    }

    /** True where less may be given than is kept: it was counted away, damaged, held, or is past its date. */
    public boolean isShort() {
        return usable < kept;
    }
}
