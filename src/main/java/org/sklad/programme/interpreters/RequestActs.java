package org.sklad.programme.interpreters;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;

/** The acts on requests for interpreters. */
final class RequestActs {
    static final String PATH = "/interpreter-requests";
    static final String ONE = "/{id}";
    static final String ASSIGNMENT = ONE + "/assignment";
    static final String RELEASE = ONE + "/release";
    static final String COMPLETION = ONE + "/completion";
    static final String CORRECTION = ONE + "/correction";
    static final String TAKING_BACK = ONE + "/taking-back";
    static final String CANCELLATION = ONE + "/cancellation";

    /** Requests an interpreter. */
    final Making<RequestForm> request;

    /** Assigns an interpreter. */
    final Act<UUID, InterpreterAssignmentForm> assign;

    /** Releases the assigned interpreter. */
    final Act<UUID, InterpreterReleaseForm> release;

    /** Records the time worked. */
    final Act<UUID, WorkedTimeForm> complete;

    /** Corrects the recorded work. */
    final Act<UUID, WorkCorrectionForm> correct;

    /** Takes back recorded work or a release. */
    final Act<UUID, WorkCorrectionForm.TakeBackForm> takeBack;

    /** Cancels a request. */
    final Act<UUID, ActForm> cancel;

    RequestActs(InterpreterRequests requests, Bookings bookings, Forms forms) {
        request = Making.<RequestForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), InterpreterAccess.MAY_ASK),
                        (claim, form, by) -> requests.request(claim, form.request(), by))
                .then(PATH + ONE, "interpreters.requested");
        assign = Act.<UUID, InterpreterAssignmentForm>on(
                        forms,
                        PATH + ASSIGNMENT,
                        requests::requireMayChange,
                        (claim, id, form, by) ->
                                bookings.assign(claim, id, new InterpreterCode(form.interpreter()), by))
                .then(PATH + ONE, "interpreters.assigned");
        release = Act.<UUID, InterpreterReleaseForm>on(
                        forms,
                        PATH + RELEASE,
                        requests::requireMayChange,
                        (claim, id, form, by) -> bookings.release(claim, id, form.reason(), by))
                .then(PATH + ONE, "interpreters.released");
        complete = Act.<UUID, WorkedTimeForm>on(
                        forms, PATH + COMPLETION, requests::requireMayChange, (claim, id, form, by) -> {
                            NewRequest.requireOrder(form.from(), form.to());
                            return bookings.complete(claim, id, form.from(), form.to(), by);
                        })
                .then(PATH + ONE, "interpreters.completed");
        correct = Act.<UUID, WorkCorrectionForm>on(
                        forms, PATH + CORRECTION, requests::requireMayChange, (claim, id, form, by) -> {
                            NewRequest.requireOrder(form.from(), form.to());
                            return bookings.correct(claim, id, form, by);
                        })
                .then(PATH + ONE, "interpreters.corrected");
        takeBack = Act.<UUID, WorkCorrectionForm.TakeBackForm>on(
                        forms, PATH + TAKING_BACK, requests::requireMayChange, bookings::takeBack)
                .then(PATH + ONE, "interpreters.taken-back");
        cancel = Act.<UUID, ActForm>on(
                        forms,
                        PATH + CANCELLATION,
                        requests::requireMayChange,
                        (claim, id, form, by) -> requests.cancel(claim, id, by))
                .then(PATH + ONE, "interpreters.cancelled");
    }
}
