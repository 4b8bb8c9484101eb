package org.sklad.counts;

import java.util.List;

/**
 * What the approval of a count would change, or did.
 *
 * @param worth one for each currency
 * @param uncounted places in which something stands in the books and nothing was counted: these stay as they are
 */
public record CountTotals(CountFigures figures, List<CountWorth> worth, long uncounted) {
    public CountTotals {
        worth = List.copyOf(worth);
    }
}
