package org.sklad.counts;

import org.sklad.catalogue.Item;
import org.sklad.stock.Lot;
import org.sklad.stock.Place;

/**
 * What a line means.
 *
 * @param quantity smallest units that one entry stands for
 */
record Counted(Place place, Lot lot, Item item, long quantity) {
    Spot spot() {
        return new Spot(place.location().id(), place.box(), lot.code(), lot.sku());
    }
}
