package org.sklad.aid.approvals;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Forms;

/** The acts on approvals. */
final class ApprovalActs {
    static final String PATH = "/approvals";
    static final String ONE = "/{id}";
    static final String DECISION = ONE + "/decision";

    /** Asks for an approval. {@link Approvals#ask} checks who may, because a repeated request is answered before it looks at the person. */
    final Making<ApprovalForm> ask;

    /** Approves or refuses the goods. */
    final Act<UUID, DecisionForm> decide;

    ApprovalActs(Approvals approvals, Forms forms) {
        ask = Making.at(
                forms, PATH, (form, by) -> by.require(Role.FIELD), (claim, form, by) -> approvals.ask(claim, form, by));
        decide = Act.<UUID, DecisionForm>on(
                        forms,
                        PATH + DECISION,
                        approvals::requireSecond,
                        (claim, id, form, by) -> approvals.decide(claim, id, form.approved(), by))
                .then(PATH, "approvals.done");
    }
}
