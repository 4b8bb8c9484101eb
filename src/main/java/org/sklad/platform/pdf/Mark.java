package org.sklad.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.sklad.platform.i18n.Logo;

/** A mark on a paper: black, except in pictures. */
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

    /** A logo that fills an area. Only papers have one; dots and SVG leave it out. */
    record Picture(Area area, Logo logo) implements Mark {
        /** The largest logo. {@code Photos} draws it for 300 dots per inch. */
        private static final double MOST_WIDE_MM = 40;

        private static final double MOST_TALL_MM = 14;

        /** Returns a logo in the upper left corner of the paper, as large as possible. */
        static Picture of(Logo logo) {
            double mmPerPixel = Math.min(MOST_WIDE_MM / logo.width(), MOST_TALL_MM / logo.height());
            return new Picture(new Area(0, 0, logo.width() * mmPerPixel, logo.height() * mmPerPixel), logo);
        }

        @Override
        public Picture movedBy(double dxMm, double dyMm) {
            return new Picture(area.movedBy(dxMm, dyMm), logo);
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
