package org.sklad.programme.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Shown;

/**
 * The page of a report.
 *
 * @param faults files that are left out, for those who can mend them
 * @param list filter and exports of the report's lines
 * @param rows the lists that the reader can open
 */
public record FiguresView(
        Report report, List<Indicators.NamedSet> sets, List<IndicatorFault> faults, ListPage list, FigureRows rows) {
    /** Returns the address of another set in the same period. */
    public String address(String set) {
        return FigureList.PATH + "?set=" + set + "&from=" + report.period().from() + "&until="
                + report.period().until() + centre();
    }

    /** Returns the address of the same set a year earlier or later. */
    public String year(int years) {
        int year = report.period().from().getYear() + years;
        return FigureList.PATH + "?set=" + report.code() + "&from=" + year + "-01-01&until=" + year + "-12-31"
                + centre();
    }

    private String centre() {
        return report.scope().centres().size() == 1
                ? "&centre=" + report.scope().centres().get(0)
                : "";
    }

    /** Returns the breakdowns of a figure that have rows, without the months, which are drawn. */
    public List<Figure.Breakdown> breakdowns(Figure figure) {
        return figure.breakdowns().stream()
                .filter(each -> !each.cells().isEmpty())
                .toList();
    }

    /** Returns the words for a value. */
    public Shown words(Figure figure, Figure.Breakdown breakdown, FigureCell cell) {
        return FigureWords.of(figure.indicator(), breakdown.dimension(), cell.value(), report);
    }

    /** Returns true if a breakdown has people counted by band. */
    public boolean hasBands(Figure.Breakdown breakdown) {
        return breakdown.cells().stream().anyMatch(each -> each.byBand().isPresent());
    }

    /** Returns the lists with the rows of a figure. */
    public Stream<FigureRows.Address> rowsOf(Figure figure) {
        return rows.of(figure.indicator(), report);
    }

    /** Returns true if a figure leaves out trainings of no centre. They are only in the report of all centres. */
    public boolean leavesOutTrainings(Figure figure) {
        return !report.scope().everywhere()
                && figure.indicator().of().stream().map(Counted::fact).anyMatch(Fact::isTraining);
    }
}
