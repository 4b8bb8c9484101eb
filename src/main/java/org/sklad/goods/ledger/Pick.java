package org.sklad.goods.ledger;

/** What to take for a line: so many of what stands in one place. */
public record Pick(int line, Standing from, long quantity) {}
