package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The period of a report.
 *
 * @param until last day, which is included
 */
public record Period(LocalDate from, LocalDate until) {
    /** A longer trend is no longer read. */
    static final int MOST_MONTHS = 60;

    /** The years that records can be of. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2200;

    /**
     * Reads the period that was asked for.
     *
     * @throws InvalidFields if it ends before it begins, or is longer than {@value #MOST_MONTHS} months
     */
    static Period of(LocalDate from, LocalDate until) {
        if (from.getYear() < FIRST_YEAR || until.getYear() > LAST_YEAR) {
            throw new InvalidFields("from", Message.of("indicators.period.years", FIRST_YEAR, LAST_YEAR));
        }
        if (until.isBefore(from)) {
            throw new InvalidFields("until", Message.of("indicators.period.order"));
        }
        Period period = new Period(from, until);
        if (period.months().size() > MOST_MONTHS) {
            throw new InvalidFields("from", Message.of("indicators.period.long", MOST_MONTHS));
        }
        return period;
    }

    /** Returns the days of a month. */
    static Period of(YearMonth month) {
        return of(month, month);
    }

    /** Returns the days of some months. */
    static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Returns the part in one of its months. */
    Period in(YearMonth month) {
        Period whole = of(month);
        return new Period(
                whole.from.isBefore(from) ? from : whole.from, whole.until.isAfter(until) ? until : whole.until);
    }

    /** Returns true for one calendar year. */
    boolean isYear() {
        return from.getDayOfYear() == 1 && until.equals(from.withDayOfYear(from.lengthOfYear()));
    }

    /** Returns the months that have a day in it. */
    List<YearMonth> months() {
        return Stream.iterate(
                        YearMonth.from(from),
                        month -> !month.isAfter(YearMonth.from(until)),
                        month -> month.plusMonths(1))
                .limit(MOST_MONTHS + 1L)
                .toList();
    }
}
