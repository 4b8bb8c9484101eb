package org.sklad.goods.planning;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sklad.goods.classification.Season;

/**
 * The days of a season, as far as they are looked back at for what is used of its items. Winter is 1 November to 31 March (domain,
 * "Entitlement rule"), all else is summer. In the first weeks of a winter most of the days lie in the winter before: what was used
 * in summer says nothing of gloves. Pure.
 *
 * @param from the first day
 * @param until the first day after
 */
record SeasonDays(LocalDate from, LocalDate until) {
    /** So many days of a season are looked back at. */
    static final int LOOKED_BACK = 90;

    /** The season that it is on a day by the calendar. */
    static Season on(LocalDate day) {
        return day.getMonth().compareTo(Month.NOVEMBER) >= 0 || day.getMonth().compareTo(Month.MARCH) <= 0
                ? Season.WINTER
                : Season.SUMMER;
    }

    /** The last {@link #LOOKED_BACK} days of the season up to a day, itself included; the latest first. */
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

    /** The first day of the season in which the day lies. */
    private static LocalDate begin(LocalDate day) {
        if (on(day) == Season.SUMMER) {
            return day.withMonth(Month.APRIL.getValue()).withDayOfMonth(1);
        }
        int year = day.getMonth().compareTo(Month.MARCH) <= 0 ? day.getYear() - 1 : day.getYear();
        return LocalDate.of(year, Month.NOVEMBER, 1);
    }
}
