package org.sklad.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.i18n.Formats;

/**
 * A chart of a page: shapes in its own units, which {@code platform/chart.jte} draws as SVG. The kind of a box, its position and
 * the number or word beside it carry the meaning, so a chart can be read without colour.
 */
public record Chart(int width, int height, List<Box> boxes, List<Label> labels) {
    /** The width of every chart. It is close to the pixels of a phone, so text of 11 units is legible there too. */
    public static final int WIDTH = 340;

    private static final int ROW = 24;
    private static final int BEGIN = 150;
    private static final int LONGEST_NAME = 18;

    public Chart {
        boxes = List.copyOf(boxes);
        labels = List.copyOf(labels);
    }

    /** A rectangle; {@code kind} is its meaning: {@code enough}, {@code short}, {@code near}, … */
    public record Box(String kind, int x, int y, int width, int height) {}

    /** A text at its baseline; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
    public record Label(String kind, int x, int y, String anchor, String text) {}

    /** A named quantity and its missing part. */
    public record Bar(String name, long all, long lacking) {}

    /**
     * Draws bars below one another. The missing part is hatched at the end of its bar, with its number in brackets.
     *
     * @param numberRoom units for the numbers after the longest bar
     */
    public static Chart bars(Formats formats, List<Bar> bars, int numberRoom) {
        int longest = WIDTH - BEGIN - numberRoom;
        long most = Math.max(1, bars.stream().mapToLong(Bar::all).max().orElse(1));
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * ROW;
            int all = length(bar.all(), most, longest);
            int lacking = length(bar.lacking(), most, longest);
            labels.add(new Label("name", BEGIN - 6, y + 16, "end", shortened(bar.name())));
            boxes.add(new Box("enough", BEGIN, y + 4, all - lacking, 16));
            boxes.add(new Box("short", BEGIN + all - lacking, y + 4, lacking, 16));
            String lack = bar.lacking() == 0 ? "" : " (" + formats.number(bar.lacking()) + ")";
            labels.add(new Label("number", BEGIN + all + 6, y + 16, "start", formats.number(bar.all()) + lack));
        }
        boxes.removeIf(box -> box.width() == 0);
        return new Chart(WIDTH, Math.max(ROW, bars.size() * ROW), boxes, labels);
    }

    /** Returns the length of a value if {@code most} has the length {@code longest}. Any value above 0 stays visible. */
    public static int length(long value, long most, int longest) {
        return value == 0 ? 0 : Math.max(2, Math.toIntExact(value * longest / most));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
