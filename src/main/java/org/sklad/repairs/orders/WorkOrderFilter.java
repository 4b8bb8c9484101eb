package org.sklad.repairs.orders;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.InPeriod;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrderState;

/**
 * The filter of a list of orders, within those that the operator may see. A period is that of the reports.
 *
 * @param hold only orders on hold for this reason
 * @param overdue only orders that are overdue now
 * @param withoutManager only emergencies approved by an operator other than a manager
 * @param order null for the latest first
 */
public record WorkOrderFilter(
        @Nullable String centre,
        @Nullable WantedState state,
        @Nullable RepairCategory category,
        @Nullable Priority priority,
        @Nullable HoldReason hold,
        @Nullable String assignee,
        @Nullable String reporter,
        @Nullable Boolean overdue,
        @Nullable Boolean withoutManager,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable WorkOrderSort order)
        implements InPeriod {
    public static final WorkOrderFilter ALL =
            new WorkOrderFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    public WorkOrderFilter at(CentreCode only) {
        return new WorkOrderFilter(
                only.value(),
                state,
                category,
                priority,
                hold,
                assignee,
                reporter,
                overdue,
                withoutManager,
                from,
                until,
                order);
    }

    public WorkOrderFilter in(WantedState only) {
        return new WorkOrderFilter(
                centre,
                only,
                category,
                priority,
                hold,
                assignee,
                reporter,
                overdue,
                withoutManager,
                from,
                until,
                order);
    }

    public WorkOrderFilter onlyOverdue() {
        return new WorkOrderFilter(
                centre, state, category, priority, hold, assignee, reporter, true, withoutManager, from, until, order);
    }

    WorkOrderSort sort() {
        return order == null ? WorkOrderSort.REPORTED_AT : order;
    }

    boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    /**
     * Returns whose orders are asked for.
     *
     * @throws InvalidFields if it is no name of an operator
     */
    Optional<Username> assigned() {
        return username("assignee", assignee);
    }

    /** Does the same as {@link #assigned} for the reporter. */
    Optional<Username> reported() {
        return username("reporter", reporter);
    }

    private static Optional<Username> username(String field, @Nullable String text) {
        if (text != null && !Username.isValid(text)) {
            throw new InvalidFields(field, Message.of("platform.field.invalid"));
        }
        return Optional.ofNullable(text).map(Username::new);
    }

    /** Fixed or closed orders cannot be overdue. */
    Set<WorkOrderState> statesToRead() {
        Set<WorkOrderState> wanted = state == null ? Set.of(WorkOrderState.values()) : state.states();
        return isOverdue()
                ? wanted.stream().filter(WorkOrderState::isUnfinished).collect(Collectors.toUnmodifiableSet())
                : wanted;
    }
}
