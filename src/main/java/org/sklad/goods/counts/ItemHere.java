package org.sklad.goods.counts;

import org.sklad.goods.catalogue.Item;

/**
 * An item that should be in the counted place and is not fully counted there yet.
 *
 * @param quantity smallest units by the books, of the lots that are not counted yet
 * @param partly true if other lots of it are counted there
 */
public record ItemHere(Item item, long quantity, boolean partly) {}
