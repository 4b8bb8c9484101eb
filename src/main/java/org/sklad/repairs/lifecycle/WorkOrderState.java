package org.sklad.repairs.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Where a work order stands. The order is the one in which boards and lists show them. */
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

    /** True while something is still to be repaired, whether it is worked on, waits or is not begun. */
    public boolean isUnfinished() {
        return !isFixed() && !isClosedUnfixed();
    }

    /** True once the repair is done. */
    public boolean isFixed() {
        return FIXED.contains(this);
    }

    /** True where it was never repaired and will not be. */
    public boolean isClosedUnfixed() {
        return CLOSED_UNFIXED.contains(this);
    }

    public static Set<WorkOrderState> unfinished() {
        Set<WorkOrderState> unfinished = EnumSet.allOf(WorkOrderState.class);
        unfinished.removeIf(state -> !state.isUnfinished());
        return unfinished;
    }
}
