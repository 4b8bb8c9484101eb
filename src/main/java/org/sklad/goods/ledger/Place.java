package org.sklad.goods.ledger;

import org.sklad.centres.places.Location;
import org.sklad.goods.lots.BoxCode;

/** A place for goods: a location, and a box there or loose. */
public record Place(Location location, BoxCode box) {
    public static Place loose(Location location) {
        return new Place(location, BoxCode.LOOSE);
    }

    boolean keepsBalance() {
        return location.kind().keepsBalance();
    }
}
