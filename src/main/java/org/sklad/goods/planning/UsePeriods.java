package org.sklad.goods.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.goods.classification.Season;

/**
 * The periods in which handouts of each season's items count as use, as parameters of a statement. The last 90 days of a season are in at
 * most two winters or summers; if they are in one, the second period is empty.
 */
public record UsePeriods(
        Instant yearFrom,
        Instant yearUntil,
        Instant winterFrom,
        Instant winterUntil,
        Instant winterBeforeFrom,
        Instant winterBeforeUntil,
        Instant summerFrom,
        Instant summerUntil,
        Instant summerBeforeFrom,
        Instant summerBeforeUntil) {

    static UsePeriods of(LocalDate today, ZoneId zone) {
        Times year = Times.of(Season.ALL_YEAR, today, zone);
        Times winter = Times.of(Season.WINTER, today, zone);
        Times summer = Times.of(Season.SUMMER, today, zone);
        return new UsePeriods(
                year.from(),
                year.until(),
                winter.from(),
                winter.until(),
                winter.beforeFrom(),
                winter.beforeUntil(),
                summer.from(),
                summer.until(),
                summer.beforeFrom(),
                summer.beforeUntil());
    }

    /** Returns the earliest start of these periods. */
    Instant first() {
        return Stream.of(yearFrom, winterFrom, winterBeforeFrom, summerFrom, summerBeforeFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private record Times(Instant from, Instant until, Instant beforeFrom, Instant beforeUntil) {
        static Times of(Season season, LocalDate today, ZoneId zone) {
            List<SeasonDays> days = SeasonDays.of(season, today);
            SeasonDays latest = days.get(0);
            SeasonDays before = days.size() > 1 ? days.get(1) : new SeasonDays(latest.from(), latest.from());
            return new Times(
                    begin(latest.from(), zone),
                    begin(latest.until(), zone),
                    begin(before.from(), zone),
                    begin(before.until(), zone));
        }

        private static Instant begin(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }
    }
}
