package org.sklad.programme.visits;

import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on field visits. */
final class VisitActs {
    static final String PATH = "/field-visits";
    static final String ONE = "/{visit}";
    static final String COMPLETION = ONE + "/completion";
    static final String CANCELLATION = ONE + "/cancellation";

    /** Plans a visit. */
    final Making<VisitForm> plan;

    /** Marks a visit as done. */
    final Act<VisitNumber, ActForm> complete;

    /** Cancels a planned visit with a reason. */
    final Act<VisitNumber, ReasonForm> cancel;

    VisitActs(FieldVisits visits, Forms forms) {
        plan = Making.<VisitForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), FieldVisits.MAY_PLAN),
                        (claim, form, by) -> visits.plan(claim, form.visit(), by))
                .then(form -> PATH + "/" + visits.number(form.id()), "visits.planned");
        complete = Act.<VisitNumber, ActForm>on(
                        forms,
                        PATH + COMPLETION,
                        visits::requirePlanner,
                        (claim, visit, form, by) -> visits.complete(claim, visit, by))
                .then(PATH + ONE, "visits.completed");
        cancel = Act.<VisitNumber, ReasonForm>on(
                        forms,
                        PATH + CANCELLATION,
                        visits::requirePlanner,
                        (claim, visit, form, by) -> visits.cancel(claim, visit, form.reason(), by))
                .then(PATH + ONE, "visits.cancelled");
    }
}
