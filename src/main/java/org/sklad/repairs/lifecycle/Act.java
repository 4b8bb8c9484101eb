package org.sklad.repairs.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.roles.Username;

/**
 * One act on a work order, a row that is never changed.
 *
 * @param operator who did it, and as what
 * @param reason why, in their words; empty where they gave none
 * @param hold what a held repair waits for
 * @param assignee whom it was given to
 * @param duplicateOf the order that says the same
 * @param priority what the priority became
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

    /** True when the clocks stand still from here on. */
    boolean beginsWaiting() {
        return hold.filter(HoldReason::stopsClocks).isPresent();
    }
}
