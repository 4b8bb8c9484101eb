package org.sklad.programme.referrals;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Forms;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.ContentsViewForm;

/** The acts on referrals. */
final class ReferralActs {
    static final String PATH = "/referrals";
    static final String ONE = "/{id}";
    static final String OPENINGS = ONE + "/openings";
    static final String ACCEPTANCE = ONE + "/acceptance";
    static final String DECLINATION = ONE + "/declination";
    static final String COMPLETION = ONE + "/completion";
    static final String WITHDRAWAL = ONE + "/withdrawal";
    static final String LETTER = ONE + "/letter";
    static final String OF_CONSULTATION = "/consultations/{id}/referrals";

    /** Records a referral. */
    final Making<ReferralForm> record;

    /** Records a referral of the person of a consultation. */
    final Act<UUID, ConsultationReferralForm> refer;

    /** Shows the contents once the purpose is on record. An id is valid for one opening. */
    final ActWithResult<UUID, ContentsViewForm, ReferralContents> open;

    /** Records that the organisation accepted. */
    final Act<UUID, ReferralStepForm> accept;

    /** Records that the organisation declined. */
    final Act<UUID, ReferralStepForm> decline;

    /** Records that the person was helped. */
    final Act<UUID, ReferralStepForm> complete;

    /** Withdraws the referral. */
    final Act<UUID, ReferralStepForm> withdraw;

    /** Draws the letter. A letter with an identity puts its view on record, and its id is valid once. */
    final ActWithResult<UUID, LetterForm, byte[]> print;

    ReferralActs(Referrals referrals, ReferringConsultations consultations, Letters letters, Forms forms) {
        record = Making.<ReferralForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Role.FIELD),
                        (claim, form, by) -> referrals.record(claim, form.referral(ConsultationKind.usual(by)), by))
                .then(PATH + ONE, "referrals.recorded");
        refer = Act.on(forms, OF_CONSULTATION, consultations::readable, (claim, id, form, by) -> {
            var from = consultations.readable(id, by);
            return referrals.record(claim, form.of(from, ReferringConsultations.personOf(from)), by);
        });
        open = new ActWithResult<>(
                forms,
                PATH + OPENINGS,
                referrals::requireSeen,
                (claim, id, form, by) -> referrals.open(claim, id, form.purpose(), by));
        accept = step(forms, referrals, ACCEPTANCE, ReferralState.ACCEPTED, "referrals.accepted");
        decline = step(forms, referrals, DECLINATION, ReferralState.DECLINED, "referrals.declined");
        complete = step(forms, referrals, COMPLETION, ReferralState.DONE, "referrals.done");
        withdraw = step(forms, referrals, WITHDRAWAL, ReferralState.WITHDRAWN, "referrals.withdrawn");
        print = new ActWithResult<>(
                forms,
                PATH + LETTER,
                referrals::requireReader,
                (claim, id, form, by) -> letters.draw(claim, id, form, by));
    }

    private static Act<UUID, ReferralStepForm> step(
            Forms forms, Referrals referrals, String address, ReferralState to, String said) {
        return Act.<UUID, ReferralStepForm>on(
                        forms,
                        PATH + address,
                        referrals::requireKnown,
                        (claim, id, form, by) -> referrals.move(claim, id, to, form.text(), by))
                .then(PATH + ONE, said);
    }
}
