package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Sku;

/** A folded word under which an item is found. */
public record WordRow(String word, Sku sku) {}
