package org.sklad.repairs.lifecycle;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Refused;

/**
 * Decides which acts an operator may do on an order in its present state. A manager of its centre may do all acts. The assignee works on
 * it, and any technician, field or warehouse worker there may approve an emergency. The operator who completed a repair never verifies it,
 * not even as a manager.
 */
public record AllowedActs(WorkOrder order, Operator by) {
    /** Returns the capacity in which the operator may do the act; empty if the act is forbidden in every state. */
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

    /** True if both the operator and the state allow it. */
    public boolean allows(ActKind act) {
        return isPossible(act) && capacity(act).isPresent();
    }

    /**
     * Returns the capacity in which the operator does the act.
     *
     * @throws Refused if the operator would verify an own repair
     * @throws Forbidden if the operator may not do it
     * @throws WrongState if the state of the order does not allow it
     */
    public Capacity require(ActKind act) {
        Capacity capacity = capacity(act).orElseThrow(() -> refusal(act));
        if (!isPossible(act)) {
            throw new WrongState(order.number(), order.state());
        }
        return capacity;
    }

    /** An approval or a rejection also answers a request for approval during a hold. */
    private boolean isPossible(ActKind act) {
        boolean answers = act == ActKind.APPROVAL || act == ActKind.REJECTION;
        return act.isPossibleIn(order.state()) || (answers && order.awaitsApproval());
    }

    private RuntimeException refusal(ActKind act) {
        boolean own = act == ActKind.VERIFICATION && order.isCompletedBy(by.username());
        return own ? Refused.forbidden("repairs.own-repair") : new Forbidden();
    }

    /**
     * Checks the right to assign an order to an operator.
     *
     * @throws Forbidden if a technician would assign it to another operator
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
