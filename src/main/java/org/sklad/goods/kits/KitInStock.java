package org.sklad.goods.kits;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** Loose kits of a lot at a location, usable or not. */
public record KitInStock(Sku kit, LotCode lot, String number, Expiry expiresOn, long quantity) {}
