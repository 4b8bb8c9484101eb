package org.sklad.reports;

import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Season;

/**
 * Which unmet demand to show; what is absent does not restrict.
 *
 * @param season of the goods
 */
public record DemandFilter(Optional<CentreCode> centre, Optional<Season> season) {
    boolean leaves(DemandLine line) {
        return season.map(line.item().facts().season()::equals).orElse(true);
    }
}
