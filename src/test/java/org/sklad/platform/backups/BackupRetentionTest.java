package org.sklad.platform.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackupRetentionTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @Test
    void keeps_daily_backups_for_two_weeks_weekly_for_eight_and_then_monthly_up_to_the_limit() {
        List<BackupName> kept = kept(daily(400), new BackupRetention(366));

        assertThat(kept).hasSizeBetween(14 + 6 + 9, 14 + 8 + 12);
        assertThat(ages(kept)).startsWith(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        assertThat(ages(kept)).allMatch(age -> age < 366);
        assertThat(ages(kept).get(kept.size() - 1)).isGreaterThan(330);
    }

    @Test
    void keeps_no_backup_older_than_the_limit() {
        assertThat(ages(kept(daily(400), new BackupRetention(10)))).hasSize(10).allMatch(age -> age < 10);
    }

    @Test
    void keeps_the_three_newest_at_any_age() {
        List<BackupName> old = daily(400).stream()
                .filter(name -> name.base().isBefore(NOW.minus(Duration.ofDays(200))))
                .toList();

        assertThat(ages(kept(old, BackupRetention.USUAL))).containsExactly(201L, 202L, 203L);
    }

    @Test
    void keeps_four_of_a_day_with_repeated_upgrades() {
        List<BackupName> today = IntStream.range(0, 50)
                .mapToObj(i -> BackupName.full(NOW.minusSeconds(60L * i)))
                .toList();

        assertThat(kept(today, BackupRetention.USUAL)).containsExactlyInAnyOrderElementsOf(today.subList(0, 4));
    }

    @Test
    void keeps_the_increments_of_a_chain_until_the_last_is_two_days_old() {
        List<BackupName> all = new ArrayList<>();
        for (BackupName full : daily(5)) {
            all.add(full);
            for (int i = 1; i < 4; i++) {
                all.add(new BackupName(full.base(), i, full.base().plus(Duration.ofHours(6L * i))));
            }
        }

        assertThat(kept(all, BackupRetention.USUAL).stream().filter(each -> !each.isFull()))
                .extracting(each -> Duration.between(each.base(), NOW).toDays())
                .containsExactly(0L, 0L, 0L, 1L, 1L, 1L, 2L, 2L, 2L);
    }

    private static List<BackupName> daily(int days) {
        return IntStream.range(0, days)
                .mapToObj(i -> BackupName.full(NOW.minus(Duration.ofDays(i))))
                .toList();
    }

    private static List<BackupName> kept(List<BackupName> all, BackupRetention retention) {
        List<BackupName> kept = new ArrayList<>(all);
        kept.removeAll(retention.superfluous(all, NOW));
        return kept;
    }

    private static List<Long> ages(List<BackupName> names) {
        return names.stream()
                .map(each -> Duration.between(each.base(), NOW).toDays())
                .sorted()
                .toList();
    }
}
