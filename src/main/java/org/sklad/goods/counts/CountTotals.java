package org.sklad.goods.counts;

import java.util.List;

/**
 * The effect of the approval of a count, before or after it.
 *
 * @param worth one entry for each currency
 * @param uncounted places with a balance but without a count, which stay as they are; at most {@link #MOST_UNCOUNTED}
 */
public record CountTotals(CountFigures figures, List<CountWorth> worth, long uncounted) {
    /** The limit of the figure: to count all places of a large warehouse takes longer than its page may. */
    public static final long MOST_UNCOUNTED = 10_000;

    public CountTotals {
        worth = List.copyOf(worth);
        uncounted = Math.min(uncounted, MOST_UNCOUNTED);
    }

    /** Returns true if there may be more than the figure shows. */
    public boolean hasMoreUncounted() {
        return uncounted == MOST_UNCOUNTED;
    }
}
