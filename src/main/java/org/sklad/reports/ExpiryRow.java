package org.sklad.reports;

import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/** What stands of a lot in a centre, as read. */
public record ExpiryRow(Sku sku, LotCode lot, String number, Expiry expiresOn, long quantity, long available) {}
