package org.sklad.programme.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.needs.Urgency;
import org.sklad.programme.consultations.ConsultationKind;

/** A referral in a list of the API: that it took place, and what else the operator may read. */
public record ReferralSummary(
        UUID id,
        String number,
        String centre,
        Instant recordedAt,
        String beneficiary,
        ConsultationKind kind,
        Optional<String> organisation,
        Optional<Urgency> urgency,
        Optional<LocalDate> dueOn,
        Optional<ReferralState> state) {
    static ReferralSummary of(ListedReferral each) {
        Referral it = each.referral();
        return new ReferralSummary(
                it.id(),
                it.number().value(),
                it.centre().value(),
                it.recordedAt(),
                it.caseCode().value(),
                it.kind(),
                each.organisation().map(entry -> entry.code().value()),
                each.known().map(Referral::urgency),
                each.known().flatMap(Referral::dueOn),
                each.known().map(Referral::state));
    }
}
