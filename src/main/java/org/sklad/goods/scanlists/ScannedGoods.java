package org.sklad.goods.scanlists;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * What a document holds of one lot in one place, counted in the same packs: its lines that a person sees as one.
 *
 * @param last the latest of these lines, by which a page names them all: what came after it, the person has not seen
 * @param lot absent where which lot goes is not decided yet
 * @param number the maker's lot number; empty where there is none
 * @param location where they stand or go; of goods in a box the digits of its label
 * @param unitsEach for how many smallest units one scan stood
 * @param times how many scans
 * @param reversed true when they were taken back
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
        boolean reversed) {

    /** The box that {@code location} names; {@link BoxCode#LOOSE} for a location. */
    public BoxCode box() {
        return BoxCode.find(location.value()).orElse(BoxCode.LOOSE);
    }

    /** Smallest units. */
    public long quantity() {
        return unitsEach * times;
    }
}
