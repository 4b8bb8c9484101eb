package org.sklad.aid.loans;

import org.sklad.goods.catalogue.Item;

/**
 * The goods of a code, before they are lent.
 *
 * @param code digits of our own label: the lot's if a lot was named, else the item's
 * @param lot true for the label of a lot
 * @param quantity smallest units of one scan
 */
record LentItem(Item item, String code, boolean lot, long quantity) {}
