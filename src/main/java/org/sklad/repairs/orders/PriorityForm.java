package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.repairs.lifecycle.PlannedDay;
import org.sklad.repairs.lifecycle.Priority;

/** A request to change the priority of an order; a planned repair can get a date. */
public record PriorityForm(
        @NotNull UUID id,
        @NotNull Priority priority,
        @Nullable LocalDate plannedOn,
        @Nullable @Size(max = 1000) String reason)
        implements WithDetails {
    @Override
    public ActDetails details() {
        return ActDetails.because(reason == null ? "" : reason).priority(priority, PlannedDay.of(plannedOn));
    }
}
