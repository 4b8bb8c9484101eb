package org.sklad.goods.receiving;

import org.sklad.goods.classification.Sku;

/** What was announced of an item against what came, in smallest units. */
public record Difference(Sku sku, long expected, long received) {}
