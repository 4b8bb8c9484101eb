package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days after a departure until the identity, and then all data that names the person, are erased. The erasure is due on
 * the day after the last one.
 *
 * @param personDays not less than {@code identityDays}
 * @param mostShare percentage of a centre's people who are erased within a day without a manager
 */
public record Retention(int identityDays, int personDays, int mostShare) {
    /** One year for people who come back, five years for audits of grants. */
    public static final Retention USUAL = new Retention(365, 5 * 365, 5);

    public Retention {
        if (identityDays < 1 || personDays < identityDays) {
            throw new IllegalArgumentException("A person is kept for as long as their identity, at least");
        }
    }

    /** The first day without the data. */
    LocalDate dueOn(ErasedThing what, LocalDate leftOn) {
        return leftOn.plusDays(days(what) + 1L);
    }

    /** People who left before this time are due. */
    Instant leftBefore(ErasedThing what, Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone)
                .minusDays(days(what))
                .atStartOfDay(zone)
                .toInstant();
    }

    private int days(ErasedThing what) {
        return what == ErasedThing.IDENTITY ? identityDays : personDays;
    }
}
