package org.sklad.programme.referrals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.Urgency;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.directory.EntryCode;

/**
 * A referral to record.
 *
 * @param person case code or card, typed or scanned
 * @param kind ignored if it is from a consultation, whose kind it has
 * @param legalGround the duty to report by law; empty with the person's consent
 * @param dueOn absent for the usual time of the urgency
 */
public record NewReferral(
        CentreCode centre,
        String person,
        ConsultationKind kind,
        Optional<UUID> consultation,
        EntryCode organisation,
        String reason,
        Urgency urgency,
        boolean consent,
        String legalGround,
        Optional<LocalDate> dueOn) {
    @Override
    public String toString() {
        return "***";
    }
}
