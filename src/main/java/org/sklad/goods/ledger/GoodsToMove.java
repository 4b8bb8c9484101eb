package org.sklad.goods.ledger;

/** Goods to carry to another place of the centre. */
public record GoodsToMove(Wanted wanted, Place to) {}
