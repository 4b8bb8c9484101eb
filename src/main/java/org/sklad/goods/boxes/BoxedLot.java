package org.sklad.goods.boxes;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;

/**
 * What is in a box of one lot.
 *
 * @param last the movement by which some of it came in last
 * @param number the maker's lot number; empty where there is none
 * @param quantity smallest units
 */
public record BoxedLot(
        long last, Sku sku, LotCode lot, String number, Expiry expiresOn, LotStatus status, long quantity) {}
