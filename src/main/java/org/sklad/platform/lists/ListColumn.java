package org.sklad.platform.lists;

import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.sheets.Cell;
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

    /** A value of the row, which stands on its first line alone: a sum over the lines of a file then counts it once. */
    static <R> ListColumn<R> once(Column<R> column) {
        Column<Part<R, ?>> first = new Column<>(
                column.headingKey(),
                column.hashtag(),
                line -> line.first() ? column.cell().apply(line.row()) : Cell.NONE);
        return new ListColumn<>(column.headingKey(), Optional.of(first), Optional.empty(), "");
    }

    /** Returns a value as text; empty for an absent one. */
    static String written(Object value) {
        return value instanceof Optional<?> some ? some.map(Object::toString).orElse("") : value.toString();
    }

    ListColumn<R> ordered(String value) {
        return new ListColumn<>(headingKey, file, shown, value);
    }
}
