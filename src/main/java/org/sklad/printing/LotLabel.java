package org.sklad.printing;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * The data for the label of a lot, without the item.
 *
 * @param number maker's lot number; empty if there is none
 * @param donor name of the donor; empty if unknown
 */
public record LotLabel(LotCode code, Sku sku, String number, Expiry expiresOn, String donor) {}
