package org.sklad.goods.counts;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** The subject of a line: a lot in a place. */
public record LotInPlace(LocationId location, BoxCode box, LotCode lot, Sku sku) {}
