package org.sklad.goods.receiving;

import org.sklad.goods.classification.Sku;

/** An item and the sender's mark on a box that contains it. */
public record SenderBox(Sku sku, String box) {}
