package org.sklad.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.catalogue.CatalogueWords;
import org.sklad.platform.web.Frame;

/** The words and the pictures that pages have for the figures. */
public final class ReportWords {
    private ReportWords() {}

    /** How much stands there, each amount with its unit; what may not be given is said beside it. */
    public static String amounts(Frame frame, CategoryFigures figures) {
        return figures.amounts().stream()
                .filter(each -> each.quantity() > 0)
                .map(each -> amount(frame, each))
                .collect(Collectors.joining("; "));
    }

    private static String amount(Frame frame, CategoryFigures.Amount amount) {
        String unit = CatalogueWords.of(frame, amount.unit());
        return amount.available() == amount.quantity()
                ? frame.formats().number(amount.quantity()) + " (" + unit + ")"
                : frame.t("reports.amount.part", amount.quantity(), unit, amount.available());
    }

    /** Items that stand there or were handed out of late, by category where it is about one centre, and by centre where it is about several. */
    public static Picture stock(Frame frame, StockOverview overview) {
        List<Picture.Bar> bars = overview.isOfOneCentre()
                ? overview.centres().get(0).categories().stream()
                        .map(each -> new Picture.Bar(
                                CatalogueWords.of(frame, each.category()), each.listed(), each.shortages()))
                        .toList()
                : overview.centres().stream()
                        .map(each -> new Picture.Bar(each.centre().code().value(), each.listed(), each.shortages()))
                        .toList();
        return Picture.bars(bars, number -> frame.formats().number(number));
    }

    /** Handouts on each of the last 30 days. */
    public static Picture handouts(Frame frame, Overview overview) {
        LocalDate last = latest(overview.centres().stream().map(CentreFigures::today));
        return Picture.days(
                Reports.first(last),
                last,
                overview.handouts(),
                number -> frame.formats().number(number));
    }

    /** Lots by their last day of use, of the next 90 days. */
    public static Picture expiring(Frame frame, StockOverview overview) {
        LocalDate last = latest(overview.centres().stream().map(CentreStock::today));
        return Picture.calendar(last, 90, overview.expiring(), frame.language().locale());
    }

    private static LocalDate latest(Stream<LocalDate> days) {
        return days.max(LocalDate::compareTo).orElseThrow();
    }
}
