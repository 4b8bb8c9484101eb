package org.sklad.harness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the plan of the house as SVG: one band for each level, the highest on top. */
public final class HousePicture {
    private static final int WIDTH = 960;
    private static final int TEXT = 250;
    private static final int GAP = 8;
    private static final int BOX = 26;
    private static final int PADDING = 12;

    private final StringBuilder out = new StringBuilder();
    private int y = GAP;

    private HousePicture() {}

    public static String of(HousePlan plan) {
        HousePicture picture = new HousePicture();
        TreeMap<Integer, List<HousePlan.Wing>> levels = plan.wings().stream()
                .collect(Collectors.groupingBy(
                        HousePlan.Wing::level, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        levels.values().forEach(picture::band);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title>Wings and rooms: imports go down</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(WIDTH, picture.y, picture.out);
    }

    private void band(List<HousePlan.Wing> wings) {
        for (HousePlan.Wing wing : wings) {
            List<List<String>> rows = rows(wing);
            int height = Math.max(44, rows.size() * (BOX + GAP) + GAP);
            line("<rect x='%d' y='%d' width='%d' height='%d' rx='6' fill='#eef2f8'/>", GAP, y, WIDTH - 2 * GAP, height);
            line("<text x='%d' y='%d' font-weight='bold' fill='#1a2b49'>%s</text>", 2 * GAP, y + 19, wing.name());
            line("<text x='%d' y='%d' font-size='11' fill='#4a5568'>%s</text>", 2 * GAP, y + 35, wing.purpose());
            int top = y + GAP;
            for (List<String> row : rows) {
                int x = TEXT;
                for (String room : row) {
                    int width = width(room);
                    line(
                            "<rect x='%d' y='%d' width='%d' height='%d' rx='4' fill='#ffffff' stroke='#9db2d0'/>",
                            x, top, width, BOX);
                    line(
                            "<text x='%d' y='%d' text-anchor='middle' fill='#1a2b49'>%s</text>",
                            x + width / 2, top + 18, room);
                    x += width + GAP;
                }
                top += BOX + GAP;
            }
            y += height + GAP;
        }
    }

    private static List<List<String>> rows(HousePlan.Wing wing) {
        List<List<String>> rows = new ArrayList<>();
        int x = WIDTH;
        for (HousePlan.Room room : wing.rooms()) {
            if (x + width(room.name()) > WIDTH - 2 * GAP) {
                rows.add(new ArrayList<>());
                x = TEXT;
            }
            rows.get(rows.size() - 1).add(room.name());
            x += width(room.name()) + GAP;
        }
        return rows;
    }

    private static int width(String text) {
        return text.length() * 8 + PADDING;
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).replace('\'', '"'))
                .append('\n');
    }
}
