package org.sklad.goods.shelves;

import org.sklad.centres.places.LocationId;

/**
 * How much stands in a location itself.
 *
 * @param balances of how many lots, each loose or in a box; counted up to {@link StockMap#MOST_COUNTED}
 * @param quantity smallest units of the item that was asked for
 */
record Filling(LocationId location, long balances, long quantity) {}
