package org.sklad.transfers;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/**
 * What some lines of a move carried of one lot and did not take back.
 *
 * @param quantity smallest units
 */
public record MovedLot(Sku sku, LotCode lot, BoxCode fromBox, BoxCode toBox, LocationId toLocation, long quantity) {}
