package org.sklad.goods.counts;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the lines of a count.
 *
 * @param differing true for lines that differ from the balance or must be counted again; null for all, which a running blind count
 *     always shows
 */
public record CountLineFilter(@Nullable Boolean differing) {}
