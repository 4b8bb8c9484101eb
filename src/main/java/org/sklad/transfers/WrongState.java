package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What is asked for cannot be done with the transfer as it stands. */
public final class WrongState extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongState(Transfer transfer) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of(
                        "transfers.wrong-state." + transfer.state(),
                        transfer.number().value()));
    }
}
