package org.sklad.repairs.orders;

import java.util.Set;
import org.sklad.platform.i18n.Message;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** The state by which a list of orders is filtered: one state, or all unfinished ones. */
public enum WantedState {
    UNFINISHED,
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

    Set<WorkOrderState> states() {
        return this == UNFINISHED ? WorkOrderState.unfinished() : Set.of(WorkOrderState.valueOf(name()));
    }

    Message words() {
        return Message.of("repairs.state." + this);
    }
}
