package org.sklad.goods.stock;

import org.sklad.goods.catalogue.Item;

/** A balance with its item, and how much of it may be given today and is not kept for a need. */
public record BalanceLine(Balance balance, Item item, long available) {}
