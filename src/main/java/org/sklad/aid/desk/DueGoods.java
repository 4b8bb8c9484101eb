package org.sklad.aid.desk;

import org.sklad.goods.catalogue.Item;

/** A quantity of an item that a desk proposes, in smallest units. */
public record DueGoods(Item item, long quantity) {}
