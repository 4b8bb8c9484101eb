package org.sklad.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A document that goes on over as many pages as it needs: text, tables, pictures and lines to sign on, one below the other. Sizes are of
 * the em square, in millimetres.
 */
public final class DocumentLayout {
    /** Size of the text in a table. */
    public static final double TABLE_TEXT_MM = 3.4;

    private static final double MARGIN_MM = 12;
    private static final double RULE_MM = 0.2;
    private static final double GAP_MM = 3;
    private static final double CELL_GAP_MM = 2;
    private static final double SIGNATURE_MM = 90;
    private static final double SIGNATURE_TEXT_MM = 3;

    /** For a hand that writes on the line. */
    private static final double SIGNATURE_ROOM_MM = 14;

    /** A signature with its words, where they take two lines. */
    private static final double SIGNATURE_TALL_MM = SIGNATURE_ROOM_MM + 7;

    /**
     * What differs between a letter and a list.
     *
     * @param lineHeight in em squares
     * @param footMm room that is kept free above the foot
     * @param footTextMm size of the foot
     * @param numbersOnlyPage whether a document of one page says that it has one
     */
    private record Style(double lineHeight, double footMm, double footTextMm, boolean numbersOnlyPage) {
        private static final Style LETTER = new Style(1.25, 4, 2.6, false);
        private static final Style LIST = new Style(1.3, 5, TABLE_TEXT_MM, true);
    }

    private final Fonts fonts;
    private final double widthMm;
    private final double heightMm;
    private final double textMm;
    private final Style style;
    private final String foot;
    private final List<List<Mark>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private double[] columns = {};
    private List<String> heads = List.of();
    private double y = MARGIN_MM;
    private double indentMm;
    private boolean fromRight;

    private DocumentLayout(Fonts fonts, double widthMm, double heightMm, Style style, String foot) {
        this.fonts = fonts;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.textMm = widthMm - 2 * MARGIN_MM;
        this.style = style;
        this.foot = fonts.printable(foot);
    }

    /** A letter on A5, with nothing at the bottom. */
    public static DocumentLayout a5(Fonts fonts) {
        return new DocumentLayout(fonts, 148, 210, Style.LETTER, "");
    }

    /**
     * A letter on A4.
     *
     * @param foot the text at the bottom of each page beside its number, so that a lost page can be identified
     */
    public static DocumentLayout a4(Fonts fonts, String foot) {
        return new DocumentLayout(fonts, 210, 297, Style.LETTER, foot);
    }

    /**
     * A list on A4: lines further apart, and a foot that is read from a pile of pages.
     *
     * @param foot as of a letter
     */
    public static DocumentLayout list(Fonts fonts, String foot) {
        return new DocumentLayout(fonts, 210, 297, Style.LIST, foot);
    }

    /**
     * Begins all lines at the right, those of other languages too. Tables stay as they are.
     *
     * @param fromRight whether the document is read from the right
     */
    public DocumentLayout reading(boolean fromRight) {
        this.fromRight = fromRight;
        return this;
    }

    public DocumentLayout text(Typeface face, double sizeMm, String text) {
        return lines(Wrapped.of(fonts, face, sizeMm, textMm - indentMm, text, fromRight), sizeMm, textMm - indentMm);
    }

    /** Text, and at the other edge of its first line another one, which is never broken. */
    public DocumentLayout row(Typeface face, double sizeMm, String text, String other) {
        String printable = fonts.printable(other);
        double otherMm = fonts.widthMm(face, printable, sizeMm);
        double room = textMm - indentMm - otherMm - GAP_MM;
        Wrapped wrapped = Wrapped.of(fonts, face, sizeMm, room, text, fromRight);
        keep(sizeMm * style.lineHeight());
        double x = fromRight ? MARGIN_MM : MARGIN_MM + textMm - otherMm;
        page().add(new Mark.Text(x, y + sizeMm * Typeface.ASCENT, sizeMm, face, printable));
        return lines(wrapped, sizeMm, room);
    }

    /** The heads of the columns of the rows that follow, which each new page repeats. */
    public DocumentLayout tableHeads(double[] widthsMm, List<String> cells) {
        columns = widthsMm.clone();
        heads = List.copyOf(cells);
        return tableRow(Typeface.BOLD, columns, heads, 0);
    }

