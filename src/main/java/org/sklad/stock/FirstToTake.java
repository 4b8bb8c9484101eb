package org.sklad.stock;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;

/**
 * Where goods are to be taken first.
 *
 * @param quantity smallest units of that lot there
 * @param standing of all that may be given out of the centre's stores and shelves
 */
public record FirstToTake(Sku sku, LotCode lot, LocationCode location, long quantity, long standing) {}
