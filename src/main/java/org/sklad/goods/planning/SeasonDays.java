package org.sklad.goods.planning;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sklad.goods.classification.Season;

/**
 * A period of a season whose days count for the use of its items. Winter is 1 November to 31 March (domain, "Entitlement rule"); the rest
 * is summer. In the first weeks of a winter, most of these days are in the previous winter, because the use in summer says nothing about
 * gloves. Pure.
 *
 * @param from first day
 * @param until first day after the period
 */
record SeasonDays(LocalDate from, LocalDate until) {
    /** The number of days of a season that count for use. */
    static final int LOOKED_BACK = 90;

    /** Returns the season of a day by the calendar. */
    static Season on(LocalDate day) {
        return day.getMonth().compareTo(Month.NOVEMBER) >= 0 || day.getMonth().compareTo(Month.MARCH) <= 0
                ? Season.WINTER
                : Season.SUMMER;
    }

    /** Returns the last {@link #LOOKED_BACK} days of the season up to and including a day, latest first. */
    static List<SeasonDays> of(Season season, LocalDate today) {
        List<SeasonDays> all = new ArrayList<>();
        LocalDate until = today.plusDays(1);
        for (long left = LOOKED_BACK; left > 0; ) {
            LocalDate last = until.minusDays(1);
            LocalDate begin = season == Season.ALL_YEAR ? LocalDate.MIN : begin(last);
            if (season == Season.ALL_YEAR || on(last) == season) {
                LocalDate from = latest(begin, until.minusDays(left));
                all.add(new SeasonDays(from, until));
                left -= ChronoUnit.DAYS.between(from, until);
            }
            until = begin;
        }
        return all;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns the first day of the season that contains the day. */
    private static LocalDate begin(LocalDate day) {
        if (on(day) == Season.SUMMER) {
            return day.withMonth(Month.APRIL.getValue()).withDayOfMonth(1);
        }
        int year = day.getMonth().compareTo(Month.MARCH) <= 0 ? day.getYear() - 1 : day.getYear();
        return LocalDate.of(year, Month.NOVEMBER, 1);
    }
}
