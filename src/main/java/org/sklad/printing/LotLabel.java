package org.sklad.printing;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * What the label of a lot is made of, beside its item.
 *
 * @param number the maker's; empty where there is none
 * @param donor by name; empty where none is known
 */
public record LotLabel(LotCode code, Sku sku, String number, Expiry expiresOn, String donor) {}
