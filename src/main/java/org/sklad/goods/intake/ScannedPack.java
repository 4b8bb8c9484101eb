package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.barcodes.ElementString;

/**
 * One pack among all, as its code tells it: the maker's product and the serial number. In memory alone; what is kept is a keyed hash.
 *
 * @param field where its code was sent, for the refusal
 */
public record ScannedPack(String product, String serial, String field) {
    /** Empty for a code that means every pack of its kind. */
    static Optional<ScannedPack> of(ElementString elements, String field) {
        return elements.product()
                .flatMap(product -> elements.serial().map(serial -> new ScannedPack(product, serial, field)));
    }

    /** Neither part holds a blank. */
    public String text() {
        return product + " " + serial;
    }

    @Override
    public String toString() {
        return product + " …";
    }
}
