package org.sklad.goods.scanlists;

import java.time.Instant;
import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * The goods of one lot in one place of a document, counted in the same packs. A person sees these lines as one.
 *
 * @param last the latest of these lines, by which a page names them all; the person has not seen later ones
 * @param lot absent while the lot is not decided
 * @param number the manufacturer's lot number; empty if there is none
 * @param location where the goods are or go; the digits of the label for goods in a box
 * @param unitsEach smallest units per scan
 * @param times the number of scans
 * @param reversed true if they were reversed
 * @param damage why the goods are damaged; empty for good ones
 * @param scannedAt when the latest of the lines was scanned; absent if the document does not record it
 */
public record ScannedGoods(
        long last,
        Sku sku,
        Optional<LotCode> lot,
        String number,
        Expiry expiresOn,
        LocationCode location,
        long unitsEach,
        long times,
        boolean reversed,
        String damage,
        Optional<Instant> scannedAt) {
    /** Returns the box that {@code location} names; {@link BoxCode#LOOSE} for a location. */
    public BoxCode box() {
        return BoxCode.find(location.value()).orElse(BoxCode.LOOSE);
    }

    /** Returns the quantity in smallest units. */
    public long quantity() {
        return unitsEach * times;
    }
}
