package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sklad.centres.places.Centre;
import org.sklad.repairs.orders.ListedOrder;

/**
 * The figures of one centre.
 *
 * @param today in the centre's time zone
 * @param stocked true if the centre has any stock; the amounts are in {@link CentreStock}
 * @param handouts number on each of the last 30 days, without reversed handouts; days without handouts are left out
 * @param open number of unfinished repairs
 * @param overdue number of these that are overdue
 */
public record CentreFigures(
        Centre centre, LocalDate today, boolean stocked, Map<LocalDate, Long> handouts, long open, long overdue) {
    /** Days of handouts. */
    private static final int DAYS = 30;

    public CentreFigures {
        handouts = Map.copyOf(handouts);
    }

    /** Returns the first day of the handouts; today is the last. */
    static LocalDate first(LocalDate today) {
        return today.minusDays(DAYS - 1L);
    }

    static CentreFigures of(
            Centre centre, LocalDate today, boolean stocked, Map<String, Long> handouts, List<ListedOrder> open) {
        return new CentreFigures(
                centre,
                today,
                stocked,
                handouts.entrySet().stream()
                        .collect(Collectors.toMap(each -> LocalDate.parse(each.getKey()), Map.Entry::getValue)),
                open.size(),
                open.stream().filter(each -> each.clocks().isOverdue()).count());
    }

    public long handoutsOn(LocalDate day) {
        return handouts.getOrDefault(day, 0L);
    }

    /** The number of handouts in the last 30 days. */
    public long handedOut() {
        return handouts.values().stream().mapToLong(each -> each).sum();
    }

    boolean isEmpty() {
        return !stocked && handouts.isEmpty() && open == 0;
    }
}
