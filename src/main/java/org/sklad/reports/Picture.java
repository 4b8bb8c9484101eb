package org.sklad.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A picture as shapes on a plane of its own units, for a page and for paper alike: who draws it turns them into SVG or into
 * points. What a box means is said by its kind, its place and a number or a word beside it, so that it is readable without colour.
 *
 * @param width in units; about as many as a phone has pixels, so that a text of 11 units is read there too
 */
public record Picture(int width, int height, List<Box> boxes, List<Label> labels) {
    private static final int WIDTH = 340;

    public Picture {
        boxes = List.copyOf(boxes);
        labels = List.copyOf(labels);
    }

    /** A rectangle; {@code kind} is what it means: {@code enough}, {@code short}, {@code near}, … */
    public record Box(String kind, int x, int y, int width, int height) {}

    /** A text at its baseline; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
    public record Label(String kind, int x, int y, String anchor, String text) {}

    /** One bar: a name, how many, and how many of these are short. */
    public record Bar(String name, long all, long lacking) {}

    /** Bars one below the other. The part that is short is hatched and stands at the end, its number in brackets. */
    static Picture bars(List<Bar> bars, LongFunction<String> number) {
        int row = 24;
        int begin = 150;
        int longest = WIDTH - begin - 60;
        long most = Math.max(1, bars.stream().mapToLong(Bar::all).max().orElse(1));
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * row;
            int all = length(bar.all(), most, longest);
            int lacking = length(bar.lacking(), most, longest);
            labels.add(new Label("name", begin - 6, y + 16, "end", shortened(bar.name())));
            boxes.add(new Box("enough", begin, y + 4, all - lacking, 16));
            boxes.add(new Box("short", begin + all - lacking, y + 4, lacking, 16));
            String lack = bar.lacking() == 0 ? "" : " (" + number.apply(bar.lacking()) + ")";
            labels.add(new Label("number", begin + all + 6, y + 16, "start", number.apply(bar.all()) + lack));
        }
        boxes.removeIf(box -> box.width() == 0);
        return new Picture(WIDTH, Math.max(row, bars.size() * row), boxes, labels);
    }

    /** What is there is seen, however little it is. */
    private static int length(long value, long most, int longest) {
        return value == 0 ? 0 : Math.max(2, Math.toIntExact(value * longest / most));
    }

    private static String shortened(String name) {
        int most = 18;
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    /** One column a day, the last on the right; the highest with its number, every seventh with its date. */
    static Picture days(LocalDate first, LocalDate last, Map<LocalDate, Long> counts, LongFunction<String> number) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
        int step = WIDTH / days;
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
            int height = length(count, most, highest);
            if (height > 0) {
                boxes.add(new Box("day", i * step + 1, ground - height, step - 2, height));
            }
            if (count == most && !told) {
                told = true;
                labels.add(new Label("number", within(i * step + step / 2, 16), 12, "middle", number.apply(count)));
            }
            if ((days - 1 - i) % 7 == 0) {
                int x = within(i * step + step / 2, 18);
                labels.add(new Label("date", x, ground + 16, "middle", day.getDayOfMonth() + "." + twoDigits(day)));
            }
        }
        return new Picture(WIDTH, ground + 22, boxes, labels);
    }

    private static int within(int x, int margin) {
        return Math.min(WIDTH - margin, Math.max(margin, x));
    }

    private static String twoDigits(LocalDate day) {
        return (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue();
    }

    /** Weeks side by side from the present one on, days below each other; on each day how many, by how near it is. */
    static Picture calendar(LocalDate today, int days, Map<LocalDate, Long> counts, Locale locale) {
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
                // A month that ends with this week leaves no room for its name.
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
        return new Picture(WIDTH, top + 7 * cell, boxes, labels);
    }

    private static String kind(LocalDate day, LocalDate today) {
        if (ExpiryWindow.DAYS_30.holds(day, today)) {
            return "near";
        }
        return ExpiryWindow.DAYS_60.holds(day, today) ? "later" : "far";
    }
}
