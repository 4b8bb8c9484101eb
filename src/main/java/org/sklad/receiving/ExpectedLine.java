package org.sklad.receiving;

import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;

/**
 * A line that was announced.
 *
 * @param quantity smallest units
 * @param number the maker's lot number; empty where none was announced
 */
public record ExpectedLine(int line, Sku sku, long quantity, String number, Expiry expiresOn) {}
