package org.sklad.programme.meetings;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on meetings. */
final class MeetingActs {
    static final String PATH = "/meetings";
    static final String ONE = "/{id}";
    static final String REVERSAL = ONE + "/reversal";
    static final String COMPLETION = ONE + "/decisions/{line}/completion";

    /** Records a meeting. */
    final Making<MeetingForm> record;

    /** Reverses a meeting. */
    final Act<UUID, ReasonForm> reverse;

    /** Marks a decision as done. */
    final Act<LineOf, ActForm> complete;

    MeetingActs(Meetings meetings, Forms forms) {
        record = Making.<MeetingForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Meetings.MAY_RECORD),
                        (claim, form, by) -> meetings.record(claim, form.meeting(), by))
                .then(PATH + ONE, "meetings.recorded");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        meetings::requireMayReverse,
                        (claim, id, form, by) -> meetings.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "meetings.reversed");
        complete = Act.<LineOf, ActForm>on(
                        forms,
                        PATH + COMPLETION,
                        meetings::requireMayComplete,
                        (claim, decision, form, by) -> meetings.complete(claim, decision, by))
                .then(form -> DecisionList.PATH, "meetings.done");
    }
}
