package org.sklad.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/** A black mark on a paper. */
public sealed interface Mark {
    /** Returns the mark at another place. */
    Mark movedBy(double dxMm, double dyMm);

    /** Rectangles that are filled as one path, so that no seam is visible where two touch. */
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
     * A filled shape of lines and curves.
     *
     * @param outline in millimetres, like an {@link Area}; never changed
     */
    record Shape(Path2D outline) implements Mark {
        @Override
        public Shape movedBy(double dxMm, double dyMm) {
            return new Shape(new Path2D.Double(outline, AffineTransform.getTranslateInstance(dxMm, dyMm)));
        }
    }

    /**
     * One line of text.
     *
     * @param xMm the left edge
     * @param baselineMm the baseline of its letters
     * @param sizeMm the em square
     * @param rightToLeft true for a line of a text that is read from right to left
     * @param widthShare the width of its letters as a share of the width that the font gives them
     */
    record Text(
            double xMm,
            double baselineMm,
            double sizeMm,
            Typeface face,
            String text,
            boolean rightToLeft,
            double widthShare)
            implements Mark {
        public Text {
            if (!(sizeMm > 0 && widthShare > 0)) {
                throw new IllegalArgumentException("no size");
            }
        }

        /** Creates a line with letters of their usual width. */
        public Text(double xMm, double baselineMm, double sizeMm, Typeface face, String text, boolean rightToLeft) {
            this(xMm, baselineMm, sizeMm, face, text, rightToLeft, 1);
        }

        /** Creates a line that is a whole text; its first letter determines the direction. */
        public Text(double xMm, double baselineMm, double sizeMm, Typeface face, String text) {
            this(xMm, baselineMm, sizeMm, face, text, TextRuns.isFromRight(text, false), 1);
        }

        @Override
        public Text movedBy(double dxMm, double dyMm) {
            return new Text(xMm + dxMm, baselineMm + dyMm, sizeMm, face, text, rightToLeft, widthShare);
        }
    }
}
