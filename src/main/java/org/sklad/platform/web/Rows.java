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
 * @param next what the query parameter {@code next} of the following page is; null on the last page
 */
public record Rows<T>(List<T> rows, Optional<String> next) {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    public Rows {
        rows = List.copyOf(rows);
    }

    /** How many rows a request wants: 100 where it does not say, refused outside 1 to 500. */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? USUAL : asked;
        if (limit < 1 || limit > MOST) {
            throw new InvalidFields("limit", Message.of("platform.field.between", 1, MOST));
        }
        return limit;
    }

    /**
     * Makes a page out of one row more than it holds, which tells whether there is a next one.
     *
     * @param fetched at most {@code limit + 1} rows in order
     * @param key the place of a row in the order, as the next request sends it
     */
    public static <T> Rows<T> page(List<T> fetched, int limit, Function<T, String> key) {
        return fetched.size() <= limit
                ? new Rows<>(fetched, Optional.empty())
                : new Rows<>(fetched.subList(0, limit), Optional.of(key.apply(fetched.get(limit - 1))));
    }

    /** The same of a list whose latest row stands first. */
    public static <T extends InTime> Rows<T> latest(List<T> fetched, int limit) {
        return page(fetched, limit, row -> row.place().toString());
    }

    /** The same page with each row shown in another way. */
    public <R> Rows<R> map(Function<T, R> shown) {
        return new Rows<>(rows.stream().map(shown).toList(), next);
    }
}
