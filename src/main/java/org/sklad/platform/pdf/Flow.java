package org.sklad.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Text that flows down papers, one after another. Sizes are of the em square, in millimetres. */
public final class Flow {
    private static final double MARGIN_MM = 12;
    private static final double FOOT_MM = 4;
    private static final double LINE_HEIGHT = 1.25;
    private static final double RULE_MM = 0.2;
    private static final double GAP_MM = 3;
    private static final double NUMBER_MM = 2.6;

    private final Fonts fonts;
    private final double widthMm;
    private final double heightMm;
    private final double textMm;
    private final String foot;
    private final List<List<Mark>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private double y = MARGIN_MM;
    private double indentMm;
    private boolean fromRight;

    private Flow(Fonts fonts, double widthMm, double heightMm, String foot) {
        this.fonts = fonts;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.textMm = widthMm - 2 * MARGIN_MM;
        this.foot = foot;
    }

    /** On A5, with nothing at the bottom. */
    public static Flow a5(Fonts fonts) {
        return new Flow(fonts, 148, 210, "");
    }

    /**
     * On A4.
     *
     * @param foot what stands at the bottom of each paper beside its number, so that a lost one is known by it
     */
    public static Flow a4(Fonts fonts, String foot) {
        return new Flow(fonts, 210, 297, foot);
    }

    /**
     * A paper that is read from the right: all its lines begin there, those of other languages too.
     *
     * @param fromRight whether it is
     */
    public Flow reading(boolean fromRight) {
        this.fromRight = fromRight;
        return this;
    }

    public Flow text(Typeface face, double sizeMm, String text) {
        return lines(Wrapped.of(fonts, face, sizeMm, textMm - indentMm, text, fromRight), sizeMm, textMm - indentMm);
    }

    /** Text, and at the other edge of its first line another one, which is never broken. */
    public Flow row(Typeface face, double sizeMm, String text, String other) {
        String printable = fonts.printable(other);
        double otherMm = fonts.widthMm(face, printable, sizeMm);
        double room = textMm - indentMm - otherMm - GAP_MM;
        Wrapped wrapped = Wrapped.of(fonts, face, sizeMm, room, text, fromRight);
        keep(sizeMm * LINE_HEIGHT);
        double x = fromRight ? MARGIN_MM : MARGIN_MM + textMm - otherMm;
        page().add(new Mark.Text(x, y + sizeMm * Typeface.ASCENT, sizeMm, face, printable));
        return lines(wrapped, sizeMm, room);
    }

    /** What follows stands so far in from where lines begin. */
    public Flow indent(double mm) {
        this.indentMm = mm;
        return this;
    }

    /** Pictures beside each other from where lines begin, beside what follows them. */
    public Flow icons(List<Icon> icons, double sizeMm, double gapMm) {
        double begins = indentMm;
        for (Icon icon : icons) {
            double x = beginsAt(sizeMm) + (fromRight ? -begins : begins);
            page().add(icon.mark(sizeMm).movedBy(x, y));
            begins += sizeMm + gapMm;
        }
        return this;
    }

    public Flow gap(double mm) {
        y += mm;
        return this;
    }

    /** A line from one edge of the text to the other, or as long as a hand needs to sign on it. */
    public Flow rule(double lengthMm) {
        keep(RULE_MM);
        double length = Math.min(lengthMm, textMm);
        page().add(new Mark.Bars(List.of(new Area(beginsAt(length), y, length, RULE_MM))));
        y += RULE_MM;
        return this;
    }

    public Flow rule() {
        return rule(textMm);
    }

    public Flow picture(List<Area> areas, double tallMm) {
        keep(tallMm);
        if (!areas.isEmpty()) {
            double wide = areas.stream()
                    .mapToDouble(area -> area.xMm() + area.widthMm())
                    .max()
                    .orElse(0);
            page().add(new Mark.Bars(areas).movedBy(beginsAt(wide), y));
        }
        y += tallMm;
        return this;
    }

    /** A picture at the right edge, beside what follows it. */
    public Flow beside(List<Area> areas, double wideMm) {
        page().add(new Mark.Bars(areas).movedBy(MARGIN_MM + textMm - wideMm, y));
        return this;
    }

    /** Goes on to the next paper where less is left: what belongs together stays together. */
    public Flow keep(double neededMm) {
        if (y + neededMm > heightMm - MARGIN_MM - FOOT_MM) {
            pages.add(new ArrayList<>());
            PaperTooLong.require(pages.size());
            y = MARGIN_MM;
        }
        return this;
    }

    /** The papers; they are numbered where there are several. */
    public List<Drawing> papers() {
        List<Drawing> papers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Mark> marks = new ArrayList<>(pages.get(i));
            String number = pages.size() > 1 ? (i + 1) + " / " + pages.size() : "";
            String said = foot.isEmpty() || number.isEmpty() ? foot + number : foot + " · " + number;
            if (!said.isEmpty()) {
                double x = widthMm - MARGIN_MM - fonts.widthMm(Typeface.REGULAR, said, NUMBER_MM);
                marks.add(new Mark.Text(x, heightMm - MARGIN_MM, NUMBER_MM, Typeface.REGULAR, said));
            }
            papers.add(new Drawing(widthMm, heightMm, marks));
        }
        return papers;
    }

    private Flow lines(Wrapped wrapped, double sizeMm, double room) {
        double left = fromRight ? MARGIN_MM + textMm - indentMm - room : MARGIN_MM + indentMm;
        for (String line : wrapped.lines()) {
            keep(sizeMm * LINE_HEIGHT);
            if (!line.isEmpty()) {
                page().add(wrapped.mark(line, left, room, y + sizeMm * Typeface.ASCENT, fromRight));
            }
            y += sizeMm * LINE_HEIGHT;
        }
        return this;
    }

    /** The left edge of what is so wide and begins where lines begin. */
    private double beginsAt(double wideMm) {
        return fromRight ? MARGIN_MM + textMm - wideMm : MARGIN_MM;
    }

    private List<Mark> page() {
        return pages.get(pages.size() - 1);
    }
}
