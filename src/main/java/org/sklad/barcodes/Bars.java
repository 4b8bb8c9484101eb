package org.sklad.barcodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rectangles that cover the dark modules of a matrix, each module once. */
final class Bars {
    /** The test for dark modules. */
    interface Dark {
        boolean at(int x, int y);
    }

    private record Run(int x, int width) {}

    private final int width;
    private final Dark dark;

    private Bars(int width, Dark dark) {
        this.width = width;
        this.dark = dark;
    }

    /**
     * Makes rectangles of runs of dark modules. The same run in the next row makes the rectangle higher, which gives about half
     * as many rectangles as modules.
     */
    static List<Rectangle> of(int width, int height, int left, int top, Dark dark) {
        Bars matrix = new Bars(width, dark);
        List<Rectangle> bars = new ArrayList<>();
        Map<Run, Integer> open = new LinkedHashMap<>();
        for (int y = 0; y <= height; y++) {
            List<Run> runs = y < height ? matrix.runs(y) : List.of();
            Map<Run, Integer> next = new LinkedHashMap<>();
            for (Run run : runs) {
                next.put(run, open.getOrDefault(run, y));
            }
            for (Map.Entry<Run, Integer> each : open.entrySet()) {
                if (!next.containsKey(each.getKey())) {
                    Run run = each.getKey();
                    int from = each.getValue();
                    bars.add(new Rectangle(left + run.x(), top + from, run.width(), y - from));
                }
            }
            open = next;
        }
        return bars;
    }

    private List<Run> runs(int y) {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        for (int x = 0; x <= width; x++) {
            boolean isDark = x < width && dark.at(x, y);
            if (isDark && start < 0) {
                start = x;
            } else if (!isDark && start >= 0) {
                runs.add(new Run(start, x - start));
                start = -1;
            }
        }
        return runs;
    }
}
