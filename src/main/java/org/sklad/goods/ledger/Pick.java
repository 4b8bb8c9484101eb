package org.sklad.goods.ledger;

/** The goods to take for a line: a quantity of the stock in one place. */
public record Pick(int line, StockAtPlace from, long quantity) {}
