package org.sklad.goods.shelves;

import org.sklad.centres.places.LocationId;

/**
 * The contents of a location itself, without those below it.
 *
 * @param balances the number of lots, each loose or in a box; counted up to {@link StockMap#MOST_COUNTED}
 * @param quantity smallest units of the requested item
 */
record Filling(LocationId location, long balances, long quantity) {}
