package org.sklad.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.access.CentreCode;
import org.sklad.access.Username;
import org.sklad.barcodes.OwnCode;

/**
 * A work order as kept, with the names of its place.
 *
 * @param acts how many there are; a change says which number it expects
 */
public record WorkOrderRow(
        UUID id,
        WorkOrderNumber number,
        OwnCode code,
        CentreCode centre,
        @Nested Place place,
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
