package org.sklad.goods.shelves;

/**
 * A location proposed for goods.
 *
 * @param quantity smallest units there
 * @param of the goods there: the item itself, or other sizes of its style
 */
public record ProposedLocationAnswer(String location, long quantity, Of of) {
    /** The goods that are already there. */
    public enum Of {
        ITEM,
        STYLE
    }

    static ProposedLocationAnswer of(ProposedLocation proposed) {
        return new ProposedLocationAnswer(
                proposed.location().value(), proposed.quantity(), proposed.size() ? Of.ITEM : Of.STYLE);
    }
}
