package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Scheme;

/**
 * A code on goods that means an item.
 *
 * @param value as a scanner sends it; what has the form of a GTIN, as 14 digits. No two items share one, whatever the scheme
 * @param quantity how many smallest units of the item it stands for: 20 for the barcode of a box of 20
 */
public record Identifier(Scheme scheme, String value, long quantity) {
    static final int MOST_CHARACTERS = 80;

    /** A pallet of tablets; more is a slip of the keyboard. */
    static final long MOST_UNITS = 1_000_000;

    public Identifier {
        if (value.isEmpty() || quantity < 1 || quantity > MOST_UNITS) {
            throw new IllegalArgumentException("not an identifier");
        }
    }

    /**
     * The identifier that a scanned or typed code is, its scheme told by its form.
     *
     * @param field where it was sent, for the refusal
     * @throws org.sklad.platform.i18n.InvalidFields when the code is mistyped, too long, or one of our own labels
     */
    public static Identifier guessed(String typed, long quantity, String field) {
        return Identifiers.guessed(typed, quantity, field);
    }
}
