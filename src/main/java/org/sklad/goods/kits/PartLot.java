package org.sklad.goods.kits;

import org.sklad.goods.lots.LotCode;

/** So many units of a lot went into all kits of a line. */
public record PartLot(LotCode lot, long quantity) {}
