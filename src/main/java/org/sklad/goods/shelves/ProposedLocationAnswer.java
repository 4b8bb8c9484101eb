package org.sklad.goods.shelves;

/**
 * A location where goods may be put.
 *
 * @param quantity smallest units that stand there
 * @param of what they are: the item itself, or other sizes of its style
 */
public record ProposedLocationAnswer(String location, long quantity, Of of) {
    /** What stands there already. */
    public enum Of {
        ITEM,
        STYLE
    }

    static ProposedLocationAnswer of(ProposedLocation proposed) {
        return new ProposedLocationAnswer(
                proposed.location().value(), proposed.quantity(), proposed.size() ? Of.ITEM : Of.STYLE);
    }
}
