package org.sklad.goods.receiving;

import org.sklad.goods.classification.Sku;

/** Announced and received quantity of an item, in smallest units. */
public record Difference(Sku sku, long expected, long received) {}
