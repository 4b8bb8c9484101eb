package org.sklad.goods.ledger;

import org.sklad.goods.lots.LotCode;

/**
 * A difference that a count found for a lot in a place.
 *
 * @param change smallest units, negative for less; never zero
 */
public record CountedDifference(int line, LotCode lot, Place at, long change) {}
