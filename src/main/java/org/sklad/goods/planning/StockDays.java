package org.sklad.goods.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * On how many days of its season an item was in stock: something was there when the day began, or came on it. Counted backwards from
 * what is there now. Pure.
 */
final class StockDays {
    private final TreeMap<LocalDate, Long> changes = new TreeMap<>();

    /** The change of the stock on a day. */
    void change(LocalDate on, long quantity) {
        changes.merge(on, quantity, Long::sum);
    }

    /**
     * Counts the days on which there was any.
     *
     * @param days of the season that use is counted on
     * @param today the last of the days that {@code onHand} is of
     * @return at least 1: an item of which something was used was there, whatever the times of its movements say
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
