package org.sklad.transfers;

import org.sklad.stock.LotCode;

/** A discrepancy to be explained; the quantity is in smallest units. */
public record ToExplain(LotCode lot, long quantity, Explanation reason) {}
