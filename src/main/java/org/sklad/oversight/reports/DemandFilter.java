package org.sklad.oversight.reports;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Season;

/**
 * Which unmet demand to show. An absent parameter does not restrict.
 *
 * @param season season of the goods
 */
public record DemandFilter(Optional<CentreCode> centre, Optional<Season> season) {
    boolean leaves(DemandLine line) {
        return season.map(line.item().facts().season()::equals).orElse(true);
    }
}
