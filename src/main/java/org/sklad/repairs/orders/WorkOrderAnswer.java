package org.sklad.repairs.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.repairs.lifecycle.Clock;
import org.sklad.repairs.lifecycle.Clocks;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderState;

/**
 * A work order in a list of the API.
 *
 * @param code code on its label
 * @param hold reason of the present hold
 * @param overdue true if a clock is overdue now
 */
public record WorkOrderAnswer(
        UUID id,
        String number,
        String code,
        String centre,
        Optional<String> room,
        Optional<String> asset,
        RepairCategory category,
        Priority priority,
        Optional<LocalDate> plannedOn,
        String description,
        WorkOrderState state,
        Optional<HoldReason> hold,
        String reporter,
        Optional<String> assignee,
        Instant reportedAt,
        Optional<Instant> safeAt,
        boolean overdue,
        ClockAnswer response,
        ClockAnswer safe,
        ClockAnswer fix) {

    /**
     * One clock.
     *
     * @param minutesLeft remaining counted time, while the clock is stopped
     */
    public record ClockAnswer(
            Optional<Instant> dueAt, Optional<Instant> metAt, boolean late, Optional<Long> minutesLeft) {
        static ClockAnswer of(Clock clock) {
            return new ClockAnswer(
                    clock.dueAt(), clock.metAt(), clock.late(), clock.left().map(left -> left.toMinutes()));
        }
    }

    static WorkOrderAnswer of(ListedOrder listed) {
        return of(listed.order(), listed.clocks());
    }

    static WorkOrderAnswer of(WorkOrder order, Clocks clocks) {
        return new WorkOrderAnswer(
                order.id(),
                order.number().value(),
                order.code().digits(),
                order.centre().value(),
                order.place().roomCode().map(RoomCode::value),
                order.place().assetCode().map(AssetCode::value),
                order.category(),
                order.priority(),
                order.plannedOn(),
                order.description(),
                order.state(),
                order.hold(),
                order.reporter().value(),
                order.assignee().map(Username::value),
                order.reportedAt(),
                order.safeSince(),
                clocks.isOverdue(),
                ClockAnswer.of(clocks.response()),
                ClockAnswer.of(clocks.safe()),
                ClockAnswer.of(clocks.fix()));
    }
}
