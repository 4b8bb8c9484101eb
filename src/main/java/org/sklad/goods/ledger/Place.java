package org.sklad.goods.ledger;

import org.sklad.centres.places.Location;
import org.sklad.goods.lots.BoxCode;

/** Where goods stand: a location, and there in a box or loose. */
public record Place(Location location, BoxCode box) {
    public static Place loose(Location location) {
        return new Place(location, BoxCode.LOOSE);
    }

    boolean keepsBalance() {
        return location.kind().keepsBalance();
    }
}
