package org.sklad.goods.kits;

import org.sklad.goods.lots.LotCode;

/** Units of a lot in all kits of a line. */
public record PartLot(LotCode lot, long quantity) {}
