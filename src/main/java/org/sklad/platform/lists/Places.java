package org.sklad.platform.lists;

import java.util.function.Function;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * How a list says where a page ends and the next one begins. The text of a place is the parameter {@code next}.
 *
 * @param <R> a row
 * @param <P> a place
 * @param parse reads a place; the empty text is the place before the first row
 * @param of the place of a row
 */
public record Places<R, P>(Function<String, P> parse, Function<R, P> of) {
    /** The places of a list with the latest row first. */
    public static <R extends InTime> Places<R, PlaceInTime> latest() {
        return new Places<>(PlaceInTime::parse, InTime::place);
    }

    /** The places of a list in the order of a text that no two rows have in common. */
    public static <R> Places<R, String> sorted(Function<R, String> key) {
        return new Places<>(text -> text, key);
    }

    P first() {
        return parse.apply("");
    }
}
