package org.sklad.oversight.reports;

import java.time.Instant;
import org.sklad.access.roles.CentreCode;
import org.sklad.repairs.lifecycle.RepairCategory;

/** The unfinished repairs of a category in a centre, with the number overdue and the time of the oldest report. */
public record RepairsLine(
        CentreCode centre, RepairCategory category, long open, long overdue, Instant oldestReportedAt) {
    ReportPlace place() {
        return ReportPlace.of(centre, category.name());
    }
}
