package org.sklad.goods.counts;

import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Lot;

/**
 * The resolved meaning of a line.
 *
 * @param quantity smallest units of the entry
 */
record Counted(Place place, Lot lot, Item item, long quantity) {
    LotInPlace spot() {
        return new LotInPlace(place.location().id(), place.box(), lot.code(), lot.sku());
    }
}
