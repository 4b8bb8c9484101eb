package org.sklad.aid.returns;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on returns. */
final class ReturnActs {
    static final String OF_HANDOUT = "/handouts/{id}/returns";
    static final String ONE = "/returns/{id}";
    static final String REVERSAL = "/reversal";

    /** Takes in goods of a handout: all lines, or none. */
    final Act<UUID, HandoutReturnForm> record;

    /** Reverses a return: the recipient has the goods again. */
    final Act<UUID, ReasonForm> reverse;

    ReturnActs(Returns returns, Forms forms) {
        record = Act.<UUID, HandoutReturnForm>on(
                        forms,
                        OF_HANDOUT,
                        returns::requireMine,
                        (claim, handout, form, by) -> returns.record(claim, handout, form.wanted(), by))
                .then("/handouts/{id}", "returns.return.done");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        ONE + REVERSAL,
                        returns::requireReversible,
                        (claim, id, form, by) -> returns.reverse(claim, id, form.reason(), by))
                .then(ONE, "returns.return.taken-back");
    }
}
