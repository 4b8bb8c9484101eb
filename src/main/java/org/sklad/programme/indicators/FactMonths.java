package org.sklad.programme.indicators;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/**
 * Rows of whole months in memory, for the facts with many records. A month is used only under the stamp that the database has for it in the
 * transaction of the reader, so that it does not matter who changed a record, or in which process.
 */
final class FactMonths {
    /** About 40 MB. */
    private static final int MOST_ROWS = 200_000;

    private record Key(Fact fact, String month) {}

    private record Kept(Stamp stamp, List<FactRow> rows) {
        int weight() {
            return 1 + rows.size();
        }
    }

    /**
     * The numbers of records of a month and of changes to them. They never fall, and whatever changes a row raises one of them.
     *
     * @param month as {@code 2026-03}
     * @param goods changes of items, for the facts that have categories
     */
    record Stamp(String month, long records, long changes, long goods) {}

    private final Cache<Key, Kept> months = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((Key key, Kept kept) -> kept.weight())
            .build();

    /** Returns the rows of a month if they are those of the stamp. */
    Optional<List<FactRow>> find(Fact fact, Stamp present) {
        return Optional.ofNullable(months.getIfPresent(new Key(fact, present.month())))
                .filter(kept -> kept.stamp().equals(present))
                .map(Kept::rows);
    }

    void keep(Fact fact, Stamp present, List<FactRow> rows) {
        months.put(new Key(fact, present.month()), new Kept(present, List.copyOf(rows)));
    }
}
