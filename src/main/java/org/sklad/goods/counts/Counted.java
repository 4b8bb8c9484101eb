package org.sklad.goods.counts;

import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Lot;

/**
 * The resolved meaning of a line.
 *
 * @param quantity smallest units of the entry
 * @param alike the lots in the place that the maker's code cannot distinguish; empty for any other name
 */
record Counted(Place place, Lot lot, Item item, long quantity, List<CountLineDao.LotStanding> alike) {
    LotInPlace spot() {
        return new LotInPlace(place.location().id(), place.box(), lot.code(), lot.sku());
    }
}
