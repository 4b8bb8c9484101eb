package org.sklad.repairs.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** The state of a work order. Boards and lists show states in this order. */
public enum WorkOrderState {
    REPORTED,
    APPROVED,
    ASSIGNED,
    IN_PROGRESS,
    ON_HOLD,
    REOPENED,
    DONE,
    VERIFIED,
    REJECTED,
    DUPLICATE,
    CANCELLED;

    private static final Set<WorkOrderState> FIXED = EnumSet.of(DONE, VERIFIED);
    private static final Set<WorkOrderState> CLOSED_UNFIXED = EnumSet.of(REJECTED, DUPLICATE, CANCELLED);

    /** True until it is repaired or closed: not begun, in progress or on hold. */
    public boolean isUnfinished() {
        return !isFixed() && !isClosedUnfixed();
    }

    /** True once the repair is done. */
    public boolean isFixed() {
        return FIXED.contains(this);
    }

    /** True if it was closed without a repair. */
    public boolean isClosedUnfixed() {
        return CLOSED_UNFIXED.contains(this);
    }

    /** True while hours and used parts can be recorded, from the assignment until the repair is verified or the order is closed. */
    public boolean isLoggable() {
        return switch (this) {
            case ASSIGNED, IN_PROGRESS, ON_HOLD, REOPENED, DONE -> true;
            case REPORTED, APPROVED, VERIFIED, REJECTED, DUPLICATE, CANCELLED -> false;
        };
    }

    /** True while parts can come back: as long as they can be recorded, and what is left over when the repair ended. */
    public boolean takesBackParts() {
        return isLoggable() || this == VERIFIED || this == CANCELLED;
    }

    public static Set<WorkOrderState> unfinished() {
        Set<WorkOrderState> unfinished = EnumSet.allOf(WorkOrderState.class);
        unfinished.removeIf(state -> !state.isUnfinished());
        return unfinished;
    }
}
