package org.sklad.goods.catalogue;

/**
 * The item that a code on goods identifies.
 *
 * @param quantity smallest units per scan
 */
public record Identified(Item item, long quantity) {}
