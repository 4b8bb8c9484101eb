package org.sklad.goods.ledger;

import org.sklad.goods.lots.LotCode;

/** Goods that move from one place to another. The quantity is above zero. */
public record Moved(int line, LotCode lot, Place from, Place to, long quantity) {}
