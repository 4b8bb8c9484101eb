package org.sklad.goods.counts;

import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Lot;

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
