package org.sklad.oversight.reports;

import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Season;

/**
 * The filter of unmet demand. A missing parameter does not restrict.
 *
 * @param season season of the goods
 */
public record DemandFilter(
        @Nullable String centre, @Nullable Season season) {
    boolean leaves(DemandLine line) {
        return season == null || line.item().facts().season() == season;
    }
}
