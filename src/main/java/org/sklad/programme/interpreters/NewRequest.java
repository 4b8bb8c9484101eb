package org.sklad.programme.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A request for an interpreter to be made. */
public record NewRequest(
        CentreCode centre, LanguageCode language, Optional<Sex> sex, Urgency urgency, Instant from, Instant to) {
    /** The longest conversation, in hours. A longer need is more than one request. */
    public static final int MOST_HOURS = 12;

    /** The time after its begin at which a request can still be typed in. */
    private static final Duration LATE = Duration.ofHours(1);

    private static final Duration AHEAD = Duration.ofDays(366);

    /** @throws InvalidFields if it begins too early or too late for a request that is made now */
    void requireInTime(Instant now) {
        if (from.isBefore(now.minus(LATE)) || !to.isAfter(now)) {
            throw new InvalidFields("from", Message.of("interpreters.in-the-past"));
        }
        if (from.isAfter(now.plus(AHEAD))) {
            throw new InvalidFields("from", Message.of("interpreters.too-far-ahead"));
        }
    }

    /** @throws InvalidFields if the times are not whole minutes, not in order, or too far from one another */
    static void requireOrder(Instant from, Instant to) {
        List<FieldError> errors = new ArrayList<>();
        Map.of("from", from, "to", to).forEach((field, time) -> {
            if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
                errors.add(new FieldError(field, Message.of("interpreters.whole-minutes")));
            }
        });
        if (!to.isAfter(from)) {
            errors.add(new FieldError("to", Message.of("interpreters.end-before-start")));
        } else if (Duration.between(from, to).compareTo(Duration.ofHours(MOST_HOURS)) > 0) {
            errors.add(new FieldError("to", Message.of("interpreters.too-long", MOST_HOURS)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
