package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Message;

/**
 * A request of a document for more than the stock in a place.
 *
 * @param lot absent if any lot of the item would do
 * @param box {@link BoxCode#LOOSE} if the goods could be anywhere at the location
 */
record Shortage(Sku sku, Optional<LotCode> lot, Location location, BoxCode box, long asked, long there) {
    static Shortage of(Lot lot, Place place, long asked, long there) {
        return new Shortage(lot.sku(), Optional.of(lot.code()), place.location(), place.box(), asked, there);
    }

    static Shortage of(Wanted wanted, Location location, long there) {
        BoxCode box = wanted.box().orElse(BoxCode.LOOSE);
        return new Shortage(wanted.sku(), wanted.lot(), location, box, wanted.quantity(), there);
    }

    /** Returns the place as people know it: a location, or a box there. */
    Object place() {
        LocationAddress address = location.address();
        return box.isLoose() ? address : Message.of("ledger.insufficient.in-box", address, box);
    }
}
