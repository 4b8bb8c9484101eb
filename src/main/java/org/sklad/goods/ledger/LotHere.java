package org.sklad.goods.ledger;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * A lot that may be the one in the operator's hand.
 *
 * @param number the manufacturer's lot number; empty if there is none
 * @param here true if the recorded stock has some of it in the place
 */
public record LotHere(LotCode lot, Sku sku, String number, Expiry expiresOn, boolean here) {}
