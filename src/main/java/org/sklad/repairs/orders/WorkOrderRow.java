package org.sklad.repairs.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.barcodes.OwnCode;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.OrderPlace;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WorkOrderState;

/**
 * A stored work order, with the names of its place.
 *
 * @param acts number of acts; a change names the number that it expects
 */
public record WorkOrderRow(
        UUID id,
        WorkOrderNumber number,
        OwnCode code,
        CentreCode centre,
        @Nested OrderPlace place,
        RepairCategory category,
        Priority priority,
        Optional<LocalDate> plannedOn,
        String description,
        WorkOrderState state,
        Optional<Username> assignee,
        Username reporter,
        Instant reportedAt,
        int acts) {
    WorkOrder with(List<Act> known) {
        return new WorkOrder(
                id,
                number,
                code,
                centre,
                place,
                category,
                priority,
                plannedOn,
                description,
                state,
                assignee,
                reporter,
                reportedAt,
                known);
    }
}
