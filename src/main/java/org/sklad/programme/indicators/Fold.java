package org.sklad.programme.indicators;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/** Counts one indicator over records that come by day. It holds no record; a person or record takes a bit in each cell that it counts in. */
final class Fold {
    private static final String WHOLE = "";

    private final IndicatorSet set;
    private final Indicator indicator;
    private final Tally.Numbers numbers = new Tally.Numbers();
    private final Tally total = new Tally();
    private final Tally byBand = new Tally();
    private final Map<Dimension, Map<String, Tally>> cells = new EnumMap<>(Dimension.class);
    private final Map<String, Tally> bracketsByBand = new TreeMap<>();

    private Fold(IndicatorSet set, Indicator indicator, List<YearMonth> months) {
        this.set = set;
        this.indicator = indicator;
        indicator.breakdowns().forEach(each -> cells.put(each, new TreeMap<>()));
        cells.put(Dimension.MONTH, new TreeMap<>());
        months.forEach(each -> cell(Dimension.MONTH, each.toString()));
        if (cells.containsKey(Dimension.SEX)) {
            Stream.of(Sex.values()).forEach(each -> cell(Dimension.SEX, each.name()));
        }
    }

    /**
     * Counts all indicators of a set.
     *
     * @param rows in the order of {@link FactReader}
     */
    static List<Figure> of(IndicatorSet set, List<FactRow> rows, Period period) {
        List<YearMonth> months = period.months();
        return set.indicators().stream()
                .map(each -> {
                    Fold fold = new Fold(set, each, months);
                    rows.forEach(fold::add);
                    return fold.figure();
                })
                .toList();
    }

    private void add(FactRow row) {
        List<Counted> counting =
                indicator.of().stream().filter(each -> each.counts(row)).toList();
        if (counting.isEmpty()) {
            return;
        }
        switch (indicator.count()) {
            case ROWS -> add(row, counting, row.id(), 1);
            case SUM -> add(row, counting, row.id(), row.amount());
            case PEOPLE -> row.person().ifPresent(person -> add(row, counting, person, 1));
            case VALUES ->
                values(row, counting, indicator.values().orElseThrow())
                        .filter(each -> !each.equals(FactRow.NONE))
                        .forEach(each -> add(row, counting, each, 1));
        }
    }

    private void add(FactRow row, List<Counted> counting, String thing, long amount) {
        int number = numbers.of(thing);
        boolean first = total.add(number, amount);
        cell(Dimension.MONTH, row.of(Dimension.MONTH).get(0)).add(number, amount);
        for (Dimension each : indicator.breakdowns()) {
            if (first || !each.isOfPerson() || indicator.count() != Count.PEOPLE) {
                values(row, counting, each).forEach(value -> add(each, value, number, amount));
            }
        }
    }

    private void add(Dimension dimension, String value, int number, long amount) {
        if (dimension != Dimension.AGE || value.equals(FactRow.NONE)) {
            cell(dimension, value).add(number, amount);
            return;
        }
        AgeBand band = AgeBand.valueOf(value);
        Bracket bracket = set.bracketOf(band);
        cell(dimension, bracket.code()).add(number, amount);
        if (!bracket.holds(band)) {
            byBand.add(number, amount);
            bracketsByBand.computeIfAbsent(bracket.code(), any -> new Tally()).add(number, amount);
        }
    }

    private static Stream<String> values(FactRow row, List<Counted> counting, Dimension dimension) {
        return counting.stream()
                .flatMap(each -> each.counted(row, dimension).stream())
                .distinct();
    }

    private Tally cell(Dimension dimension, String value) {
        return values(dimension).computeIfAbsent(value, any -> new Tally());
    }

    private Map<String, Tally> values(Dimension dimension) {
        return cells.computeIfAbsent(dimension, any -> new TreeMap<>());
    }

    private Figure figure() {
        return new Figure(
                indicator,
                FigureCell.of(WHOLE, total.value(), byBand.value()),
                Stream.concat(indicator.breakdowns().stream(), Stream.of(Dimension.MONTH))
                        .map(each -> new Figure.Breakdown(each, cells(each)))
                        .toList());
    }

    private List<FigureCell> cells(Dimension dimension) {
        Map<String, Tally> counted = values(dimension);
        if (dimension != Dimension.AGE) {
            return counted.entrySet().stream()
                    .map(each -> FigureCell.of(each.getKey(), each.getValue().value(), 0))
                    .toList();
        }
        Stream<String> unknown = counted.keySet().stream().filter(FactRow.NONE::equals);
        return Stream.concat(set.ages().stream().map(Bracket::code), unknown)
                .map(each -> FigureCell.of(each, count(counted, each), count(bracketsByBand, each)))
                .toList();
    }

    private static long count(Map<String, Tally> counted, String value) {
        return Optional.ofNullable(counted.get(value)).map(Tally::value).orElse(0L);
    }
}
