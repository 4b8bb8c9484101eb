package org.sklad.platform.backups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The retention rule for backups: increments for two days, then one full backup a day for two weeks, one a week for eight weeks,
 * one a month, and none older than {@code days}. Older backups contain people who were erased, so the number of days is a promise
 * ({@code data-protection.md}).
 *
 * <p>The newest {@value #LEAST} full backups stay at any age: a clock that runs ahead must not delete all backups.
 */
public record BackupRetention(int days) {
    /** The default of a settings file. */
    public static final BackupRetention USUAL = new BackupRetention(90);

    private static final int LEAST = 3;
    private static final Duration INCREMENTS = Duration.ofDays(2);
    private static final long DAILY = 14;
    private static final long WEEKLY = 56;

    /** The limit of one day, also within the time of increments: a server that restarts repeatedly must not fill the disk. */
    private static final int MOST_A_DAY = 4;

    List<BackupName> superfluous(List<BackupName> all, Instant now) {
        Map<Instant, Instant> newest = new HashMap<>();
        all.forEach(each -> newest.merge(each.base(), each.moment(), (a, b) -> a.isAfter(b) ? a : b));
        Set<Instant> whole = new HashSet<>();
        newest.forEach((base, last) -> {
            if (!last.isBefore(now.minus(INCREMENTS))) {
                whole.add(base);
            }
        });
        Set<Instant> full = fullKept(all, now);
        return all.stream()
                .filter(each -> !full.contains(each.base()) || (!each.isFull() && !whole.contains(each.base())))
                .toList();
    }

    private Set<Instant> fullKept(List<BackupName> all, Instant now) {
        List<Instant> newestFirst = new ArrayList<>(all.stream()
                .filter(BackupName::isFull)
                .map(BackupName::base)
                .sorted()
                .toList());
        java.util.Collections.reverse(newestFirst);
        Set<Instant> kept = new HashSet<>();
        Map<String, Integer> perPeriod = new HashMap<>();
        for (Instant base : newestFirst) {
            long age = Duration.between(base, now).toDays();
            int most = age < INCREMENTS.toDays() ? MOST_A_DAY : 1;
            int count = perPeriod.merge(period(base, age), 1, Integer::sum);
            if (kept.size() < LEAST || (count <= most && age < days)) {
                kept.add(base);
            }
        }
        return kept;
    }

    private static String period(Instant base, long age) {
        LocalDate day = LocalDate.ofInstant(base, ZoneOffset.UTC);
        if (age < DAILY) {
            return day.toString();
        }
        return age < WEEKLY
                ? day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                : day.getYear() + "-" + day.getMonthValue();
    }
}
