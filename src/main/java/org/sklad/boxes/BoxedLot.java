package org.sklad.boxes;

import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;
import org.sklad.stock.LotStatus;

/**
 * What is in a box of one lot.
 *
 * @param last the movement by which some of it came in last
 * @param number the maker's lot number; empty where there is none
 * @param quantity smallest units
 */
public record BoxedLot(
        long last, Sku sku, LotCode lot, String number, Expiry expiresOn, LotStatus status, long quantity) {}
