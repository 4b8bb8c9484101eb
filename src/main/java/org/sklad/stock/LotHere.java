package org.sklad.stock;

import org.sklad.catalogue.Sku;

/**
 * A lot that may be the one in somebody's hand.
 *
 * @param number the maker's; empty where there is none
 * @param here whether the books know some of it in the place that is looked at
 */
public record LotHere(LotCode lot, Sku sku, String number, Expiry expiresOn, boolean here) {}
