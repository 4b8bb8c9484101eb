package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Scheme;

/**
 * A code on goods that identifies an item.
 *
 * @param value the code as a scanner sends it; with 14 digits if it has the form of a GTIN. Unique over all items and schemes
 * @param quantity smallest units that it represents: 20 for the barcode of a box of 20
 */
public record Identifier(Scheme scheme, String value, long quantity) {
    static final int MOST_CHARACTERS = 80;

    /** A pallet of tablets. A larger quantity is a typing error. */
    static final long MOST_UNITS = 1_000_000;

    public Identifier {
        if (value.isEmpty() || quantity < 1 || quantity > MOST_UNITS) {
            throw new IllegalArgumentException("not an identifier");
        }
    }

    /**
     * Builds the identifier of a scanned or typed code. The form of the code decides the scheme.
     *
     * @param field the form field of the code, for the error
     * @throws org.sklad.platform.i18n.InvalidFields if the code is mistyped, too long, or one of our own labels
     */
    public static Identifier guessed(String typed, long quantity, String field) {
        return Identifiers.guessed(typed, quantity, field);
    }
}
