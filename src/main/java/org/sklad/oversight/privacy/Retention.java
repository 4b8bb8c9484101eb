package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * For how many days after a person left it is kept who they are, and for how many anything is that names them. They are erased on
 * the day after the last.
 *
 * @param personDays not less than the other
 * @param mostShare the share of a centre's people, in percent, who are erased within a day without a manager
 */
public record Retention(int identityDays, int personDays, int mostShare) {
    /** A year for who comes back, five for audits of grants. */
    public static final Retention USUAL = new Retention(365, 5 * 365, 5);

    public Retention {
        if (identityDays < 1 || personDays < identityDays) {
            throw new IllegalArgumentException("A person is kept for as long as their identity, at least");
        }
    }

    /** The first day without it. */
    LocalDate dueOn(ErasedThing what, LocalDate leftOn) {
        return leftOn.plusDays(days(what) + 1L);
    }

    /** Whoever left before this instant is due. */
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
