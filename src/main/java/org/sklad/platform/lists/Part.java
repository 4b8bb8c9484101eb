package org.sklad.platform.lists;

/**
 * A line of a file: a row of the list, or one of several parts of it.
 *
 * @param <R> the row
 * @param <E> the part; the row itself in a list whose rows have no parts
 * @param first true for the first line of the row
 */
public record Part<R, E>(R row, E part, boolean first) {}
