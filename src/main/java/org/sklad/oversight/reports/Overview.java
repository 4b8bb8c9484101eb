package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures of several centres, in the order of their codes. The figures of stock are in {@link StockOverview}. */
public record Overview(List<CentreFigures> centres) {
    public Overview {
        centres = List.copyOf(centres);
    }

    /** True if no centre has stock, handouts or open repairs yet. */
    public boolean isEmpty() {
        return centres.stream().allMatch(CentreFigures::isEmpty);
    }

    public boolean isOfOneCentre() {
        return centres.size() == 1;
    }

    public long sum(ToLongFunction<CentreFigures> figure) {
        return centres.stream().mapToLong(figure).sum();
    }

    /** The first day of the handouts, in the centre where it is earliest. */
    public LocalDate since() {
        return centres.stream()
                .map(centre -> CentreFigures.first(centre.today()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The number of handouts on each of the last 30 days. */
    public Map<LocalDate, Long> handouts() {
        return centres.stream()
                .flatMap(centre -> centre.handouts().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** The days with handouts among the last 30, latest first. */
    public Set<LocalDate> days() {
        return new TreeSet<>(handouts().keySet()).descendingSet();
    }
}
