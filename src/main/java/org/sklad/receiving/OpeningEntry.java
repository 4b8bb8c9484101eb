package org.sklad.receiving;

/**
 * Goods that stood there, as somebody enters them.
 *
 * @param donor code or name; blank where it is not known, a new name makes a donor
 * @param fundingSource likewise
 */
public record OpeningEntry(Incoming goods, String donor, String fundingSource) {}
