package org.sklad.platform.lists;

import java.util.function.Function;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * The keyset positions of a list: a page ends at one, and the next page begins there. The text of a place is the parameter {@code next}.
 *
 * @param <R> a row
 * @param <P> a place
 * @param parse reads a place; the empty text is the place before the first row
 * @param of the place of a row
 * @param onOnePage true for a list so short that a page has all of its rows
 */
public record Places<R, P>(Function<String, P> parse, Function<R, P> of, boolean onOnePage) {
    private static final String END = "end";

    public Places(Function<String, P> parse, Function<R, P> of) {
        this(parse, of, false);
    }

    /** The places of a list with the latest row first. */
    public static <R extends InTime> Places<R, PlaceInTime> latest() {
        return new Places<>(PlaceInTime::parse, InTime::place);
    }

    /** The places of a list in the order of a text that no two rows have in common. */
    public static <R> Places<R, String> sorted(Function<R, String> key) {
        return new Places<>(text -> text, key);
    }

    /** The places of a short list: before all rows, and after them. */
    public static <R> Places<R, String> whole() {
        return new Places<>(text -> text, row -> END, true);
    }

    P first() {
        return parse.apply("");
    }
}
