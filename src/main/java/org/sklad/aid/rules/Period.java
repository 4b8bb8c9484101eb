package org.sklad.aid.rules;

import java.time.LocalDate;
import java.time.Month;

/**
 * The time within which a rule's quantity may be given. Days are those of the centre where the goods were given.
 *
 * @param days for {@link Kind#DAYS}: days until the same quantity may be given again; else 0
 */
public record Period(Kind kind, int days) {
    public static final int MOST_DAYS = 3650;

    /** Kinds of periods. */
    public enum Kind {
        DAYS,
        /** The calendar month. */
        MONTH,
        /** Winter is 1 November to 31 March, summer the rest of the year. */
        SEASON,
        /** The person's stay at a centre. */
        STAY,
        ONCE
    }

    public Period {
        if (kind == Kind.DAYS ? days < 1 || days > MOST_DAYS : days != 0) {
            throw new IllegalArgumentException("not a period: " + kind + " " + days);
        }
    }

    public static Period days(int days) {
        return new Period(Kind.DAYS, days);
    }

    public static Period of(Kind kind) {
        return new Period(kind, 0);
    }

    /** Returns the first day whose handouts can count on the day. */
    public LocalDate since(LocalDate day) {
        return switch (kind) {
            case DAYS -> day.minusDays(days - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> seasonBegin(day);
            case STAY, ONCE -> LocalDate.EPOCH;
        };
    }

    /** Returns the first day of the calendar month or season after the one that includes the day. */
    LocalDate nextBegin(LocalDate day) {
        return switch (kind) {
            case MONTH -> day.withDayOfMonth(1).plusMonths(1);
            case SEASON ->
                isWinter(day)
                        ? seasonBegin(day).plusYears(1).withMonth(Month.APRIL.getValue())
                        : seasonBegin(day).withMonth(Month.NOVEMBER.getValue());
            case DAYS, STAY, ONCE -> throw new IllegalStateException(kind + " does not follow the calendar");
        };
    }

    private static LocalDate seasonBegin(LocalDate day) {
        if (!isWinter(day)) {
            return LocalDate.of(day.getYear(), Month.APRIL, 1);
        }
        int year = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
        return LocalDate.of(year, Month.NOVEMBER, 1);
    }

    private static boolean isWinter(LocalDate day) {
        return day.getMonth().compareTo(Month.NOVEMBER) >= 0 || day.getMonth().compareTo(Month.MARCH) <= 0;
    }
}
