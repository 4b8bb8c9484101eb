package org.sklad.stock;

/** Goods that go from one place to another; the quantity is above zero. */
public record Moved(int line, LotCode lot, Place from, Place to, long quantity) {}
