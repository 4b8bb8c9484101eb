package org.sklad.platform.sheets;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole list as a file.
 *
 * @param name the file name without date and extension: Latin letters, digits, dots, hyphens and underscores, as in codes of
 *     centres, which are safe in a header and on a disk
 * @param title the key of the list's name, which names the sheet in a workbook; absent for a sheet named by a number
 * @param zone whose clock the times of a workbook are shown by
 * @param ranges the source of the rows
 */
public record Sheet<R>(String name, Optional<String> title, ZoneId zone, List<Column<R>> columns, Ranges<R> ranges) {
    /** The number of rows per read. A read of this size ends long before its limit of 60 s and delays no page. */
    public static final int RANGE = 1_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Sheet {
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches() || columns.isEmpty()) {
            throw new IllegalArgumentException("Not a sheet: " + name + " with " + columns.size() + " columns");
        }
    }

    public Sheet(String name, List<Column<R>> columns, Ranges<R> ranges) {
        this(name, Optional.empty(), ZoneOffset.UTC, columns, ranges);
    }

    /** The rows of a list in order, one key range at a time. */
    @FunctionalInterface
    public interface Ranges<R> {
        /** Returns the rows after the given one, or the first rows; an empty list at the end. */
        List<R> after(Optional<R> last);
    }
}
