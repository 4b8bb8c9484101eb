package org.sklad.goods.ledger;

/** Goods to carry to another place of the centre. */
public record CarriedGoods(Wanted wanted, Place to) {}
