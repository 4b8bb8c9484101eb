package org.sklad.stock;

/** Where a document asked for more than stands there. */
record Shortage(Lot lot, Place place, long asked, long there) {}
