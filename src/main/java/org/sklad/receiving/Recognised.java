package org.sklad.receiving;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.catalogue.Identified;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.stock.Expiry;

/**
 * The goods that a code means.
 *
 * @param unitsEach for how many smallest units one scan stands
 * @param number the maker's lot number where the code tells it, else empty
 */
record Recognised(Item item, long unitsEach, String number, Expiry expiresOn) {
    static Recognised unit(Item item) {
        return new Recognised(item, 1, "", Expiry.NEVER);
    }

    static Optional<Recognised> find(Handle handle, RawCode code) {
        Scanned scanned = code.scanned();
        if (scanned instanceof Scanned.Own own) {
            return own(handle, own.code());
        }
        if (scanned instanceof Scanned.Product product) {
            return Items.findByIdentifier(handle, product.gtin()).map(Recognised::of);
        }
        return scanned instanceof Scanned.Other other
                ? Items.findByIdentifier(handle, other.text()).map(Recognised::of)
                : Optional.empty();
    }

    private static Optional<Recognised> own(Handle handle, OwnCode code) {
        return code.kind() == CodeKind.ITEM
                ? Items.findByOwnCode(handle, code).map(Recognised::unit)
                : Optional.empty();
    }

    private static Recognised of(Identified identified) {
        return new Recognised(identified.item(), identified.quantity(), "", Expiry.NEVER);
    }
}
