package org.sklad.oversight.reports;

import java.time.LocalDate;
import org.sklad.access.roles.CentreCode;

/**
 * How much was handed out in a centre on a day; what was taken back is left out.
 *
 * @param people how many were given something that day; of a group all heads
 */
public record DistributionLine(CentreCode centre, LocalDate on, long handouts, long people) {
    ReportPlace place() {
        return ReportPlace.of(centre, on.toString());
    }
}
