package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * Counts one indicator over records in the order of their days. Stores one bit for each person or record in each cell, and no record. The
 * cells of a record depend on its traits alone, so they are found once for all records that share them.
 */
final class Fold {
    private static final String WHOLE = "";

    private final IndicatorSet set;
    private final Indicator indicator;
    private final Tally.Numbers numbers = new Tally.Numbers();
    private final Tally total = new Tally();
    private final Tally byBand = new Tally();
    private final Map<Dimension, Map<String, Tally>> cells = new EnumMap<>(Dimension.class);
    private final Map<String, Tally> bracketsByBand = new TreeMap<>();
    private final IdentityHashMap<Traits, Cells> byTraits = new IdentityHashMap<>();
    private final List<Tally> months;
    private final int firstMonth;

    /**
     * The cells in which records count.
     *
     * @param any false for records that the indicator does not count
     * @param ofPerson cells of properties of the person
     * @param values the values that are counted; only for {@link Count#VALUES}
     */
    private record Cells(boolean any, List<Tally> ofPerson, List<Tally> others, List<String> values) {
        static final Cells NONE = new Cells(false, List.of(), List.of(), List.of());
    }

    private Fold(IndicatorSet set, Indicator indicator, Period period) {
        this.set = set;
        this.indicator = indicator;
        indicator.breakdowns().forEach(each -> cells.put(each, new TreeMap<>()));
        months = period.months().stream()
                .map(each -> cell(Dimension.MONTH, each.toString()))
                .toList();
        firstMonth = monthOf(period.from());
        if (cells.containsKey(Dimension.SEX)) {
            Stream.of(Sex.values()).forEach(each -> cell(Dimension.SEX, each.name()));
        }
    }

    private static int monthOf(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }

    /**
     * Counts all indicators of a set.
     *
     * @param rows in the order of {@link FactReader}
     */
    static List<Figure> of(IndicatorSet set, List<FactRow> rows, Period period) {
        return set.indicators().stream()
                .map(each -> {
                    Fold fold = new Fold(set, each, period);
                    rows.forEach(fold::add);
                    return fold.figure();
                })
                .toList();
    }

    private void add(FactRow row) {
        Cells reached = byTraits.computeIfAbsent(row.traits(), this::cells);
        if (!reached.any()) {
            return;
        }
        Tally month = months.get(monthOf(row.on()) - firstMonth);
        switch (indicator.count()) {
            case ROWS, SUM -> add(reached, month, row.id(), row.amount());
            case PEOPLE -> row.person().ifPresent(person -> add(reached, month, person, 1));
            case VALUES -> reached.values().forEach(each -> add(reached, month, each, 1));
        }
    }

    private void add(Cells reached, Tally month, String thing, long amount) {
        int number = numbers.of(thing);
        month.add(number, amount);
        if (total.add(number, amount) || indicator.count() != Count.PEOPLE) {
            reached.ofPerson().forEach(each -> each.add(number, amount));
        }
        reached.others().forEach(each -> each.add(number, amount));
    }

    private Cells cells(Traits traits) {
        List<Counted> counting =
                indicator.of().stream().filter(each -> each.counts(traits)).toList();
        if (counting.isEmpty()) {
            return Cells.NONE;
        }
        List<Tally> ofPerson = new ArrayList<>();
        List<Tally> others = new ArrayList<>();
        for (Dimension each : indicator.breakdowns()) {
            List<Tally> some = each.isOfPerson() ? ofPerson : others;
            values(traits, counting, each).forEach(value -> some.addAll(cells(each, value)));
        }
        List<String> values = indicator.values().stream()
                .flatMap(each -> values(traits, counting, each))
                .filter(each -> !each.equals(Traits.NONE))
                .toList();
        return new Cells(true, ofPerson, others, values);
    }

    private List<Tally> cells(Dimension dimension, String value) {
        if (dimension != Dimension.AGE || value.equals(Traits.NONE)) {
            return List.of(cell(dimension, value));
        }
        AgeBand band = AgeBand.valueOf(value);
        Bracket bracket = set.bracketOf(band);
        Tally cell = cell(dimension, bracket.code());
        return bracket.holds(band)
                ? List.of(cell)
                : List.of(cell, byBand, bracketsByBand.computeIfAbsent(bracket.code(), any -> new Tally()));
    }

    private static Stream<String> values(Traits traits, List<Counted> counting, Dimension dimension) {
        return counting.stream()
                .flatMap(each -> each.counted(traits, dimension).stream())
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
                    .filter(each -> isAlwaysThere(dimension) || each.getValue().value() > 0)
                    .map(each -> FigureCell.of(each.getKey(), each.getValue().value(), 0))
                    .toList();
        }
        Stream<String> unknown = Stream.of(Traits.NONE).filter(each -> count(counted, each) > 0);
        return Stream.concat(set.ages().stream().map(Bracket::code), unknown)
                .map(each -> FigureCell.of(each, count(counted, each), count(bracketsByBand, each)))
                .toList();
    }

    private static boolean isAlwaysThere(Dimension dimension) {
        return dimension == Dimension.MONTH || dimension == Dimension.SEX;
    }

    private static long count(Map<String, Tally> counted, String value) {
        return Optional.ofNullable(counted.get(value)).map(Tally::value).orElse(0L);
    }
}
