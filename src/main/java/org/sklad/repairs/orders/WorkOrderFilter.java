package org.sklad.repairs.orders;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrderState;

/**
 * The filter of a list of orders, within those that the operator may see.
 *
 * @param states any of these states; all if empty
 * @param overdue only orders that are overdue now
 * @param withoutManager only emergencies approved by an operator other than a manager
 * @param hold only orders on hold for this reason
 */
public record WorkOrderFilter(
        Optional<CentreCode> centre,
        Set<WorkOrderState> states,
        Optional<RepairCategory> category,
        Optional<Priority> priority,
        Optional<Username> assignee,
        Optional<Username> reporter,
        boolean overdue,
        boolean withoutManager,
        Optional<HoldReason> hold) {
    public static final WorkOrderFilter ALL = new WorkOrderFilter(
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());

    public WorkOrderFilter {
        states = Set.copyOf(states);
    }

    public WorkOrderFilter at(CentreCode only) {
        return new WorkOrderFilter(
                Optional.of(only), states, category, priority, assignee, reporter, overdue, withoutManager, hold);
    }

    public WorkOrderFilter in(Set<WorkOrderState> only) {
        return new WorkOrderFilter(centre, only, category, priority, assignee, reporter, overdue, withoutManager, hold);
    }

    public WorkOrderFilter onlyOverdue() {
        return new WorkOrderFilter(centre, states, category, priority, assignee, reporter, true, withoutManager, hold);
    }

    String categoryText() {
        return category.map(Enum::name).orElse("");
    }

    String priorityText() {
        return priority.map(Enum::name).orElse("");
    }

    String assigneeText() {
        return assignee.map(Username::value).orElse("");
    }

    String reporterText() {
        return reporter.map(Username::value).orElse("");
    }

    String holdText() {
        return hold.map(Enum::name).orElse("");
    }

    /** Fixed or closed orders cannot be overdue. */
    Set<WorkOrderState> statesToRead() {
        Set<WorkOrderState> wanted = states.isEmpty() ? Set.of(WorkOrderState.values()) : states;
        return overdue
                ? wanted.stream()
                        .filter(WorkOrderState::isUnfinished)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet())
                : wanted;
    }
}
