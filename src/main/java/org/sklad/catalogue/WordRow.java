package org.sklad.catalogue;

/** A folded word under which an item is found. */
public record WordRow(String word, Sku sku) {}
