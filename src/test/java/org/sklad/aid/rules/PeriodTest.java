package org.sklad.aid.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, 2027-04-01",
        "2026-12-31, 2026-11-01, 2027-04-01",
        "2027-01-01, 2026-11-01, 2027-04-01",
        "2027-03-31, 2026-11-01, 2027-04-01",
        "2027-04-01, 2027-04-01, 2027-11-01",
        "2027-10-31, 2027-04-01, 2027-11-01",
        "2028-02-29, 2027-11-01, 2028-04-01",
    })
    void winter_runs_from_1_november_to_31_march(String day, String since, String next) {
        Period season = Period.of(Period.Kind.SEASON);
        assertThat(season.since(LocalDate.parse(day))).isEqualTo(since);
        assertThat(season.nextBegin(LocalDate.parse(day))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, 2027-01-01",
        "2026-12-31, 2026-12-01, 2027-01-01",
        "2028-02-29, 2028-02-01, 2028-03-01",
        "2027-01-31, 2027-01-01, 2027-02-01",
    })
    void a_month_is_a_calendar_month(String day, String since, String next) {
        Period month = Period.of(Period.Kind.MONTH);
        assertThat(month.since(LocalDate.parse(day))).isEqualTo(since);
        assertThat(month.nextBegin(LocalDate.parse(day))).isEqualTo(next);
    }

    @Test
    void thirty_days_begin_29_days_earlier() {
        assertThat(Period.days(30).since(LocalDate.of(2026, 3, 30))).isEqualTo("2026-03-01");
        assertThat(Period.days(1).since(LocalDate.of(2026, 3, 30))).isEqualTo("2026-03-30");
    }

    @Test
    void only_a_period_of_days_has_a_number() {
        assertThatThrownBy(() -> new Period(Period.Kind.MONTH, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.days(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
