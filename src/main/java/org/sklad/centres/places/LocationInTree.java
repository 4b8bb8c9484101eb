package org.sklad.centres.places;

import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A location at its place in the tree of its centre.
 *
 * @param path the codes from the root down, with exclamation marks between: these sort before all that a code may hold, so that
 *     nothing comes between a location and what stands in it
 */
public record LocationInTree(@Nested Location location, String path) {
    private static final char SEPARATOR = '!';

    /** How many locations it stands in. */
    public int depth() {
        return (int) path.chars().filter(each -> each == SEPARATOR).count();
    }

    /** The code of the location that it stands in. */
    public Optional<LocationCode> parent() {
        String[] codes = path.split(String.valueOf(SEPARATOR), -1);
        return codes.length < 2 ? Optional.empty() : Optional.of(new LocationCode(codes[codes.length - 2]));
    }

    /** The codes from the root down to the one it stands in, as people write it: {@code STORE / A}; empty at the root. */
    public String within() {
        int last = path.lastIndexOf(SEPARATOR);
        return last < 0 ? "" : path.substring(0, last).replace(String.valueOf(SEPARATOR), " / ");
    }
}
