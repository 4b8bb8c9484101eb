package org.sklad.platform.db;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A row of a list, latest first. */
public interface InTime {
    PlaceInTime place();

    /** Merges several lists into one without duplicates, latest first. */
    static <T extends InTime> List<T> latest(int limit, Stream<List<T>> lists) {
        return lists.flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(InTime::place).reversed())
                .limit(limit)
                .toList();
    }
}
