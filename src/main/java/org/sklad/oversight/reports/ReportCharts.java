package org.sklad.oversight.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.web.Chart;
import org.sklad.platform.web.Chart.Bar;
import org.sklad.platform.web.Chart.Box;
import org.sklad.platform.web.Chart.Label;
import org.sklad.platform.web.Frame;

/** The charts of the overview. */
public final class ReportCharts {
    private static final int NUMBER_ROOM = 60;

    private ReportCharts() {}

    /** Items in stock or short, by category for one centre, by centre for several. */
    public static Chart stock(Frame frame, StockOverview overview) {
        List<Bar> bars = overview.isOfOneCentre()
                ? overview.centres().get(0).categories().stream()
                        .map(each ->
                                new Bar(CatalogueWords.of(frame, each.category()), each.listed(), each.shortages()))
                        .toList()
                : overview.centres().stream()
                        .map(each -> new Bar(each.centre().code().value(), each.listed(), each.shortages()))
                        .toList();
        return Chart.bars(frame.formats(), bars, NUMBER_ROOM);
    }

    /** Handouts on each of the last 30 days. */
    public static Chart handouts(Frame frame, Overview overview) {
        LocalDate last = latest(overview.centres().stream().map(CentreFigures::today));
        return days(CentreFigures.first(last), last, overview.handouts(), frame.formats());
    }

    /** Lots by their expiry date, over the next 90 days. */
    public static Chart expiring(Frame frame, StockOverview overview) {
        LocalDate last = latest(overview.centres().stream().map(CentreStock::today));
        return calendar(last, 90, overview.expiring(), frame.language().locale());
    }

    private static LocalDate latest(Stream<LocalDate> days) {
        return days.max(LocalDate::compareTo).orElseThrow();
    }

    /** Draws one column per day, the last on the right. The first highest column has its number, every seventh its date. */
    private static Chart days(LocalDate first, LocalDate last, Map<LocalDate, Long> counts, Formats formats) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
        int step = Chart.WIDTH / days;
        int highest = 96;
        int ground = highest + 18;
        long most = Math.max(
                1, counts.values().stream().mapToLong(each -> each).max().orElse(1));
        List<Box> boxes = new ArrayList<>(List.of(new Box("axis", 0, ground, step * days, 1)));
        List<Label> labels = new ArrayList<>();
        boolean told = false;
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            long count = counts.getOrDefault(day, 0L);
            int height = Chart.length(count, most, highest);
            if (height > 0) {
                boxes.add(new Box("day", i * step + 1, ground - height, step - 2, height));
            }
            if (count == most && !told) {
                told = true;
                labels.add(new Label("number", within(i * step + step / 2, 16), 12, "middle", formats.number(count)));
            }
            if ((days - 1 - i) % 7 == 0) {
                int x = within(i * step + step / 2, 18);
                labels.add(new Label("date", x, ground + 16, "middle", day.getDayOfMonth() + "." + twoDigits(day)));
            }
        }
        return new Chart(Chart.WIDTH, ground + 22, boxes, labels);
    }

    private static int within(int x, int margin) {
        return Math.min(Chart.WIDTH - margin, Math.max(margin, x));
    }

    private static String twoDigits(LocalDate day) {
        return (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue();
    }

    /**
     * Draws a calendar with weeks as columns from the present one on. Each day has its count, coloured by how near the
     * day is.
     */
    private static Chart calendar(LocalDate today, int days, Map<LocalDate, Long> counts, Locale locale) {
        int left = 34;
        int top = 16;
        int cell = 21;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = today.plusDays(days);
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int y = top + (day.getValue() - 1) * cell + 15;
            labels.add(new Label("name", left - 6, y, "end", day.getDisplayName(TextStyle.SHORT, locale)));
        }
        int month = 0;
        for (LocalDate day = monday; day.isBefore(end); day = day.plusDays(1)) {
            int week = Math.toIntExact(ChronoUnit.WEEKS.between(monday, day));
            int x = left + week * cell;
            int y = top + (day.getDayOfWeek().getValue() - 1) * cell;
            boolean begins = day.getDayOfWeek() == DayOfWeek.MONDAY && day.getMonthValue() != month;
            if (begins) {
                // If the month ends with this week, its name does not fit.
                if (month != 0 || day.plusWeeks(1).getMonthValue() == day.getMonthValue()) {
                    labels.add(
                            new Label("date", x, 10, "start", day.getMonth().getDisplayName(TextStyle.SHORT, locale)));
                }
                month = day.getMonthValue();
            }
            if (!day.isBefore(today)) {
                long count = counts.getOrDefault(day, 0L);
                boxes.add(new Box(count == 0 ? "none" : kind(day, today), x, y, cell - 2, cell - 2));
                if (count > 0) {
                    labels.add(
                            new Label("count", x + cell / 2 - 1, y + 14, "middle", count < 100 ? "" + count : "99+"));
                }
            }
        }
        return new Chart(Chart.WIDTH, top + 7 * cell, boxes, labels);
    }

    private static String kind(LocalDate day, LocalDate today) {
        if (ExpiryWindow.DAYS_30.holds(day, today)) {
            return "near";
        }
        return ExpiryWindow.DAYS_60.holds(day, today) ? "later" : "far";
    }
}
