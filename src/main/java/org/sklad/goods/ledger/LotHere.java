package org.sklad.goods.ledger;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * A lot that may be the one in somebody's hand.
 *
 * @param number the maker's; empty where there is none
 * @param here whether the books know some of it in the place that is looked at
 */
public record LotHere(LotCode lot, Sku sku, String number, Expiry expiresOn, boolean here) {}
