package org.sklad.goods.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.web.Rows;

/**
 * The rows found on one stretch of a long list. A page reads stretches until it is full.
 *
 * @param onward position where the next stretch begins; absent at the end
 */
record ListStretch<R>(List<R> found, Optional<String> onward) {
    /** The length of the first stretch of the catalogue, which fills a page if there are many shortages. */
    static final int FIRST = 500;

    /** Each stretch is longer than the one before, because PostgreSQL needs 8 ms to plan a statement. */
    private static final int GROWTH = 4;

    private static final int LONGEST = 32_000;

    ListStretch {
        found = List.copyOf(found);
    }

    /** Returns a page of at most {@code limit} rows, with the position of the next page. */
    Rows<R> page(int limit, Function<R, String> place) {
        return found.size() > limit
                ? new Rows<>(found.subList(0, limit), Optional.of(place.apply(found.get(limit - 1))))
                : new Rows<>(found, onward);
    }

    /** Reads stretches until something is found or the end is reached. */
    static <R> List<R> next(String from, Function<String, ListStretch<R>> walk) {
        return until(1, from, (place, any) -> walk.apply(place)).found();
    }

    /** Reads stretches until at least {@code wanted} rows are found or the end is reached. */
    static <R> ListStretch<R> until(int wanted, String from, Walk<R> walk) {
        List<R> found = new ArrayList<>();
        Optional<String> next = Optional.of(from);
        int length = FIRST;
        while (next.isPresent() && found.size() < wanted) {
            ListStretch<R> walked = walk.after(next.get(), length);
            found.addAll(walked.found());
            next = walked.onward();
            length = Math.min(LONGEST, GROWTH * length);
        }
        return new ListStretch<>(found, next);
    }

    /** Reads one stretch of a long list. */
    interface Walk<R> {
        ListStretch<R> after(String place, int length);
    }
}
