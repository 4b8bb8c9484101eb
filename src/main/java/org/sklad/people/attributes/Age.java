package org.sklad.people.attributes;

import java.time.LocalDate;
import java.time.Period;

/**
 * An age band and the day on which the next one begins. The birth date itself is identity and stays encrypted; what is kept of
 * it here is what goods need.
 *
 * @param nextOn the birthday that begins the next band; {@link #NEVER} where no birth date is known, and from 60 on
 */
public record Age(AgeBand band, LocalDate nextOn) {
    /** Sorts after every day. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** A band that somebody was told or guessed: it stays until somebody changes it. */
    public static Age known(AgeBand band) {
        return new Age(band, NEVER);
    }

    /** What stands on paper may be typed in so much later (domain, Handout: with a manager as second operator). */
    private static final Period LATEST_PAPER = Period.ofDays(90);

    /**
     * As it is kept of somebody born then whose age is learnt today: from the day on that the oldest paper can name, so that
     * {@link #on} tells the band of that day and not the present one.
     */
    public static Age learnt(LocalDate birth, LocalDate today) {
        return of(birth, today.minus(LATEST_PAPER));
    }

    /** The age on a day of somebody born then; a day before the birth is as the first one. */
    public static Age of(LocalDate birth, LocalDate on) {
        return new Age(AgeBand.UNDER_5, birth.plusYears(AgeBand.FROM_5.years())).on(on);
    }

    /** The same person's age on this or a later day. */
    public Age on(LocalDate day) {
        Age age = this;
        while (!day.isBefore(age.nextOn)) {
            age = age.grown();
        }
        return age;
    }

    public boolean isDerived() {
        return !nextOn.equals(NEVER);
    }

    private Age grown() {
        AgeBand next = band.next().orElse(band);
        return new Age(
                next,
                next.next()
                        .map(after -> nextOn.plusYears(after.years() - next.years()))
                        .orElse(NEVER));
    }
}
