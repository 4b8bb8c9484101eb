package org.sklad.oversight.reports;

import java.time.LocalDate;
import org.sklad.access.roles.CentreCode;

/**
 * The handouts in a centre on a day, without reversed handouts.
 *
 * @param people number of people who received something that day; a group handout adds its heads
 */
public record DistributionLine(CentreCode centre, LocalDate on, long handouts, long people) {
    ReportPlace place() {
        return ReportPlace.of(centre, on.toString());
    }
}
