package org.sklad.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.InTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * One page of a list.
 *
 * @param next the query parameter {@code next} of the following page; empty on the last page
 */
public record Rows<T>(List<T> rows, Optional<String> next) {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    public Rows {
        rows = List.copyOf(rows);
    }

    /**
     * Returns the number of rows for a request: 100 by default.
     *
     * @throws InvalidFields if the request has a number outside 1 to 500
     */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? USUAL : asked;
        if (limit < 1 || limit > MOST) {
            throw new InvalidFields("limit", Message.of("platform.field.between", 1, MOST));
        }
        return limit;
    }

    /**
     * Makes a page. The list has one row more than the page if there is a next page.
     *
     * @param fetched at most {@code limit + 1} rows in order
     * @param key the position of a row in the order, as the next request sends it
     */
    public static <T> Rows<T> page(List<T> fetched, int limit, Function<T, String> key) {
        return fetched.size() <= limit
                ? new Rows<>(fetched, Optional.empty())
                : new Rows<>(fetched.subList(0, limit), Optional.of(key.apply(fetched.get(limit - 1))));
    }

    /** Works like {@link #page} for a list with the latest row first. */
    public static <T extends InTime> Rows<T> latest(List<T> fetched, int limit) {
        return page(fetched, limit, row -> row.place().toString());
    }

    /** Returns the page with converted rows. */
    public <R> Rows<R> map(Function<T, R> shown) {
        return new Rows<>(rows.stream().map(shown).toList(), next);
    }
}
