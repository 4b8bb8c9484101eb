package org.sklad.kits;

import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/** Kits of a lot that stand loose at a location, usable or not. */
public record StandingKit(Sku kit, LotCode lot, String number, Expiry expiresOn, long quantity) {}
