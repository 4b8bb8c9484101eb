package org.sklad.programme.indicators;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;

/**
 * Figures for a reader outside the teams of the centres. What is hidden is decided over the report of all centres and those of each centre
 * together, so that it does not matter which of them a reader puts beside one another. Different people do not add up over months and
 * centres; they are treated as if they did.
 */
final class SuppressedFigures {
    /** A count within a report: its breakdown, or none for the whole figure, and its value. */
    private record Place(Optional<Dimension> dimension, String value) {
        static final Place WHOLE = new Place(Optional.empty(), Traits.NONE);
    }

    private final Suppression suppression = new Suppression();
    private final Map<Scope, Map<Place, Integer>> numbers = new LinkedHashMap<>();

    private SuppressedFigures() {}

    /**
     * Counts a set and hides small counts of people.
     *
     * @param rows all records of the period, in the order of {@link FactReader}
     */
    static List<Figure> of(IndicatorSet set, List<FactRow> rows, Period period, Scope asked) {
        Map<String, List<FactRow>> byCentre = rows.stream()
                .collect(Collectors.groupingBy(row -> row.traits().centre(), TreeMap::new, Collectors.toList()));
        List<Figure> nowhere = Fold.of(set, byCentre.getOrDefault(Traits.NONE, List.of()), period);
        Map<Scope, List<Figure>> reports = new LinkedHashMap<>();
        reports.put(Scope.EVERYWHERE, Fold.of(set, rows, period));
        byCentre.forEach((centre, some) -> {
            if (!centre.equals(Traits.NONE)) {
                reports.put(new Scope(false, List.of(new CentreCode(centre))), Fold.of(set, some, period));
            }
        });
        reports.computeIfAbsent(
                asked,
                scope -> Fold.of(
                        set,
                        rows.stream().filter(row -> scope.holds(row.traits())).toList(),
                        period));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < set.indicators().size(); i++) {
            int number = i;
            Map<Scope, Figure> each = new LinkedHashMap<>();
            reports.forEach((scope, report) -> each.put(scope, report.get(number)));
            figures.add(of(each, nowhere.get(i), asked));
        }
        return figures;
    }

    private static Figure of(Map<Scope, Figure> reports, Figure nowhere, Scope asked) {
        Figure figure = Objects.requireNonNull(reports.get(asked));
        if (!figure.indicator().isAboutPeople()) {
            return figure;
        }
        SuppressedFigures all = new SuppressedFigures();
        reports.forEach(all::add);
        Map<Place, Integer> unpublished = new HashMap<>();
        if (nowhere.total().count().orElse(0) > 0) {
            unpublished.put(
                    Place.WHOLE,
                    all.suppression.addUnpublished(nowhere.total().count().orElse(0)));
            nowhere.breakdowns()
                    .forEach(breakdown -> breakdown
                            .cells()
                            .forEach(cell -> unpublished.put(
                                    new Place(Optional.of(breakdown.dimension()), cell.value()),
                                    all.suppression.addUnpublished(cell.count().orElse(0)))));
        }
        all.numbers.keySet().forEach(scope -> all.addCentresOf(scope, unpublished));
        return all.published(figure, asked);
    }

    private void add(Scope scope, Figure figure) {
        Map<Place, Integer> report = new LinkedHashMap<>();
        int total = suppression.add(figure.total().count().orElse(0));
        report.put(Place.WHOLE, total);
        for (Figure.Breakdown breakdown : figure.breakdowns()) {
            List<Integer> parts = new ArrayList<>();
            for (FigureCell cell : breakdown.cells()) {
                int part = suppression.add(cell.count().orElse(0));
                report.put(new Place(Optional.of(breakdown.dimension()), cell.value()), part);
                parts.add(part);
            }
            suppression.addSum(total, parts);
        }
        numbers.put(scope, report);
    }

    /** Each count of a report of several centres is the sum of that of each centre. */
    private void addCentresOf(Scope scope, Map<Place, Integer> unpublished) {
        List<Scope> parts = numbers.keySet().stream()
                .filter(each -> !each.equals(scope)
                        && !each.everywhere()
                        && each.centres().size() == 1)
                .filter(each -> scope.everywhere() || scope.centres().containsAll(each.centres()))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        report(scope).forEach((place, total) -> {
            List<Integer> counts = new ArrayList<>();
            parts.forEach(each -> Optional.ofNullable(report(each).get(place)).ifPresent(counts::add));
            if (scope.everywhere()) {
                Optional.ofNullable(unpublished.get(place)).ifPresent(counts::add);
            }
            suppression.addSum(total, counts);
        });
    }

    private Map<Place, Integer> report(Scope scope) {
        return Objects.requireNonNull(numbers.get(scope));
    }

    private static boolean isHidden(BitSet hidden, Map<Place, Integer> report, Place place) {
        return hidden.get(Objects.requireNonNull(report.get(place)));
    }

    private Figure published(Figure figure, Scope asked) {
        BitSet hidden = suppression.hide();
        Map<Place, Integer> report = report(asked);
        List<Figure.Breakdown> breakdowns = figure.breakdowns().stream()
                .map(each -> new Figure.Breakdown(
                        each.dimension(),
                        each.cells().stream()
                                .map(cell -> published(
                                        cell,
                                        isHidden(
                                                hidden,
                                                report,
                                                new Place(Optional.of(each.dimension()), cell.value()))))
                                .toList()))
                .toList();
        FigureCell total = published(figure.total(), isHidden(hidden, report, Place.WHOLE));
        boolean allBands = breakdowns.stream()
                        .flatMap(each -> each.cells().stream())
                        .mapToLong(each -> each.byBand().orElse(0))
                        .sum()
                == total.byBand().orElse(0);
        return new Figure(figure.indicator(), allBands ? total : total.withoutBand(), breakdowns);
    }

    /** A small part of a count that was made by band is hidden with it, because the rest of it would be known too. */
    private static FigureCell published(FigureCell cell, boolean hidden) {
        if (hidden) {
            return cell.suppressed();
        }
        long byBand = cell.byBand().orElse(0);
        long rest = cell.count().orElse(0) - byBand;
        boolean small = (byBand > 0 && byBand < Suppression.FEWEST) || (rest > 0 && rest < Suppression.FEWEST);
        return small ? cell.withoutBand() : cell;
    }
}
