package org.sklad.oversight.reports;

import java.time.Instant;
import org.sklad.access.roles.CentreCode;
import org.sklad.repairs.lifecycle.RepairCategory;

/** How many repairs of a kind are not finished in a centre, how many of these are overdue, and since when the oldest waits. */
public record RepairsLine(
        CentreCode centre, RepairCategory category, long open, long overdue, Instant oldestReportedAt) {
    ReportPlace place() {
        return ReportPlace.of(centre, category.name());
    }
}
