package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * A consultation to record.
 *
 * @param visit number of the field visit it belongs to, if the author names one
 * @param occurredAt when it took place; absent if it takes place now
 * @param person case code or card, typed or scanned; empty for an anonymous person
 * @param anonymous sex and age band of an anonymous person
 */
public record NewConsultation(
        CentreCode centre,
        Optional<String> visit,
        Optional<Instant> occurredAt,
        String person,
        Optional<Anybody> anonymous,
        ConsultationKind kind,
        Contents contents,
        Optional<LocalDate> followUpOn) {
    /** A person of whom nothing else is recorded. */
    public record Anybody(Sex sex, AgeBand ageBand) {}

    @Override
    public String toString() {
        return "***";
    }
}
