package org.sklad.goods.counts;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Locations;
import org.sklad.goods.classification.Sku;

/**
 * The effect of the approval of a count, before or after it.
 *
 * @param worth one entry for each currency
 * @param uncounted places with a balance but without a count, which stay as they are; at most {@link #MOST_UNCOUNTED}
 */
public record CountTotals(CountFigures figures, List<CountValue> worth, long uncounted) {
    /** The limit of the figure: to count all places of a large warehouse takes longer than its page may. */
    public static final long MOST_UNCOUNTED = 10_000;

    public CountTotals {
        worth = List.copyOf(worth);
        uncounted = Math.min(uncounted, MOST_UNCOUNTED);
    }

    static CountTotals of(Handle handle, Count count, Locations locations) {
        long within = count.location()
                .map(code -> locations.get(handle, count.centre(), code).id().value())
                .orElse(0L);
        CountLineDao lines = handle.attach(CountLineDao.class);
        CountFigures figures = lines.figures(count.id());
        return new CountTotals(
                figures,
                lines.worth(count.id()),
                lines.uncounted(
                        count.id(),
                        count.centre(),
                        within,
                        count.category().map(Enum::name).orElse(""),
                        count.item().map(Sku::value).orElse(""),
                        MOST_UNCOUNTED + figures.lines()));
    }

    /** Returns true if there may be more than the figure shows. */
    public boolean hasMoreUncounted() {
        return uncounted == MOST_UNCOUNTED;
    }
}
