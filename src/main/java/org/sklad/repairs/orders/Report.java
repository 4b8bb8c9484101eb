package org.sklad.repairs.orders;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.repairs.lifecycle.PlannedDay;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;

/**
 * A report of a fault.
 *
 * @param room a code of the centre or the digits on the room's label
 * @param asset the same for an asset
 * @param plannedOn date of a planned repair
 */
public record Report(
        CentreCode centre,
        Optional<String> room,
        Optional<String> asset,
        RepairCategory category,
        Priority priority,
        Optional<LocalDate> plannedOn,
        String description) {
    public Report {
        PlannedDay.requirePlan(priority, plannedOn);
    }
}
