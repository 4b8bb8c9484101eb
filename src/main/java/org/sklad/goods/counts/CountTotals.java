package org.sklad.goods.counts;

import java.util.List;

/**
 * What the approval of a count would change, or did.
 *
 * @param worth one for each currency
 * @param uncounted places in which something stands in the books and nothing was counted: these stay as they are; no more than
 *     {@link #MOST_UNCOUNTED} are told
 */
public record CountTotals(CountFigures figures, List<CountWorth> worth, long uncounted) {
    /** So many places or more are one figure: to count all of a large warehouse takes longer than its page may. */
    public static final long MOST_UNCOUNTED = 10_000;

    public CountTotals {
        worth = List.copyOf(worth);
        uncounted = Math.min(uncounted, MOST_UNCOUNTED);
    }

    /** True where there may be more than are told. */
    public boolean hasMoreUncounted() {
        return uncounted == MOST_UNCOUNTED;
    }
}
