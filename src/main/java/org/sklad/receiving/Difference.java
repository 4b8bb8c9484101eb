package org.sklad.receiving;

import org.sklad.catalogue.Sku;

/** What was announced of an item against what came, in smallest units. */
public record Difference(Sku sku, long expected, long received) {}
