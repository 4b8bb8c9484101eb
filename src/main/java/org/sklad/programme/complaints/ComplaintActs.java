package org.sklad.programme.complaints;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.Forms;

/** The acts on complaints. */
final class ComplaintActs {
    static final String PATH = "/complaints";
    static final String ONE = "/{id}";
    static final String ACKNOWLEDGEMENT = ONE + "/acknowledgement";
    static final String REVIEW = ONE + "/review";
    static final String ANSWERS = ONE + "/answers";
    static final String NOTES = ONE + "/notes";
    static final String CLOSURE = ONE + "/closure";
    static final String REOPENING = ONE + "/reopening";

    /** Records a complaint. The result is whether it was done now. */
    final ActWithResult<ComplaintForm, ComplaintForm, Boolean> record;

    /** Shows the person that somebody has read it. */
    final Act<UUID, ActForm> acknowledge;

    /** Takes a complaint into review, and hands it over to the focal points if it is for them. */
    final Act<UUID, ComplaintReviewForm> review;

    /** Answers the person. */
    final Act<UUID, ComplaintTextForm> answer;

    /** Adds a note that the person does not see. */
    final Act<UUID, ComplaintTextForm> note;

    /** Closes an answered complaint. */
    final Act<UUID, SeenForm> close;

    /** Reopens an answered or closed complaint with a reason. */
    final Act<UUID, ReasonForm> reopen;

    ComplaintActs(Complaints complaints, Forms forms) {
        record = new ActWithResult<>(
                forms,
                PATH,
                (form, by) -> {
                    if (form.centre() != null && CentreCode.isValid(form.centre())) {
                        complaints.requireRecorder(new CentreCode(form.centre()), by);
                    } else {
                        complaints.requireRecorder(by);
                    }
                },
                (claim, same, form, by) -> complaints.record(claim, form.complaint(), by));
        acknowledge = Act.<UUID, ActForm>on(
                        forms,
                        PATH + ACKNOWLEDGEMENT,
                        complaints::requireOpen,
                        (claim, id, form, by) ->
                                complaints.act(claim, id, ComplaintActKind.ACKNOWLEDGEMENT, "", Optional.empty(), by))
                .then(PATH + ONE, "complaints.acknowledged");
        review = Act.<UUID, ComplaintReviewForm>on(
                        forms,
                        PATH + REVIEW,
                        complaints::requireOpen,
                        (claim, id, form, by) ->
                                complaints.review(claim, id, form.newKind(), form.named(), form.number(), by))
                .then(PATH, "complaints.reviewed");
        answer = texted(forms, ANSWERS, complaints, ComplaintActKind.ANSWER).then(PATH + ONE, "complaints.answered");
        note = texted(forms, NOTES, complaints, ComplaintActKind.NOTE).then(PATH + ONE, "complaints.noted");
        close = Act.<UUID, SeenForm>on(
                        forms,
                        PATH + CLOSURE,
                        complaints::requireOpen,
                        (claim, id, form, by) ->
                                complaints.act(claim, id, ComplaintActKind.CLOSURE, "", form.number(), by))
                .then(PATH + ONE, "complaints.closed");
        reopen = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REOPENING,
                        complaints::requireOpen,
                        (claim, id, form, by) -> complaints.act(
                                claim, id, ComplaintActKind.REOPENING, form.reason(), Optional.empty(), by))
                .then(PATH + ONE, "complaints.reopened");
    }

    private static Act<UUID, ComplaintTextForm> texted(
            Forms forms, String address, Complaints complaints, ComplaintActKind kind) {
        return Act.<UUID, ComplaintTextForm>on(
                forms,
                PATH + address,
                complaints::requireOpen,
                (claim, id, form, by) ->
                        complaints.act(claim, id, kind, form.text().strip(), form.number(), by));
    }
}
