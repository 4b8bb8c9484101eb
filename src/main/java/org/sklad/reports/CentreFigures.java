package org.sklad.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sklad.centres.Centre;
import org.sklad.repairs.ListedOrder;

/**
 * The figures of one centre.
 *
 * @param today in its zone
 * @param stocked true when anything stands there; how much is summed apart, see {@link CentreStock}
 * @param expired how many lots that stand there are past their date
 * @param expiring how many have their last day on each of the next 90; days without are left out
 * @param handouts how many on each of the last 30 days, what was taken back left out; days without are left out
 * @param open how many repairs are not finished
 * @param overdue how many of these are
 */
public record CentreFigures(
        Centre centre,
        LocalDate today,
        boolean stocked,
        long expired,
        Map<LocalDate, Long> expiring,
        Map<LocalDate, Long> handouts,
        long open,
        long overdue) {
    private static final String BEFORE = "";

    public CentreFigures {
        expiring = Map.copyOf(expiring);
        handouts = Map.copyOf(handouts);
    }

    static CentreFigures of(
            Centre centre,
            LocalDate today,
            boolean stocked,
            Map<String, Long> expiring,
            Map<String, Long> handouts,
            List<ListedOrder> open) {
        return new CentreFigures(
                centre,
                today,
                stocked,
                expiring.getOrDefault(BEFORE, 0L),
                byDate(expiring),
                byDate(handouts),
                open.size(),
                open.stream().filter(each -> each.clocks().isOverdue()).count());
    }

    private static Map<LocalDate, Long> byDate(Map<String, Long> days) {
        return days.entrySet().stream()
                .filter(each -> !each.getKey().equals(BEFORE))
                .collect(Collectors.toMap(each -> LocalDate.parse(each.getKey()), Map.Entry::getValue));
    }

    /** How many lots expire within the window. */
    public long expiring(ExpiryWindow window) {
        return window == ExpiryWindow.EXPIRED
                ? expired
                : expiring.entrySet().stream()
                        .filter(each -> window.holds(each.getKey(), today))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    public long handoutsOn(LocalDate day) {
        return handouts.getOrDefault(day, 0L);
    }

    /** How many handouts in all of the last 30 days. */
    public long handedOut() {
        return handouts.values().stream().mapToLong(each -> each).sum();
    }

    boolean isEmpty() {
        return !stocked && handouts.isEmpty() && open == 0;
    }
}
