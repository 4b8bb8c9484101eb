package org.sklad.repairs.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.Capacity;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.PlannedDay;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/**
 * The details of an act beside its kind; see {@link Act}.
 *
 * @param plannedOn date that comes with the priority of a planned repair
 */
public record ActDetails(
        String reason,
        Optional<HoldReason> hold,
        Optional<Username> assignee,
        Optional<WorkOrderNumber> duplicateOf,
        Optional<Priority> priority,
        Optional<LocalDate> plannedOn) {

    /** Creates details with only a reason, empty for none. */
    public static ActDetails because(String reason) {
        return new ActDetails(
                reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ActDetails hold(HoldReason why) {
        return new ActDetails(reason, Optional.of(why), assignee, duplicateOf, priority, plannedOn);
    }

    public ActDetails assignee(Username who) {
        return new ActDetails(reason, hold, Optional.of(who), duplicateOf, priority, plannedOn);
    }

    public ActDetails duplicateOf(WorkOrderNumber other) {
        return new ActDetails(reason, hold, assignee, Optional.of(other), priority, plannedOn);
    }

    /**
     * Adds a priority.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if a repair that is not planned has a date
     */
    public ActDetails priority(Priority other, Optional<LocalDate> on) {
        PlannedDay.requirePlan(other, on);
        return new ActDetails(reason, hold, assignee, duplicateOf, Optional.of(other), on);
    }

    /** Returns the act with these details. */
    Act act(ActKind kind, WorkOrder order, Capacity capacity, Operator by, Instant now) {
        return new Act(
                kind,
                order.state(),
                order.after(kind),
                by.username(),
                capacity,
                now,
                reason,
                hold,
                assignee,
                duplicateOf,
                priority);
    }
}
