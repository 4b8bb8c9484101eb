package org.sklad.programme.interpreters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods by the clock on the wall, and the hours around them. */
class LocalPieceTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private static List<String> pieces(String from, String to) {
        return LocalPiece.of(Instant.parse(from), Instant.parse(to), SOFIA).stream()
                .map(each -> each.on() + " " + each)
                .toList();
    }

    @Test
    void a_period_of_one_day_is_one_piece() {
        assertThat(pieces("2027-03-01T07:00:00Z", "2027-03-01T08:30:00Z")).containsExactly("2027-03-01 09:00–10:30");
    }

    @Test
    void midnight_divides_a_period() {
        assertThat(pieces("2027-03-01T21:00:00Z", "2027-03-01T23:00:00Z"))
                .containsExactly("2027-03-01 23:00–24:00", "2027-03-02 00:00–01:00");
        assertThat(pieces("2027-03-01T21:00:00Z", "2027-03-01T22:00:00Z")).containsExactly("2027-03-01 23:00–24:00");
    }

    @Test
    void the_hour_skipped_in_march_belongs_to_no_piece() {
        assertThat(pieces("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"))
                .containsExactly("2027-03-28 02:30–03:00", "2027-03-28 04:00–04:30");
    }

    @Test
    void the_hour_repeated_in_october_belongs_to_two_pieces() {
        assertThat(pieces("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"))
                .containsExactly("2027-10-31 03:30–04:00", "2027-10-31 03:00–03:30");
    }

    @Test
    void hours_that_touch_count_as_one_stretch() {
        Availability hours = new Availability(List.of(hours(12, 16), hours(8, 12), hours(18, 20)));
        assertThat(hours.around(piece(11, 13))).contains(hours(8, 16));
        assertThat(hours.around(piece(8, 16))).contains(hours(8, 16));
        assertThat(hours.around(piece(7, 9))).isEmpty();
        assertThat(hours.around(piece(15, 19))).isEmpty();
        assertThat(hours.around(new LocalPiece(LocalDate.parse("2027-03-02"), 540, 600)))
                .isEmpty();
    }

    /** A Monday. */
    private static LocalPiece piece(int from, int to) {
        return new LocalPiece(LocalDate.parse("2027-03-01"), 60 * from, 60 * to);
    }

    private static AvailableHours hours(int from, int to) {
        return new AvailableHours(DayOfWeek.MONDAY, 60 * from, 60 * to);
    }
}
