package org.sklad.aid.approvals;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.platform.web.Forms;

/** The acts on approvals. */
final class ApprovalActs {
    static final String PATH = "/approvals";
    static final String ONE = "/{id}";
    static final String DECISION = ONE + "/decision";

    /** Approves or refuses the goods. */
    final Act<UUID, DecisionForm> decide;

    ApprovalActs(Approvals approvals, Forms forms) {
        decide = Act.<UUID, DecisionForm>on(
                        forms,
                        PATH + DECISION,
                        approvals::requireSecond,
                        (claim, id, form, by) -> approvals.decide(claim, id, form.approved(), by))
                .then(PATH, "approvals.done");
    }
}
