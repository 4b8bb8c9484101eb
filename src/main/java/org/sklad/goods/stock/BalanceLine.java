package org.sklad.goods.stock;

import org.sklad.goods.catalogue.Item;

/** A balance with its item, and the quantity that may be handed out today and is not reserved for a need. */
public record BalanceLine(Balance balance, Item item, long available) {}
