package org.sklad.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.PlaceInTime;

class LatestRowsTest {
    private static final Instant MIDNIGHT = Instant.parse("2027-03-28T21:00:00Z");

    @Test
    void a_period_includes_its_last_instant() {
        LatestRows rows = LatestRows.of(Optional.empty(), Optional.of(MIDNIGHT), PlaceInTime.FIRST, 7);
        PlaceInTime end = new PlaceInTime(rows.before(), rows.beforeId());
        assertThat(new PlaceInTime(MIDNIGHT.minusNanos(1_000), new UUID(-1, -1)).compareTo(end))
                .isNegative();
        assertThat(new PlaceInTime(MIDNIGHT, new UUID(0, 1)).compareTo(end)).isPositive();
        assertThat(rows.limit()).isEqualTo(7);
    }

    @Test
    void the_next_page_begins_after_the_last_row() {
        PlaceInTime place = new PlaceInTime(MIDNIGHT.minusSeconds(1), new UUID(1, 1));
        assertThat(LatestRows.of(Optional.empty(), Optional.of(MIDNIGHT), place, 7))
                .isEqualTo(new LatestRows(place.before(), place.id(), Instant.EPOCH, 7))
                .isEqualTo(LatestRows.of(place, 7));
    }

    @Test
    void a_period_includes_its_first_instant() {
        assertThat(LatestRows.of(Optional.of(MIDNIGHT), Optional.empty(), PlaceInTime.FIRST, 7)
                        .since())
                .isEqualTo(MIDNIGHT);
    }
}
