package org.sklad.labels;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.pdf.Area;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Mark;
import org.sklad.platform.pdf.Typeface;

/**
 * A page to measure a printer's shift and stretch. It has a ruler from the left edge and one from the top with a tick per
 * millimetre, a cross 20 mm from each corner, whose distances give the stretch, and the corners of every label, to hold against a
 * sheet.
 */
final class CalibrationPage {
    private static final double LINE_MM = 0.2;
    private static final double CORNER_MM = 3;
    private static final double CROSS_AT_MM = 20;
    private static final double CROSS_MM = 8;
    private static final int FIRST_TICK = 1;
    private static final int LAST_TICK = 30;
    private static final double TICK_MM = 2;
    private static final double LONG_TICK_MM = 4;
    private static final double TEXT_MM = 3.2;
    private static final double SMALL_MM = 2;
    private static final double TEXT_AT_MM = 40;
    private static final double LINE_HEIGHT = 1.5;

    private final Fonts fonts;
    private final Medium medium;
    private final Calibration calibration;
    private final List<Area> areas = new ArrayList<>();
    private final List<Mark> texts = new ArrayList<>();

    CalibrationPage(Fonts fonts, Medium medium, Calibration calibration) {
        this.fonts = fonts;
        this.medium = medium;
        this.calibration = calibration;
    }

    Drawing of(List<String> lines) {
        double width = medium.paper().width();
        double height = medium.paper().height();
        for (int index = 0; index < medium.labelsOnPage(); index++) {
            corners(medium.corner(index));
        }
        if (!medium.isRoll()) {
            for (double x : new double[] {CROSS_AT_MM, width - CROSS_AT_MM}) {
                cross(x, CROSS_AT_MM);
                cross(x, height - CROSS_AT_MM);
            }
            rulers(width / 2, height / 2);
            words(lines);
        }
        List<Mark> marks = new ArrayList<>(texts);
        marks.add(new Mark.Bars(areas));
        return new Drawing(width, height, marks);
    }

    private void corners(Medium.Corner label) {
        double right = label.left() + medium.label().width();
        double bottom = label.top() + medium.label().height();
        for (double y : new double[] {label.top(), bottom}) {
            across(label.left(), label.left() + CORNER_MM, y);
            across(right - CORNER_MM, right, y);
        }
        for (double x : new double[] {label.left(), right}) {
            down(x, label.top(), label.top() + CORNER_MM);
            down(x, bottom - CORNER_MM, bottom);
        }
    }

    private void cross(double x, double y) {
        across(x - CROSS_MM / 2, x + CROSS_MM / 2, y);
        down(x, y - CROSS_MM / 2, y + CROSS_MM / 2);
    }

    /**
     * Draws both rulers. Ticks are numbered by their distance from the edge. Printers leave out the first few, so the first
     * visible number shows how many.
     */
    private void rulers(double middleX, double middleY) {
        for (int mm = FIRST_TICK; mm <= LAST_TICK; mm++) {
            boolean named = mm % 5 == 0;
            double length = named ? LONG_TICK_MM : TICK_MM;
            down(mm, middleY, middleY + length);
            across(middleX, middleX + length, mm);
            if (named) {
                text(mm - fonts.widthMm(Typeface.REGULAR, "" + mm, SMALL_MM) / 2, middleY - 1, SMALL_MM, "" + mm);
                text(middleX - SMALL_MM * 2, mm + SMALL_MM / 3, SMALL_MM, "" + mm);
            }
        }
    }

    private void words(List<String> lines) {
        double baseline = TEXT_AT_MM;
        for (String line : lines) {
            text(TEXT_AT_MM, baseline, TEXT_MM, fonts.printable(line));
            baseline += TEXT_MM * LINE_HEIGHT;
        }
    }

    private void across(double from, double to, double y) {
        areas.add(new Area(
                calibration.x(from), calibration.y(y) - LINE_MM / 2, calibration.x(to) - calibration.x(from), LINE_MM));
    }

    private void down(double x, double from, double to) {
        areas.add(new Area(
                calibration.x(x) - LINE_MM / 2, calibration.y(from), LINE_MM, calibration.y(to) - calibration.y(from)));
    }

    private void text(double x, double baseline, double size, String text) {
        texts.add(new Mark.Text(calibration.x(x), calibration.y(baseline), size, Typeface.REGULAR, text));
    }
}
