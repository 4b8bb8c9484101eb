package org.sklad.programme.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.programme.consultations.ConsultationKind;

/**
 * A referral, without its organisation and texts.
 *
 * @param here true if the person is still in the centre
 * @param sex sex and age band at that time, as figures count them
 * @param kind the kind of consultation whose confidentiality it has
 * @param consultation the consultation from which the person was referred
 * @param dueOn day by which an answer is expected; absent once the person is erased
 */
public record Referral(
        UUID id,
        ReferralNumber number,
        CentreCode centre,
        CaseCode caseCode,
        boolean here,
        Sex sex,
        AgeBand ageBand,
        ConsultationKind kind,
        Optional<UUID> consultation,
        Urgency urgency,
        Optional<LocalDate> dueOn,
        ReferralState state,
        Username author,
        Instant recordedAt)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }

    /** True if an answer or the help itself is late on this day. */
    public boolean isOverdue(LocalDate today) {
        return state.isPending() && dueOn.filter(today::isAfter).isPresent();
    }
}
