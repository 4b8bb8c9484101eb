package org.sklad.goods.catalogue;

/**
 * What a code on goods means.
 *
 * @param quantity how many smallest units of the item one scan stands for
 */
public record Identified(Item item, long quantity) {}
