package org.sklad.goods.counts;

/**
 * The figures of a count; quantities are smallest units.
 *
 * @param lines counted
 * @param differing of them, without those in doubt
 * @param missing fewer than in the books
 * @param found more than in the books
 * @param unvalued missing or found, of lots whose value nobody knows
 * @param recounts lines to be counted again, which are in no other figure
 */
public record CountFigures(long lines, long differing, long missing, long found, long unvalued, long recounts) {}
