package org.sklad.programme.referrals;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.consultations.Consultation;
import org.sklad.programme.consultations.ConsultationView;
import org.sklad.programme.consultations.Consultations;
import org.sklad.programme.consultations.ContentAccess;

/** The consultations from which an operator can refer a person: consultations whose contents the operator may read. */
record ReferringConsultations(Consultations consultations) {
    /**
     * Returns a consultation of the person that the operator reads.
     *
     * @throws InvalidFields if there is none with this id
     */
    Consultation of(UUID id, Beneficiary person, Operator by) {
        try {
            Consultation from = readable(id, by);
            if (from.caseCode().equals(Optional.of(person.caseCode()))) {
                return from;
            }
        } catch (NotFound | Forbidden closed) {
            // The answer is the same as for another person's consultation.
        }
        throw new InvalidFields("consultation", Message.of("referrals.consultation.unknown"));
    }

    /**
     * Returns a consultation from which the operator can refer its person.
     *
     * @throws NotFound if there is none in the operator's centres
     * @throws Forbidden if the operator only knows that it took place
     */
    Consultation readable(UUID consultation, Operator by) {
        ConsultationView view = consultations.get(consultation, by);
        if (view.access() == ContentAccess.TRACE) {
            throw new Forbidden();
        }
        return view.consultation();
    }

    /**
     * Returns the person of a consultation.
     *
     * @throws NotFound if it is about somebody anonymous
     */
    static CaseCode personOf(Consultation consultation) {
        return consultation.caseCode().orElseThrow(NotFound::new);
    }
}
