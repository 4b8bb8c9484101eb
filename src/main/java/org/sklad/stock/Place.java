package org.sklad.stock;

import org.sklad.centres.Location;

/** Where goods stand: a location, and there in a box or loose. */
public record Place(Location location, BoxCode box) {
    public static Place loose(Location location) {
        return new Place(location, BoxCode.LOOSE);
    }

    boolean keepsBalance() {
        return location.kind().keepsBalance();
    }
}
