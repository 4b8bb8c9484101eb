package org.sklad.programme.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.programme.indicators.FactMonths.Stamp;

/**
 * Reads the rows of one fact for a period: whole months from memory where their stamp is the present one, the other whole months with one
 * query, and a first or last part of a month with a query of its own.
 *
 * @param stamps reads the stamps of the months of a period that have records
 * @param query reads the rows of a period, none of which spans two months
 */
record MonthReading(
        FactMonths kept, Fact fact, Function<Period, List<Stamp>> stamps, Function<Period, Stream<FactRow>> query) {
    Stream<FactRow> read(Period period) {
        List<Period> parts = new ArrayList<>();
        List<YearMonth> whole = new ArrayList<>();
        for (YearMonth month : period.months()) {
            Period part = period.in(month);
            if (part.equals(Period.of(month))) {
                whole.add(month);
            } else {
                parts.add(part);
            }
        }
        return Stream.concat(
                parts.stream().flatMap(query),
                whole.isEmpty() ? Stream.empty() : months(Period.of(whole.get(0), whole.get(whole.size() - 1))));
    }

    private Stream<FactRow> months(Period whole) {
        Map<String, List<FactRow>> rows = new TreeMap<>();
        List<Stamp> changed = new ArrayList<>();
        for (Stamp each : stamps.apply(whole)) {
            kept.find(fact, each).ifPresentOrElse(some -> rows.put(each.month(), some), () -> changed.add(each));
        }
        if (!changed.isEmpty()) {
            List<String> months = changed.stream().map(Stamp::month).sorted().toList();
            Map<String, List<FactRow>> read = query.apply(
                            Period.of(YearMonth.parse(months.get(0)), YearMonth.parse(months.get(months.size() - 1))))
                    .collect(Collectors.groupingBy(
                            row -> YearMonth.from(row.on()).toString()));
            for (Stamp each : changed) {
                List<FactRow> some = read.getOrDefault(each.month(), List.of());
                kept.keep(fact, each, some);
                rows.put(each.month(), some);
            }
        }
        return rows.values().stream().flatMap(List::stream);
    }
}
