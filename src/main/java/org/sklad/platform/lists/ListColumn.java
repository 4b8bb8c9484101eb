package org.sklad.platform.lists;

import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.sheets.Column;

/**
 * A column of a list.
 *
 * @param headingKey key of its heading, the same on the page, on paper and in files
 * @param file its value in CSV and XLSX; absent for a column that only people read
 * @param shown its value on the page and on paper; absent for a column that only files have
 * @param order value of the filter's component {@code order} that sorts by it; empty if nothing does
 */
record ListColumn<R>(
        String headingKey, Optional<Column<Part<R, ?>>> file, Optional<Function<R, Shown>> shown, String order) {
    static <R> ListColumn<R> of(String key, Optional<Column<R>> file, Optional<Function<R, Shown>> shown) {
        return new ListColumn<>(key, file.map(column -> column.in(Part::row)), shown, "");
    }

    ListColumn<R> ordered(String value) {
        return new ListColumn<>(headingKey, file, shown, value);
    }
}
