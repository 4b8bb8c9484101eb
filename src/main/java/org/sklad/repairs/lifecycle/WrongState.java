package org.sklad.repairs.lifecycle;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The state of the order does not allow the act. */
public final class WrongState extends Refusal {
    private static final long serialVersionUID = 1L;

    public WrongState(WorkOrderNumber number, WorkOrderState state) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of("repairs.wrong-state", number.value(), Message.of("repairs.state." + state)));
    }
}
