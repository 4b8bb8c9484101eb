package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.barcodes.ElementString;

/**
 * A single pack, identified by the maker's product and the serial number of its code. It exists only in memory; the database stores
 * a keyed hash.
 *
 * @param field request field of the code, for errors
 */
public record ScannedPack(String product, String serial, String field) {
    /** Empty for a code without a serial number, which means every pack of its kind. */
    static Optional<ScannedPack> of(ElementString elements, String field) {
        return elements.product()
                .flatMap(product -> elements.serial().map(serial -> new ScannedPack(product, serial, field)));
    }

    /** Product and serial number, separated by a space. Neither contains one. */
    public String text() {
        return product + " " + serial;
    }

    @Override
    public String toString() {
        return product + " …";
    }
}
