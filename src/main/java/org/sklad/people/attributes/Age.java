package org.sklad.people.attributes;

import java.time.LocalDate;
import java.time.Period;

/**
 * An age band and the day on which the next one begins. The birth date itself is part of the identity and stays encrypted; this keeps only
 * what the choice of goods needs.
 *
 * @param nextOn birthday that begins the next band; {@link #LAST_BAND} from 60 on; {@link #NEVER} if no birth date is known
 */
public record Age(AgeBand band, LocalDate nextOn) {
    /** Sorts after every day. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Follows a birth date, too: no band begins after the last one. Sorts after every day that anybody reaches. */
    public static final LocalDate LAST_BAND = NEVER.minusDays(1);

    /** Returns the age for a band that was given or estimated. It stays until it is changed. */
    public static Age known(AgeBand band) {
        return new Age(band, NEVER);
    }

    /** Longest delay of a handout typed in from paper (domain, Handout: with a manager as second operator). */
    private static final Period LATEST_PAPER = Period.ofDays(90);

    /**
     * Returns the age to store when a birth date becomes known today. It is the age on the oldest day that a paper handout can name, so
     * that {@link #on} returns the band of that day instead of the present one.
     */
    public static Age learnt(LocalDate birth, LocalDate today) {
        return of(birth, today.minus(LATEST_PAPER));
    }

    /** Returns the age on a day. A day before the birth counts as the day of birth. */
    public static Age of(LocalDate birth, LocalDate on) {
        return new Age(AgeBand.UNDER_5, birth.plusYears(AgeBand.FROM_5.years())).on(on);
    }

    /** Returns the age on this or a later day. */
    public Age on(LocalDate day) {
        Age age = this;
        while (!day.isBefore(age.nextOn)) {
            age = age.grown();
        }
        return age;
    }

    /** Returns true if the age follows from a birth date, also in the last band. */
    public boolean isDerived() {
        return !nextOn.equals(NEVER);
    }

    private Age grown() {
        AgeBand next = band.next().orElse(band);
        return new Age(
                next,
                next.next()
                        .map(after -> nextOn.plusYears(after.years() - next.years()))
                        .orElse(LAST_BAND));
    }
}
