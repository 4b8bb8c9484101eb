package org.sklad.goods.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the days of its season on which an item was in stock: at the start of the day, or after an arrival on it. Counts back from the
 * present stock. Pure.
 */
final class StockDays {
    private final TreeMap<LocalDate, Long> changes = new TreeMap<>();

    /** Adds a change of the stock on a day. */
    void change(LocalDate on, long quantity) {
        changes.merge(on, quantity, Long::sum);
    }

    /**
     * Counts the days with stock.
     *
     * @param days days of the season that count for use
     * @param today day of {@code onHand}
     * @return at least 1, because an item with use was in stock, whatever the times of its movements are
     */
    long count(List<SeasonDays> days, LocalDate today, long onHand) {
        long without = 0;
        LocalDate until = today.plusDays(1);
        long there = onHand;
        for (Map.Entry<LocalDate, Long> change : changes.descendingMap().entrySet()) {
            without += there > 0 ? 0 : overlap(days, change.getKey().plusDays(1), until);
            until = change.getKey();
            there -= change.getValue();
        }
        without += there > 0 ? 0 : overlap(days, LocalDate.MIN, until);
        return Math.max(1, SeasonDays.LOOKED_BACK - without);
    }

    private static long overlap(List<SeasonDays> days, LocalDate from, LocalDate until) {
        return days.stream()
                .mapToLong(each -> Math.max(
                        0,
                        ChronoUnit.DAYS.between(
                                each.from().isAfter(from) ? each.from() : from,
                                each.until().isBefore(until) ? each.until() : until)))
                .sum();
    }
}
