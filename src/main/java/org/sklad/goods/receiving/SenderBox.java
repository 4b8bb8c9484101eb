package org.sklad.goods.receiving;

import org.sklad.goods.classification.Sku;

/** That an item comes in a box which the sender marked so. */
public record SenderBox(Sku sku, String box) {}
