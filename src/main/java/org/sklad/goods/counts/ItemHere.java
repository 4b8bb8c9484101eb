package org.sklad.goods.counts;

import org.sklad.goods.catalogue.Item;

/**
 * An item that should be in the counted place and is not counted there yet.
 *
 * @param quantity smallest units by the books
 */
public record ItemHere(Item item, long quantity) {}
