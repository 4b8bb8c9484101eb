package org.sklad.repairs.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.calendars.WorkingCalendar;

/**
 * A work order with its acts.
 *
 * @param code code on its label
 * @param description description of the fault in the reporter's words
 * @param plannedOn date of a planned repair
 * @param assignee present or last assignee
 */
public record WorkOrder(
        UUID id,
        WorkOrderNumber number,
        OwnCode code,
        CentreCode centre,
        OrderPlace place,
        RepairCategory category,
        Priority priority,
        Optional<LocalDate> plannedOn,
        String description,
        WorkOrderState state,
        Optional<Username> assignee,
        Username reporter,
        Instant reportedAt,
        List<Act> acts) {
    private static final int BRIEF = 90;

    public WorkOrder {
        acts = List.copyOf(acts);
    }

    boolean isAssignedTo(Username operator) {
        return assignee.equals(Optional.of(operator));
    }

    /** True if the operator completed it last. */
    boolean isCompletedBy(Username operator) {
        return last(ActKind.COMPLETION)
                .filter(act -> act.operator().equals(operator))
                .isPresent();
    }

    /**
     * Checks that hours and used parts can be recorded.
     *
     * @throws WrongState if the order is not yet assigned, or is verified or closed
     */
    public void requireLoggable() {
        if (!state.isLoggable()) {
            throw new WrongState(number, state);
        }
    }

    /**
     * Checks that parts can come back.
     *
     * @throws WrongState if the order was never assigned
     */
    public void requireTakesBackParts() {
        if (!state.takesBackParts()) {
            throw new WrongState(number, state);
        }
    }

    /** Returns the last act of this kind. */
    public Optional<Act> last(ActKind kind) {
        return acts.stream().filter(act -> act.act() == kind).reduce((earlier, later) -> later);
    }

    /** Returns the reason of the present hold. */
    public Optional<HoldReason> hold() {
        return state == WorkOrderState.ON_HOLD ? last(ActKind.HOLD).flatMap(Act::hold) : Optional.empty();
    }

    /** True while the repair is on hold until a manager approves or rejects a request. */
    public boolean awaitsApproval() {
        return hold().filter(HoldReason.APPROVAL::equals).isPresent();
    }

    /** Returns the fault in one line, for a card or a row. */
    public String brief() {
        String line = description.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= BRIEF
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BRIEF - 1)) + "…";
    }

    /** Returns the time since which it does no more harm, if this was recorded after the last reopening. */
    public Optional<Instant> safeSince() {
        Instant reopened = last(ActKind.REOPENING).map(Act::actedAt).orElse(reportedAt);
        return last(ActKind.SAFE).map(Act::actedAt).filter(at -> !at.isBefore(reopened));
    }

    /** Returns the state after the act. */
    public WorkOrderState after(ActKind act) {
        if (act == ActKind.RESUMPTION || (awaitsApproval() && (act == ActKind.APPROVAL || act == ActKind.REJECTION))) {
            return last(ActKind.HOLD).map(Act::fromState).orElseThrow();
        }
        return act.to().orElse(state);
    }

    /** Returns its targets at a moment, in the time zone and by the calendar of its centre. */
    public Clocks clocks(Instant now, ZoneId zone, WorkingCalendar calendar) {
        return Clocks.at(now, zone, calendar, priority, plannedOn, state, reportedAt, acts);
    }
}
