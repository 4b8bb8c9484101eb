package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Sku;

/** A folded word that finds an item. */
public record WordRow(String word, Sku sku) {}
