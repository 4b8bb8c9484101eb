package org.sklad.platform.pdf;

import java.util.List;

/** What stands on a paper, always black. */
public sealed interface Mark {
    /** The same, elsewhere. */
    Mark movedBy(double dxMm, double dyMm);

    /** Rectangles that are filled as one path, so that no seam shows where two touch. */
    record Bars(List<Area> areas) implements Mark {
        public Bars {
            areas = List.copyOf(areas);
        }

        @Override
        public Bars movedBy(double dxMm, double dyMm) {
            return new Bars(areas.stream().map(area -> area.movedBy(dxMm, dyMm)).toList());
        }
    }

    /**
     * One line of text.
     *
     * @param xMm where it begins
     * @param baselineMm what its letters stand on
     * @param sizeMm the em square
     */
    record Text(double xMm, double baselineMm, double sizeMm, Typeface face, String text) implements Mark {
        public Text {
            if (!(sizeMm > 0)) {
                throw new IllegalArgumentException("no size");
            }
        }

        @Override
        public Text movedBy(double dxMm, double dyMm) {
            return new Text(xMm + dxMm, baselineMm + dyMm, sizeMm, face, text);
        }
    }
}
