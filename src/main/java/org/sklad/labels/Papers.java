package org.sklad.labels;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.pdf.Area;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Mark;
import org.sklad.platform.pdf.Typeface;

/** Places labels on the pages of a medium. */
record Papers(Fonts fonts, String name, Medium medium, Calibration calibration) {
    private static final double INCH_MM = 25.4;
    private static final double NOTE_MM = 2;

    /** Letters of a note and the space around them. */
    private static final double NOTE_MARGIN_MM = 5.5;

    /** The blank edge of office printers, and a little more. */
    private static final double NOTE_FROM_EDGE_MM = 5;

    /** Returns one drawing per page. */
    List<Drawing> of(List<PlacedLabel> labels, int startAt) {
        List<List<Mark>> pages = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int place = startAt - 1 + i;
            int index = place % medium.labelsOnPage();
            if (pages.isEmpty() || index == 0) {
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).addAll(marks(labels.get(i), index));
        }
        List<Drawing> drawings = new ArrayList<>();
        for (List<Mark> page : pages) {
            page.addAll(note(drawings.size() + 1, pages.size()));
            drawings.add(drawing(page));
        }
        return drawings;
    }

    Drawing drawing(List<Mark> marks) {
        return new Drawing(medium.paper().width(), medium.paper().height(), marks);
    }

    /** Returns where a printer with this calibration must print the corner of a label. */
    Medium.Corner printed(int index) {
        Medium.Corner corner = medium.corner(index);
        return new Medium.Corner(Math.max(0, calibration.x(corner.left())), Math.max(0, calibration.y(corner.top())));
    }

    private List<Mark> marks(PlacedLabel label, int index) {
        double x = calibration.x(medium.corner(index).left());
        double y = calibration.y(medium.corner(index).top());
        List<Mark> marks = new ArrayList<>();
        label.texts().forEach(text -> marks.add(text.movedBy(x, y)));
        label.symbols().forEach(symbol -> marks.add(bars(symbol, x, y)));
        return marks;
    }

    /** Places bars on the grid of the printer's dots, so that bars of equal width stay equal when the printer rounds. */
    private Mark.Bars bars(PlacedLabel.PlacedSymbol placed, double x, double y) {
        double module = placed.module().mm();
        double left = onDots(x + placed.xMm());
        double top = onDots(y + placed.yMm());
        return new Mark.Bars(placed.symbol().bars().stream()
                .map(bar -> new Area(
                        left + bar.x() * module, top + bar.y() * module, bar.width() * module, bar.height() * module))
                .toList());
    }

    private double onDots(double mm) {
        double dots = medium.dots() / INCH_MM;
        return Math.round(mm * dots) / dots;
    }

    /** Returns a note with the print scale, if the sheet has a margin for it. */
    private List<Mark> note(int page, int pages) {
        double below = medium.paper().height()
                - medium.corner(medium.labelsOnPage() - 1).top()
                - medium.label().height();
        double above = medium.corner(0).top();
        if (medium.isRoll() || Math.max(above, below) < NOTE_MARGIN_MM) {
            return List.of();
        }
        double baseline = below >= NOTE_MARGIN_MM
                ? medium.paper().height() - Math.min(NOTE_FROM_EDGE_MM, below - NOTE_MM)
                : Math.min(NOTE_FROM_EDGE_MM, above - NOTE_MM) + NOTE_MM;
        String text = "100 %  ·  " + name + "  ·  " + page + " / " + pages;
        double x = (medium.paper().width() - fonts.widthMm(Typeface.REGULAR, text, NOTE_MM)) / 2;
        return List.of(new Mark.Text(x, baseline, NOTE_MM, Typeface.REGULAR, text));
    }
}
