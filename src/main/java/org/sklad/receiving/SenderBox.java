package org.sklad.receiving;

import org.sklad.catalogue.Sku;

/** That an item comes in a box which the sender marked so. */
public record SenderBox(Sku sku, String box) {}
