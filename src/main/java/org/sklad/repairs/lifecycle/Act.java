package org.sklad.repairs.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.roles.Username;

/**
 * One act on a work order, a row that never changes.
 *
 * @param operator operator who did it in the {@code capacity}
 * @param reason reason in the operator's words; empty for none
 * @param hold reason of a hold
 * @param assignee new assignee
 * @param duplicateOf order with the same report
 * @param priority new priority
 */
public record Act(
        ActKind act,
        WorkOrderState fromState,
        WorkOrderState toState,
        Username operator,
        Capacity capacity,
        Instant actedAt,
        String reason,
        Optional<HoldReason> hold,
        Optional<Username> assignee,
        Optional<WorkOrderNumber> duplicateOf,
        Optional<Priority> priority) {

    /** True if the clocks stop with this act. */
    boolean beginsWaiting() {
        return hold.filter(HoldReason::stopsClocks).isPresent();
    }
}
