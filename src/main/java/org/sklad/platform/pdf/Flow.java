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

    public Flow text(Typeface face, double sizeMm, String text) {
        for (String line : wrapped(face, sizeMm, text, textMm)) {
            line(face, sizeMm, line, MARGIN_MM);
        }
        return this;
    }

    /** Text, and at the right edge of its first line another one, which is never broken. */
    public Flow row(Typeface face, double sizeMm, String text, String right) {
        double rightWidth = fonts.widthMm(face, fonts.printable(right), sizeMm);
        List<String> lines = wrapped(face, sizeMm, text, textMm - rightWidth - GAP_MM);
        keep(sizeMm * LINE_HEIGHT);
        double baseline = y + sizeMm * Typeface.ASCENT;
        page().add(new Mark.Text(MARGIN_MM + textMm - rightWidth, baseline, sizeMm, face, fonts.printable(right)));
        lines.forEach(line -> line(face, sizeMm, line, MARGIN_MM));
        return this;
    }

    public Flow gap(double mm) {
        y += mm;
        return this;
    }

    /** A line from one edge of the text to the other, or as long as a hand needs to sign on it. */
    public Flow rule(double lengthMm) {
        keep(RULE_MM);
        page().add(new Mark.Bars(List.of(new Area(MARGIN_MM, y, Math.min(lengthMm, textMm), RULE_MM))));
        y += RULE_MM;
        return this;
    }

    public Flow rule() {
        return rule(textMm);
    }

    public Flow picture(List<Area> areas, double tallMm) {
        keep(tallMm);
        if (!areas.isEmpty()) {
            page().add(new Mark.Bars(areas).movedBy(MARGIN_MM, y));
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

    private void line(Typeface face, double sizeMm, String line, double xMm) {
        keep(sizeMm * LINE_HEIGHT);
        if (!line.isEmpty()) {
            page().add(new Mark.Text(xMm, y + sizeMm * Typeface.ASCENT, sizeMm, face, line));
        }
        y += sizeMm * LINE_HEIGHT;
    }

    private List<Mark> page() {
        return pages.get(pages.size() - 1);
    }

    private List<String> wrapped(Typeface face, double sizeMm, String text, double widthMm) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : fonts.printable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && fonts.widthMm(face, longer, sizeMm) > widthMm) {
                lines.add(line.toString());
                longer = word;
            }
            line.setLength(0);
            line.append(broken(face, sizeMm, longer, widthMm, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word that is wider than the paper is broken where it must be; gives what begins the next line. */
    private String broken(Typeface face, double sizeMm, String text, double widthMm, List<String> lines) {
        String rest = text;
        while (fonts.widthMm(face, rest, sizeMm) > widthMm && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.length();
            while (end > 1 && fonts.widthMm(face, rest.substring(0, end), sizeMm) > widthMm) {
                end = rest.offsetByCodePoints(end, -1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
