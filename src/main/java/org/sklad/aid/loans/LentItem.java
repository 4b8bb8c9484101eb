package org.sklad.aid.loans;

import org.sklad.goods.catalogue.Item;

/**
 * Goods that a code means, before they are lent.
 *
 * @param code the digits of our own label on them: the lot's where one was named, else the item's
 * @param lot whether it is a lot
 * @param quantity smallest units for which one scan stands
 */
record LentItem(Item item, String code, boolean lot, long quantity) {}