    /**
     * A row of a table with a line beneath it; it is never divided over two pages.
     *
     * @param widthsMm of its cells, from left to right
     * @param roomMm its height at least, for a hand that writes in it
     */
    public DocumentLayout tableRow(Typeface face, double[] widthsMm, List<String> cells, double roomMm) {
        double lineMm = TABLE_TEXT_MM * style.lineHeight();
        List<Wrapped> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Wrapped.of(fonts, face, TABLE_TEXT_MM, widthsMm[i] - CELL_GAP_MM, cells.get(i), false));
            most = Math.max(most, wrapped.get(i).lines().size());
        }
        double tall = Math.max(roomMm, most * lineMm + CELL_GAP_MM);
        if (turns(tall) && !cells.equals(heads) && !heads.isEmpty()) {
            tableRow(Typeface.BOLD, columns, heads, 0);
        }
        double x = MARGIN_MM;
        for (int i = 0; i < wrapped.size(); i++) {
            double top = y + CELL_GAP_MM / 2;
            for (String line : wrapped.get(i).lines()) {
                put(wrapped.get(i), line, x, widthsMm[i] - CELL_GAP_MM, top + TABLE_TEXT_MM * Typeface.ASCENT, false);
                top += lineMm;
            }
            x += widthsMm[i];
        }
        y += tall;
        return line(textMm);
    }

    /** What follows stands so far in from where lines begin. */
    public DocumentLayout indent(double mm) {
        this.indentMm = mm;
        return this;
    }

    /** Pictures beside each other from where lines begin, beside what follows them. */
    public DocumentLayout icons(List<Icon> icons, double sizeMm, double gapMm) {
        double begins = indentMm;
        for (Icon icon : icons) {
            double x = beginsAt(sizeMm) + (fromRight ? -begins : begins);
            page().add(icon.mark(sizeMm).movedBy(x, y));
            begins += sizeMm + gapMm;
        }
        return this;
    }

    public DocumentLayout gap(double mm) {
        y += mm;
        return this;
    }

    /** A line of this length, or from one edge of the text to the other where that is shorter. */
    public DocumentLayout rule(double lengthMm) {
        return keep(RULE_MM).line(Math.min(lengthMm, textMm));
    }

    public DocumentLayout rule() {
        return rule(textMm);
    }

    /** A line to sign on, with room for a hand above it and below it who signs. */
    public DocumentLayout signature(String who) {
        return gap(SIGNATURE_ROOM_MM).rule(SIGNATURE_MM).gap(1).text(Typeface.REGULAR, SIGNATURE_TEXT_MM, who);
    }

    /** Keeps the lines to sign on that follow on one page. */
    public DocumentLayout keepSignatures(int count) {
        return keep(count * SIGNATURE_TALL_MM);
    }

    public DocumentLayout picture(List<Area> areas, double tallMm) {
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
    public DocumentLayout beside(List<Area> areas, double wideMm) {
        page().add(new Mark.Bars(areas).movedBy(MARGIN_MM + textMm - wideMm, y));
        return this;
    }

    /** Goes on to the next page where less is left: what belongs together stays together. */
    public DocumentLayout keep(double neededMm) {
        turns(neededMm);
        return this;
    }

    /** The pages, numbered. */
    public List<Drawing> pages() {
        List<Drawing> drawn = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Mark> marks = new ArrayList<>(pages.get(i));
            String said = foot(i + 1);
            if (!said.isEmpty()) {
                double size = style.footTextMm();
                double x = widthMm - MARGIN_MM - fonts.widthMm(Typeface.REGULAR, said, size);
                marks.add(new Mark.Text(x, heightMm - MARGIN_MM, size, Typeface.REGULAR, said));
            }
            drawn.add(new Drawing(widthMm, heightMm, marks));
        }
        return drawn;
    }

    private String foot(int page) {
        String number = pages.size() > 1 || style.numbersOnlyPage() ? page + " / " + pages.size() : "";
        return foot.isEmpty() || number.isEmpty() ? foot + number : foot + " · " + number;
    }

    /** Goes on to the next page where less is left, and says so. */
    private boolean turns(double neededMm) {
        boolean full = y + neededMm > heightMm - MARGIN_MM - style.footMm();
        if (full) {
            pages.add(new ArrayList<>());
            PaperTooLong.require(pages.size());
            y = MARGIN_MM;
        }
        return full;
    }

    private DocumentLayout lines(Wrapped wrapped, double sizeMm, double room) {
        double left = fromRight ? MARGIN_MM + textMm - indentMm - room : MARGIN_MM + indentMm;
        for (String line : wrapped.lines()) {
            keep(sizeMm * style.lineHeight());
            put(wrapped, line, left, room, y + sizeMm * Typeface.ASCENT, fromRight);
            y += sizeMm * style.lineHeight();
        }
        return this;
    }

    private void put(Wrapped wrapped, String line, double x, double room, double baseline, boolean atRight) {
        if (!line.isEmpty()) {
            page().add(wrapped.mark(line, x, room, baseline, atRight));
        }
    }

    private DocumentLayout line(double lengthMm) {
        page().add(new Mark.Bars(List.of(new Area(beginsAt(lengthMm), y, lengthMm, RULE_MM))));
        y += RULE_MM;
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
