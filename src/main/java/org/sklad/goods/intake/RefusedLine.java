package org.sklad.goods.intake;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;

/**
 * Goods of a consignment that were refused on arrival.
 *
 * @param number the maker's lot number; empty if unknown
 * @param quantity smallest units
 * @param reversed true if the refusal has been reversed
 */
public record RefusedLine(
        int line, Sku sku, String number, Expiry expiresOn, long quantity, String reason, boolean reversed) {}
