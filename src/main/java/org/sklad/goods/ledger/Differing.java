package org.sklad.goods.ledger;

import org.sklad.goods.lots.LotCode;

/**
 * What a count found to differ of a lot in a place.
 *
 * @param change smallest units, below zero for less; never zero
 */
public record Differing(int line, LotCode lot, Place at, long change) {}
