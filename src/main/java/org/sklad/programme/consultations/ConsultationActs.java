package org.sklad.programme.consultations;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.Role;
import org.sklad.aid.needs.Needs;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Forms;

/** The acts on consultations. */
final class ConsultationActs {
    static final String PATH = "/consultations";
    static final String ONE = "/{id}";
    static final String VERSIONS = ONE + "/versions";
    static final String OPENINGS = ONE + "/openings";
    static final String NEEDS = ONE + "/needs";
    static final String FOLLOW_UP = ONE + "/follow-up";
    static final String FOLLOW_UP_DAY = ONE + "/follow-up-day";
    static final String FOLLOW_UP_DISMISSAL = ONE + "/follow-up-dismissal";
    static final String FOLLOW_UP_REOPENING = ONE + "/follow-up-reopening";

    /** Records a consultation. */
    final Making<ConsultationForm> record;

    /** Corrects the contents by a new version. */
    final Act<UUID, ContentsForm> correct;

    /** Shows the contents once the purpose is on record. An id is valid for one opening. */
    final ActWithResult<UUID, ContentsViewForm, Contents> open;

    /** Records a need of the person. */
    final Act<UUID, ConsultationNeedForm> need;

    /** Marks the follow-up as done. */
    final Act<UUID, ActForm> followUp;

    /** Moves the follow-up to another day. */
    final Act<UUID, FollowUpDayForm> moveFollowUp;

    /** Ends a follow-up that is no longer needed. */
    final Act<UUID, FollowUpDismissalForm> dismissFollowUp;

    /** Makes a finished follow-up due again. */
    final Act<UUID, FollowUpReopeningForm> reopenFollowUp;

    ConsultationActs(Consultations consultations, FollowUpChanges changes, Needs needs, Forms forms) {
        record = Making.<ConsultationForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Role.FIELD),
                        (claim, form, by) -> consultations.record(claim, form.consultation(), by))
                .then(PATH + ONE, "consultations.recorded");
        correct = Act.<UUID, ContentsForm>on(
                        forms,
                        PATH + VERSIONS,
                        consultations::requireAuthor,
                        (claim, id, form, by) -> consultations.correct(claim, id, form.contents(), form.version(), by))
                .then(PATH + ONE, "consultations.corrected");
        open = new ActWithResult<>(
                forms,
                PATH + OPENINGS,
                consultations::requireSeen,
                (claim, id, form, by) -> consultations.open(claim, id, form, by));
        need = Act.<UUID, ConsultationNeedForm>on(
                forms,
                PATH + NEEDS,
                consultations::requireSeen,
                (claim, id, form, by) -> needs.record(
                        claim,
                        form.of(consultations
                                .get(id, by)
                                .consultation()
                                .caseCode()
                                .orElseThrow(NotFound::new)),
                        by));
        followUp = Act.<UUID, ActForm>on(
                        forms,
                        PATH + FOLLOW_UP,
                        consultations::requireAuthor,
                        (claim, id, form, by) -> consultations.followUp(claim, id, by))
                .then("/my-people", "consultations.followed-up");
        moveFollowUp = Act.<UUID, FollowUpDayForm>on(
                        forms,
                        PATH + FOLLOW_UP_DAY,
                        consultations::requireAuthor,
                        (claim, id, form, by) -> changes.move(claim, id, form.followUpOn(), by))
                .then(PATH + ONE, "consultations.follow-up.moved");
        dismissFollowUp = Act.<UUID, FollowUpDismissalForm>on(
                        forms,
                        PATH + FOLLOW_UP_DISMISSAL,
                        consultations::requireAuthor,
                        (claim, id, form, by) -> changes.dismiss(claim, id, form.reason(), by))
                .then(PATH + ONE, "consultations.follow-up.dismissed");
        reopenFollowUp = Act.<UUID, FollowUpReopeningForm>on(
                        forms,
                        PATH + FOLLOW_UP_REOPENING,
                        consultations::requireAuthor,
                        (claim, id, form, by) -> changes.reopen(claim, id, form.reason(), by))
                .then(PATH + ONE, "consultations.follow-up.reopened");
    }
}
