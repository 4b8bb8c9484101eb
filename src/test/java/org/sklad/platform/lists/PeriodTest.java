package org.sklad.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.PlaceInTime;

class PeriodTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final LocalDate DAY = LocalDate.parse("2027-03-28");

    @Test
    void a_day_begins_at_midnight_of_the_centre() {
        assertThat(new Period(DAY, null, SOFIA).begin()).isEqualTo(Instant.parse("2027-03-27T22:00:00Z"));
    }

    /** The clocks go forward on this day, so it has 23 hours. */
    @Test
    void the_last_day_belongs_to_the_period_also_when_it_is_short() {
        PlaceInTime end = new Period(null, DAY, SOFIA).after(PlaceInTime.FIRST);
        assertThat(end.before()).isEqualTo(Instant.parse("2027-03-28T21:00:00Z"));
        PlaceInTime within = new PlaceInTime(Instant.parse("2027-03-28T20:59:59.999999Z"), new UUID(-1, -1));
        assertThat(within.compareTo(end)).isNegative();
    }

    @Test
    void the_next_page_begins_where_the_last_one_ended() {
        PlaceInTime place = new PlaceInTime(Instant.parse("2027-03-01T00:00:00Z"), new UUID(1, 1));
        assertThat(new Period(null, DAY, SOFIA).after(place)).isEqualTo(place);
        assertThat(new Period(null, null, SOFIA).after(place)).isEqualTo(place);
    }

    @Test
    void a_period_without_limits_begins_before_every_row() {
        assertThat(new Period(null, null, SOFIA).begin()).isEqualTo(Instant.EPOCH);
    }
}
