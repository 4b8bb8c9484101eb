package org.sklad.repairs.lifecycle;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Refused;

/**
 * Who may do which act with an order as it stands now. A manager of its centre may do all; beside them whoever it was given to works
 * on it, an emergency is let through by whoever is there, and what was done is verified by others than who did it.
 */
public record Guard(WorkOrder order, Operator by) {
    /** As what the operator would do the act; empty where they may not, whatever the state. */
    Optional<Capacity> capacity(ActKind act) {
        if (act == ActKind.VERIFICATION && order.isCompletedBy(by.username())) {
            return Optional.empty();
        }
        if (holds(Role.MANAGER)) {
            return Optional.of(Capacity.MANAGER);
        }
        return switch (act) {
            case APPROVAL ->
                order.priority() == Priority.EMERGENCY && !order.awaitsApproval() ? ownRole() : Optional.empty();
            case ASSIGNMENT -> when(holds(Role.TECHNICIAN), Capacity.TECHNICIAN);
            case START, HOLD, RESUMPTION, SAFE, COMPLETION ->
                when(order.isAssignedTo(by.username()) && holds(Role.TECHNICIAN), Capacity.ASSIGNEE);
            case VERIFICATION -> when(order.reporter().equals(by.username()), Capacity.REPORTER);
            case REOPENING -> when(holds(Role.FIELD), Capacity.FIELD);
            case REJECTION, DUPLICATION, CANCELLATION, PRIORITY -> Optional.empty();
        };
    }

    /** True when both the operator and the state allow it. */
    public boolean allows(ActKind act) {
        return isPossible(act) && capacity(act).isPresent();
    }

    /**
     * As what the operator does the act.
     *
     * @throws Refused if they would verify what they completed
     * @throws Forbidden when they may not
     * @throws WrongState when it cannot be done as the order stands
     */
    public Capacity require(ActKind act) {
        Capacity capacity = capacity(act).orElseThrow(() -> refusal(act));
        if (!isPossible(act)) {
            throw new WrongState(order.number(), order.state());
        }
        return capacity;
    }

    /** A request for approval is answered by the acts that answer a report. */
    private boolean isPossible(ActKind act) {
        boolean answers = act == ActKind.APPROVAL || act == ActKind.REJECTION;
        return act.isPossibleIn(order.state()) || (answers && order.awaitsApproval());
    }

    private RuntimeException refusal(ActKind act) {
        boolean own = act == ActKind.VERIFICATION && order.isCompletedBy(by.username());
        return own ? Refused.forbidden("repairs.own-repair") : new Forbidden();
    }

    /**
     * Checks who assigns work to whom.
     *
     * @throws Forbidden when a technician would give it to another
     */
    public void requireMayAssign(Username assignee) {
        if (!holds(Role.MANAGER) && !assignee.equals(by.username())) {
            throw new Forbidden();
        }
    }

    private Optional<Capacity> ownRole() {
        return when(holds(Role.TECHNICIAN), Capacity.TECHNICIAN)
                .or(() -> when(holds(Role.FIELD), Capacity.FIELD))
                .or(() -> when(holds(Role.WAREHOUSE), Capacity.WAREHOUSE));
    }

    private boolean holds(Role role) {
        CentreCode centre = order.centre();
        return by.roles().hasAt(centre, role);
    }

    private static Optional<Capacity> when(boolean holds, Capacity capacity) {
        return holds ? Optional.of(capacity) : Optional.empty();
    }
}
