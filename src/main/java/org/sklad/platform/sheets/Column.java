package org.sklad.platform.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/**
 * A column of a list.
 *
 * @param headingKey the key of its heading in the message files
 * @param hashtag its HXL tag for humanitarian data sets ({@code #loc+code}); empty if there is no tag for it
 * @param cell its value in a row
 * @param words the words of its code, which a workbook shows beside it; absent for a column that is no code
 */
public record Column<R>(
        String headingKey, String hashtag, Function<R, Cell> cell, Optional<Function<R, Message>> words) {
    public Column(String headingKey, String hashtag, Function<R, Cell> cell) {
        this(headingKey, hashtag, cell, Optional.empty());
    }

    public static <R> Column<R> text(String headingKey, String hashtag, Function<R, String> value) {
        return new Column<>(headingKey, hashtag, value.andThen(Cell.Text::new));
    }

    public static <R> Column<R> words(
            String headingKey, String hashtag, Language language, Function<R, Message> value) {
        return new Column<>(headingKey, hashtag, row -> new Cell.Words(language, value.apply(row)));
    }

    /** A code of the program. A row without a code has no words either. */
    public static <R> Column<R> coded(
            String headingKey, String hashtag, Function<R, String> code, Function<R, Message> words) {
        return new Column<>(headingKey, hashtag, code.andThen(Cell.Text::new), Optional.of(words));
    }

    /** A value that a row can lack; its cell is then empty. */
    public static <R, T> Column<R> optional(
            String headingKey, String hashtag, Function<R, Optional<T>> value, Function<T, Cell> cell) {
        return new Column<>(
                headingKey, hashtag, row -> value.apply(row).map(cell).orElse(Cell.NONE));
    }

    /** Empties a column in rows that do not count, such as reversed ones. */
    public static <R> Column<R> when(Predicate<R> counts, Column<R> column) {
        return new Column<>(
                column.headingKey,
                column.hashtag,
                row -> counts.test(row) ? column.cell.apply(row) : Cell.NONE,
                column.words);
    }

    /** The same column for rows that contain the original row as a part. */
    public <S> Column<S> in(Function<? super S, ? extends R> part) {
        return new Column<>(
                headingKey,
                hashtag,
                row -> cell.apply(part.apply(row)),
                words.map(each -> row -> each.apply(part.apply(row))));
    }

    /** Adapts columns to rows that contain the original row as a part. */
    public static <S, R> List<Column<S>> ofPart(List<Column<R>> columns, Function<S, R> part) {
        return columns.stream().map(column -> column.<S>in(part)).toList();
    }

    /** Works like {@link #ofPart} for rows that can lack the part; its cells are then empty. */
    public static <S, R> List<Column<S>> ofSome(List<Column<R>> columns, Function<S, Optional<R>> part) {
        return columns.stream()
                .map(column -> new Column<S>(
                        column.headingKey,
                        column.hashtag,
                        row -> part.apply(row).map(column.cell).orElse(Cell.NONE)))
                .toList();
    }

    /** Joins lists of columns in order. */
    @SafeVarargs
    public static <R> List<Column<R>> join(List<Column<R>>... parts) {
        List<Column<R>> all = new ArrayList<>();
        for (List<Column<R>> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    public static <R> Column<R> whole(String headingKey, String hashtag, ToLongFunction<R> value) {
        return new Column<>(headingKey, hashtag, row -> new Cell.Whole(value.applyAsLong(row)));
    }

    public static <R> Column<R> decimal(String headingKey, String hashtag, Function<R, BigDecimal> value) {
        return new Column<>(headingKey, hashtag, value.andThen(Cell.Decimal::new));
    }

    public static <R> Column<R> day(String headingKey, String hashtag, Function<R, LocalDate> value) {
        return new Column<>(headingKey, hashtag, value.andThen(Cell.Day::new));
    }

    public static <R> Column<R> time(String headingKey, String hashtag, Function<R, Instant> value) {
        return new Column<>(headingKey, hashtag, value.andThen(Cell.Time::new));
    }
}
