package org.sklad.goods.moves;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods of one lot that some lines of a move carried and did not reverse.
 *
 * @param quantity smallest units
 */
public record MovedLot(Sku sku, LotCode lot, BoxCode fromBox, BoxCode toBox, LocationId toLocation, long quantity) {}
