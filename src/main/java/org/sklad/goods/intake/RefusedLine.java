package org.sklad.goods.intake;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;

/**
 * Goods of a consignment that were not taken in.
 *
 * @param number the maker's lot number; empty where it is not known
 * @param quantity smallest units
 * @param reversed true once the refusal was taken back
 */
public record RefusedLine(
        int line, Sku sku, String number, Expiry expiresOn, long quantity, String reason, boolean reversed) {}
