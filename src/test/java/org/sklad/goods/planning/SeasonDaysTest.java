package org.sklad.goods.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sklad.goods.classification.Season;

/** The days over which the use of seasonal items is measured. */
class SeasonDaysTest {
    private static SeasonDays days(String from, String until) {
        return new SeasonDays(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static List<SeasonDays> of(Season season, String today) {
        return SeasonDays.of(season, LocalDate.parse(today));
    }

    @Test
    void winter_lasts_from_november_to_march() {
        assertThat(SeasonDays.on(LocalDate.parse("2026-10-31"))).isEqualTo(Season.SUMMER);
        assertThat(SeasonDays.on(LocalDate.parse("2026-11-01"))).isEqualTo(Season.WINTER);
        assertThat(SeasonDays.on(LocalDate.parse("2027-03-31"))).isEqualTo(Season.WINTER);
        assertThat(SeasonDays.on(LocalDate.parse("2027-04-01"))).isEqualTo(Season.SUMMER);
    }

    @Test
    void goods_for_all_year_are_measured_over_the_last_90_days_with_today() {
        assertThat(of(Season.ALL_YEAR, "2027-03-01")).containsExactly(days("2026-12-02", "2027-03-02"));
    }

    @Test
    void early_in_a_season_the_end_of_the_previous_same_season_completes_the_90_days() {
        assertThat(of(Season.WINTER, "2026-11-15"))
                .containsExactly(days("2026-11-01", "2026-11-16"), days("2026-01-16", "2026-04-01"));
        assertThat(of(Season.SUMMER, "2027-04-01"))
                .containsExactly(days("2027-04-01", "2027-04-02"), days("2026-08-04", "2026-11-01"));
    }

    @Test
    void out_of_season_its_last_90_days_count() {
        assertThat(of(Season.WINTER, "2027-07-10")).containsExactly(days("2027-01-01", "2027-04-01"));
        assertThat(of(Season.SUMMER, "2027-01-10")).containsExactly(days("2026-08-03", "2026-11-01"));
    }

    @Test
    void late_in_a_season_only_this_season_counts() {
        assertThat(of(Season.WINTER, "2027-03-01")).containsExactly(days("2026-12-02", "2027-03-02"));
    }

    /** Covers every day of a leap year. */
    @Test
    void always_measures_90_days_of_the_season() {
        for (LocalDate today = LocalDate.parse("2027-12-01");
                today.isBefore(LocalDate.parse("2029-01-01"));
                today = today.plusDays(1)) {
            for (Season season : Season.values()) {
                List<SeasonDays> all = SeasonDays.of(season, today);
                assertThat(all).hasSizeBetween(1, 2);
                assertThat(all.stream()
                                .mapToLong(each -> ChronoUnit.DAYS.between(each.from(), each.until()))
                                .sum())
                        .as("%s on %s", season, today)
                        .isEqualTo(90);
                assertThat(all.stream()
                                .flatMap(each -> each.from().datesUntil(each.until()))
                                .allMatch(day -> season == Season.ALL_YEAR || SeasonDays.on(day) == season))
                        .isTrue();
            }
        }
    }
}
