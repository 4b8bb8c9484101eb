package org.sklad.goods.counts;

/**
 * The figures of a count; quantities are in smallest units.
 *
 * @param lines number of counted lines
 * @param differing number of lines that differ from the balance, without recounts
 * @param missing units below the balances
 * @param found units above the balances
 * @param unvalued missing or found units of lots without a known value
 * @param recounts lines that must be counted again; only {@code lines} includes them too
 */
public record CountFigures(long lines, long differing, long missing, long found, long unvalued, long recounts) {}
