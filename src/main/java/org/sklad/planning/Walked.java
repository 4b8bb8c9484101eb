package org.sklad.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.web.Rows;

/**
 * What was found on a stretch of a long list. A page reads stretches until it is full.
 *
 * @param onward the place where the next stretch begins; absent at the end
 */
record Walked<R>(List<R> found, Optional<String> onward) {
    Walked {
        found = List.copyOf(found);
    }

    /** As a page of so many rows, from which the next one goes on. */
    Rows<R> page(int limit, Function<R, String> place) {
        return found.size() > limit
                ? new Rows<>(found.subList(0, limit), Optional.of(place.apply(found.get(limit - 1))))
                : new Rows<>(found, onward);
    }

    /** Stretch by stretch until something is found, or all was looked at. */
    static <R> List<R> next(String from, Function<String, Walked<R>> walk) {
        return until(1, from, walk).found();
    }

    /** Stretch by stretch until so many are found or more, or all was looked at. */
    static <R> Walked<R> until(int wanted, String from, Function<String, Walked<R>> walk) {
        List<R> found = new ArrayList<>();
        Optional<String> next = Optional.of(from);
        while (next.isPresent() && found.size() < wanted) {
            Walked<R> walked = walk.apply(next.get());
            found.addAll(walked.found());
            next = walked.onward();
        }
        return new Walked<>(found, next);
    }
}
