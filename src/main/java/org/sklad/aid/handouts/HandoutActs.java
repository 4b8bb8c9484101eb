package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on recorded handouts. */
public final class HandoutActs {
    public static final String PATH = "/handouts";
    public static final String ONE = "/{id}";
    public static final String REVERSAL = ONE + "/reversal";

    /** Takes the goods back and gives the entitlement back. */
    public final Act<UUID, ReasonForm> reverse;

    HandoutActs(Handouts handouts, Forms forms) {
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        handouts::requireReversible,
                        (claim, id, form, by) -> handouts.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "desk.reversal.done");
    }
}
