package org.sklad.goods.ledger;

/**
 * The stock of an item that may be handed out of the stores and shelves of a centre.
 *
 * @param usable the quantity that may be handed out, reserved or not
 * @param kept the quantity reserved for needs
 */
public record AvailableStock(long usable, long kept) {
    static final AvailableStock NONE = new AvailableStock(0, 0);

    /** Returns the quantity that is not reserved; 0 if less is usable than reserved. */
    public long free() {
        return Math.max(0, usable - kept);
    }

    /** True if less is usable than reserved, because stock was counted away, damaged, held, or has expired. */
    public boolean isShort() {
        return usable < kept;
    }
}
