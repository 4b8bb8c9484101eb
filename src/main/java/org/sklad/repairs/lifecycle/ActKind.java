package org.sklad.repairs.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sklad.access.roles.Role;

/**
 * The acts on a work order, with their possible states, their target state and the roles that can qualify. {@link AllowedActs} decides which
 * operators qualify.
 */
public enum ActKind {
    APPROVAL,
    REJECTION,
    DUPLICATION,
    ASSIGNMENT,
    START,
    HOLD,
    /** Returns to the state before the hold. */
    RESUMPTION,
    /** A fact, not a state: it does no more harm. Possible on hold too, because an emergency is made safe before it is repaired. */
    SAFE,
    /** A fact, not a state: the order is more or less urgent than reported. */
    PRIORITY,
    COMPLETION,
    VERIFICATION,
    REOPENING,
    CANCELLATION;

    /** Returns the word in addresses: {@code approval}; {@code duplicate} for {@link #DUPLICATION}. */
    public String word() {
        return this == DUPLICATION ? "duplicate" : name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActKind> find(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    boolean isPossibleIn(WorkOrderState state) {
        return switch (this) {
            case APPROVAL -> state == WorkOrderState.REPORTED;
            case REJECTION, DUPLICATION -> state == WorkOrderState.REPORTED || state == WorkOrderState.APPROVED;
            case ASSIGNMENT ->
                state == WorkOrderState.APPROVED
                        || state == WorkOrderState.ASSIGNED
                        || state == WorkOrderState.REOPENED;
            case START -> state == WorkOrderState.ASSIGNED;
            case HOLD -> state == WorkOrderState.ASSIGNED || state == WorkOrderState.IN_PROGRESS;
            case RESUMPTION -> state == WorkOrderState.ON_HOLD;
            case COMPLETION -> state == WorkOrderState.IN_PROGRESS;
            case VERIFICATION -> state == WorkOrderState.DONE;
            case REOPENING -> state.isFixed();
            case SAFE, PRIORITY, CANCELLATION -> state.isUnfinished();
        };
    }

    /** Returns the new state; empty for acts that change no state, and for {@link #RESUMPTION}. */
    Optional<WorkOrderState> to() {
        return switch (this) {
            case APPROVAL -> Optional.of(WorkOrderState.APPROVED);
            case REJECTION -> Optional.of(WorkOrderState.REJECTED);
            case DUPLICATION -> Optional.of(WorkOrderState.DUPLICATE);
            case ASSIGNMENT -> Optional.of(WorkOrderState.ASSIGNED);
            case START -> Optional.of(WorkOrderState.IN_PROGRESS);
            case HOLD -> Optional.of(WorkOrderState.ON_HOLD);
            case COMPLETION -> Optional.of(WorkOrderState.DONE);
            case VERIFICATION -> Optional.of(WorkOrderState.VERIFIED);
            case REOPENING -> Optional.of(WorkOrderState.REOPENED);
            case CANCELLATION -> Optional.of(WorkOrderState.CANCELLED);
            case RESUMPTION, SAFE, PRIORITY -> Optional.empty();
        };
    }

    /** Returns the roles that can qualify. Without one of them at the centre, the act is forbidden in every state. */
    public Role[] roles() {
        return switch (this) {
            case APPROVAL, VERIFICATION -> new Role[] {Role.MANAGER, Role.FIELD, Role.WAREHOUSE, Role.TECHNICIAN};
            case ASSIGNMENT, START, HOLD, RESUMPTION, SAFE, COMPLETION -> new Role[] {Role.MANAGER, Role.TECHNICIAN};
            case REOPENING -> new Role[] {Role.MANAGER, Role.FIELD};
            case REJECTION, DUPLICATION, PRIORITY, CANCELLATION -> new Role[] {Role.MANAGER};
        };
    }

    /** True for acts that require a reason. */
    public boolean needsReason() {
        return this == REJECTION || this == REOPENING || this == CANCELLATION;
    }
}
