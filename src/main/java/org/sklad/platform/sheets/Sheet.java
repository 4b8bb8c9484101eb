package org.sklad.platform.sheets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole list as a file.
 *
 * @param name what the file is called, without date and extension: Latin letters, digits, dots, hyphens and underscores, as codes
 *     of centres have them, which no header and no disk takes for anything else
 * @param ranges where the rows come from
 */
public record Sheet<R>(String name, List<Column<R>> columns, Ranges<R> ranges) {
    /** How many rows to read at once: each read ends long before its 60 s, and holds no page up. */
    public static final int RANGE = 1_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Sheet {
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches() || columns.isEmpty()) {
            throw new IllegalArgumentException("Not a sheet: " + name + " with " + columns.size() + " columns");
        }
    }

    /** The rows of a list in its order, a key range at a time. */
    @FunctionalInterface
    public interface Ranges<R> {
        /** The rows that follow: after this one, or from the beginning. None at the end. */
        List<R> after(Optional<R> last);
    }
}
