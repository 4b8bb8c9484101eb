package org.sklad.oversight.reports;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * The stock of a lot in a centre, as read.
 *
 * @param available part that can be handed out today, reserved or not
 */
public record ExpiryRow(Sku sku, LotCode lot, String number, Expiry expiresOn, long quantity, long available) {}
