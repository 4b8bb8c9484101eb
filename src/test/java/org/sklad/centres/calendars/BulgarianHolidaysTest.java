package org.sklad.centres.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulgarianHolidaysTest {
    private final BulgarianHolidays holidays = new BulgarianHolidays();

    /** These are the dates of the Church. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02", "2028-04-16", "2029-04-08", "2030-04-28",
                "2031-04-13", "2032-05-02", "2033-04-24", "2034-04-09", "2035-04-29", "2036-04-20", "2037-04-05",
                "2038-04-25", "2039-04-17", "2040-05-06"
            })
    void easter_is_the_orthodox_date(String day) {
        LocalDate easter = LocalDate.parse(day);
        assertThat(BulgarianHolidays.easter(easter.getYear())).isEqualTo(easter);
        assertThat(holidays.inYear(easter.getYear()))
                .contains(easter.minusDays(2), easter.minusDays(1), easter, easter.plusDays(1));
    }

    /** Days off from Monday to Friday, as published for each year. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021|01-01 03-03 04-30 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-27 12-28",
                "2022|01-03 03-03 04-22 04-25 05-02 05-06 05-24 09-06 09-22 12-26 12-27 12-28",
                "2023|01-02 03-03 04-14 04-17 05-01 05-08 05-24 09-06 09-22 12-25 12-26 12-27",
                "2024|01-01 03-04 05-01 05-03 05-06 05-24 09-06 09-23 12-24 12-25 12-26",
                "2025|01-01 03-03 04-18 04-21 05-01 05-06 05-26 09-08 09-22 12-24 12-25 12-26 12-31",
                "2026|01-01 01-02 03-03 04-10 04-13 05-01 05-06 05-25 09-07 09-22 12-24 12-25 12-28"
            })
    void the_days_off_match_the_published_ones(int year, String days) {
        List<LocalDate> expected = Arrays.stream(days.split(" ", -1))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
        assertThat(holidays.inYear(year).stream()
                        .filter(day -> day.getDayOfWeek().getValue() <= 5))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void a_holiday_on_the_Saturday_before_Easter_moves_after_Easter_Monday() {
        assertThat(holidays.contains(LocalDate.parse("2027-05-03"))).isTrue();
        assertThat(holidays.contains(LocalDate.parse("2027-05-04"))).isTrue();
        assertThat(holidays.contains(LocalDate.parse("2027-05-05"))).isFalse();
    }
}
