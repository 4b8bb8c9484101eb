package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A consultation, without its topics and note.
 *
 * @param visit number of the field visit that the author named
 * @param caseCode absent for an anonymous person
 * @param here true if the person is still in the centre
 * @param sex sex and age band at that time, as figures count them
 * @param language ISO code; empty if unknown
 * @param interpreter code of the interpreter; empty if there was none
 * @param minutes 0 if not recorded
 * @param followUpOn absent if nothing is to follow
 * @param followedUp true once the follow-up is done
 * @param version number of the present version, from 1
 */
public record Consultation(
        UUID id,
        CentreCode centre,
        Optional<String> visit,
        Instant occurredAt,
        Optional<CaseCode> caseCode,
        boolean here,
        Sex sex,
        AgeBand ageBand,
        ConsultationKind kind,
        Username author,
        String language,
        String interpreter,
        int minutes,
        Optional<LocalDate> followUpOn,
        boolean followedUp,
        int version,
        Instant recordedAt)
        implements InTime {
    /** True if its follow-up is finished and can be due again. Nobody meets a person who left; those who were erased have left too. */
    public boolean isReopenable() {
        return followedUp && (here || caseCode.isEmpty());
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(occurredAt, id);
    }
}
