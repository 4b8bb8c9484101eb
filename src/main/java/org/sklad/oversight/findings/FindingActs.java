package org.sklad.oversight.findings;

import java.util.Optional;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.platform.web.Forms;

/** The acts on findings. */
final class FindingActs {
    static final String PATH = "/findings";
    static final String ONE = "/{kind}";
    static final String ACCEPTANCE = ONE + "/acceptance";
    static final String REOPENING = ONE + "/reopening";

    /** Accepts a finding as right. */
    final Act<FindingKind, AcceptanceForm> accept;

    /** Ends the acceptance of a finding. */
    final Act<FindingKind, ReopeningForm> reopen;

    FindingActs(Findings findings, Forms forms) {
        ActWithResult.Guard<FindingKind> accepting = (kind, by) -> by.require(Findings.MAY_ACCEPT);
        accept = Act.<FindingKind, AcceptanceForm>on(
                        forms,
                        PATH + ACCEPTANCE,
                        accepting,
                        (claim, kind, form, by) -> findings.accept(
                                claim,
                                FindingKey.get(kind, form.subject()),
                                Optional.ofNullable(form.stamp()),
                                form.reason(),
                                by))
                .then(PATH, "findings.is-accepted");
        reopen = Act.<FindingKind, ReopeningForm>on(
                        forms,
                        PATH + REOPENING,
                        accepting,
                        (claim, kind, form, by) -> findings.reopen(claim, FindingKey.get(kind, form.subject()), by))
                .then(PATH, "findings.is-reopened");
    }
}
