package org.sklad.oversight.privacy;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of people who left.
 *
 * @param identified only people whose identity is still stored
 */
public record DepartureFilter(
        @Nullable String centre, @Nullable Boolean identified) {
    static final DepartureFilter ALL = new DepartureFilter(null, null);
}
