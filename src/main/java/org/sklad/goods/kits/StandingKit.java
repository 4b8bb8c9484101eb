package org.sklad.goods.kits;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** Kits of a lot that stand loose at a location, usable or not. */
public record StandingKit(Sku kit, LotCode lot, String number, Expiry expiresOn, long quantity) {}
