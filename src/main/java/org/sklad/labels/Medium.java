package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A print medium for labels: a sheet of labels, or a roll on which each label is a page. Sheets have gutters, so label positions
 * follow from the pitch and not from margins.
 *
 * @param title the trade name
 * @param page the sheet; absent for a roll
 * @param first left and top edge of the first label on the sheet; absent for a roll
 * @param pitch from the left (top) edge of one label to that of the next; absent for a roll
 * @param dpi dots per inch of a roll's printer; sheets are drawn at 300 dpi, which also divides 600 and 1,200 dpi
 * @param source the source of the figures
 */
public record Medium(
        @JsonProperty(required = true) String title,
        @JsonProperty(value = "label_mm", required = true) Size label,
        @JsonProperty("page_mm") Optional<Size> page,
        @JsonProperty("first_mm") Optional<Corner> first,
        @JsonProperty("pitch_mm") Optional<Pitch> pitch,
        Optional<Integer> columns,
        Optional<Integer> rows,
        Optional<Integer> dpi,
        @JsonProperty(required = true) String source) {
    private static final int SHEET_DPI = 300;

    /** The edge where office printers hold the paper and cannot print. */
    private static final double SHEET_EDGE_MM = 5;

    /** Sheets deviate by up to half a millimetre, and an uncalibrated printer by one or two. */
    private static final double SHEET_PADDING_MM = 2;

    private static final double ROLL_PADDING_MM = 1.5;

    /** Tolerance for the rounded tables with the figures. */
    private static final double ROUNDED_MM = 0.5;

    private static final int MOST = 60;

    /** A size in millimetres. */
    public record Size(
            @JsonProperty(required = true) double width,
            @JsonProperty(required = true) double height) {
        private static final double SMALLEST_MM = 8;
        private static final double LARGEST_MM = 1000;

        public Size {
            require(
                    width >= SMALLEST_MM && height >= SMALLEST_MM && width <= LARGEST_MM && height <= LARGEST_MM,
                    "width and height are 8 to 1000 mm");
        }
    }

    /** A position in millimetres from the sheet's upper left corner. */
    public record Corner(
            @JsonProperty(required = true) double left,
            @JsonProperty(required = true) double top) {
        public Corner {
            require(left >= 0 && top >= 0, "left and top are not negative");
        }
    }

    /** The distance in millimetres from one label to the next. */
    public record Pitch(
            @JsonProperty(required = true) double x,
            @JsonProperty(required = true) double y) {}

    /** The blank edge on each side of a label, in millimetres. */
    record Blank(double left, double top, double right, double bottom) {}

    public Medium {
        if (page.isPresent()) {
            require(dpi.isEmpty(), "dpi is for rolls");
            require(
                    first.isPresent() && pitch.isPresent() && columns.isPresent() && rows.isPresent(),
                    "a sheet has first_mm, pitch_mm, columns and rows");
            require(inMost(columns.get()) && inMost(rows.get()), "columns and rows are 1 to 60");
            require(
                    columns.get() == 1 || pitch.get().x() > label.width() - ROUNDED_MM,
                    "labels overlap: pitch_mm x is less than their width");
            require(
                    rows.get() == 1 || pitch.get().y() > label.height() - ROUNDED_MM,
                    "labels overlap: pitch_mm y is less than their height");
            double right =
                    first.get().left() + (columns.get() - 1) * pitch.get().x() + label.width();
            double bottom = first.get().top() + (rows.get() - 1) * pitch.get().y() + label.height();
            require(right <= page.get().width() + ROUNDED_MM, "the labels are wider than the page");
            require(bottom <= page.get().height() + ROUNDED_MM, "the labels are higher than the page");
        } else {
            require(dpi.isPresent() && dpi.get() >= 150 && dpi.get() <= 1200, "a roll has dpi, 150 to 1200");
            require(
                    first.isEmpty() && pitch.isEmpty() && columns.isEmpty() && rows.isEmpty(),
                    "first_mm, pitch_mm, columns and rows are for sheets, which have page_mm");
        }
    }

    public boolean isRoll() {
        return page.isEmpty();
    }

    /** Returns the paper size for the printer. */
    public Size paper() {
        return page.orElse(label);
    }

    public int across() {
        return columns.orElse(1);
    }

    public int down() {
        return rows.orElse(1);
    }

    public int labelsOnPage() {
        return across() * down();
    }

    public int dots() {
        return dpi.orElse(SHEET_DPI);
    }

    /** Returns the upper left corner of a label. Labels are counted from 0, across first. */
    public Corner corner(int index) {
        double x = pitch.map(Pitch::x).orElse(0.0);
        double y = pitch.map(Pitch::y).orElse(0.0);
        int column = index % across();
        int row = index / across();
        return new Corner(origin().left() + column * x, origin().top() + row * y);
    }

    /**
     * Returns the blank edges. They are the same for every label of the sheet, so that all look alike, although only labels at
     * its edge need them larger.
     */
    Blank blank() {
        if (isRoll()) {
            return new Blank(ROLL_PADDING_MM, ROLL_PADDING_MM, ROLL_PADDING_MM, ROLL_PADDING_MM);
        }
        Corner last = corner(labelsOnPage() - 1);
        return new Blank(
                padding(origin().left()),
                padding(origin().top()),
                padding(paper().width() - last.left() - label.width()),
                padding(paper().height() - last.top() - label.height()));
    }

    private Corner origin() {
        return first.orElseGet(() -> new Corner(0, 0));
    }

    private static double padding(double marginMm) {
        return Math.max(SHEET_PADDING_MM, SHEET_EDGE_MM - marginMm);
    }

    private static boolean inMost(int count) {
        return count >= 1 && count <= MOST;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
