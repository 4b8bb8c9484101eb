package org.sklad.planning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.web.Rows;

/**
 * What was found on a stretch of a longer list. How long a stretch is does not depend on what is found there, so that a page costs the
 * same whether much or little is short.
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
        Walked<R> walked = walk.apply(from);
        while (walked.found().isEmpty() && walked.onward().isPresent()) {
            walked = walk.apply(walked.onward().get());
        }
        return walked.found();
    }
}
