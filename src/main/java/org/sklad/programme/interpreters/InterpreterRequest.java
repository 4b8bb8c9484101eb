package org.sklad.programme.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A request for an interpreter.
 *
 * @param sex the sex wanted; empty for any
 * @param month the month of its begin by the clock of the centre, {@code 2027-03}
 * @param state at the moment of reading
 * @param interpreter who is assigned or worked
 */
public record InterpreterRequest(
        UUID id,
        CentreCode centre,
        LanguageCode language,
        Optional<Sex> sex,
        Urgency urgency,
        Instant fromAt,
        Instant toAt,
        String month,
        RequestState state,
        Optional<InterpreterCode> interpreter,
        Username operator,
        Instant recordedAt)
        implements InTime {
    public long minutes() {
        return Duration.between(fromAt, toAt).toMinutes();
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(fromAt, id);
    }
}
