package org.sklad.kits;

import org.sklad.stock.LotCode;

/** So many units of a lot went into all kits of a line. */
public record PartLot(LotCode lot, long quantity) {}
