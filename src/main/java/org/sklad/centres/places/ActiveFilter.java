package org.sklad.centres.places;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of what belongs to a centre.
 *
 * @param active true for what is in use, false for what is not any more, null for all
 */
public record ActiveFilter(@Nullable Boolean active) {}
