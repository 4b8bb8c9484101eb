package org.sklad.counts;

import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/**
 * A lot that may be the one in somebody's hand.
 *
 * @param number the maker's; empty where there is none
 * @param here whether the books know some of it in the place that is counted
 */
public record LotHere(LotCode lot, Sku sku, String number, Expiry expiresOn, boolean here) {}
