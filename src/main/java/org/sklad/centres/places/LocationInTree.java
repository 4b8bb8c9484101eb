package org.sklad.centres.places;

import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A location with its position in the tree of its centre.
 *
 * @param path the codes from the root down, separated by exclamation marks. These sort before all characters of a code, so that
 *     nothing sorts between a location and its children
 */
public record LocationInTree(@Nested Location location, String path) {
    private static final char SEPARATOR = '!';

    /** Returns the number of locations above it. */
    public int depth() {
        return (int) path.chars().filter(each -> each == SEPARATOR).count();
    }

    /** Returns the code of its parent. */
    public Optional<LocationCode> parent() {
        String[] codes = path.split(String.valueOf(SEPARATOR), -1);
        return codes.length < 2 ? Optional.empty() : Optional.of(new LocationCode(codes[codes.length - 2]));
    }

    /** Returns the codes from the root to its parent in readable form, {@code STORE / A}; empty at the root. */
    public String within() {
        int last = path.lastIndexOf(SEPARATOR);
        return last < 0 ? "" : path.substring(0, last).replace(String.valueOf(SEPARATOR), " / ");
    }
}
