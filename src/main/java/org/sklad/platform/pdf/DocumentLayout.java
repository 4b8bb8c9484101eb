package org.sklad.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.Letterhead;

/**
 * Lays out a document over as many pages as it needs: text, tables, pictures and signature lines below one another. Text sizes
 * are the em square in millimetres.
 */
public final class DocumentLayout {
    /** The size of the text in a table. */
    public static final double TABLE_TEXT_MM = 3.4;

    private static final double MARGIN_MM = 12;
    private static final double RULE_MM = 0.2;
    private static final double GAP_MM = 3;
    static final double CELL_GAP_MM = 2;
    private static final double SIGNATURE_MM = 90;
    private static final double SIGNATURE_TEXT_MM = 3;

    /** Room for a handwritten signature. */
    private static final double SIGNATURE_ROOM_MM = 14;

    /** A signature line with a caption of two lines. */
    private static final double SIGNATURE_TALL_MM = SIGNATURE_ROOM_MM + 7;

    private final Fonts fonts;
    private final double widthMm;
    private final double heightMm;
    private final double bottomMm;
    private final double textMm;
    private final PaperStyle style;
    private final String foot;
    private final List<List<Mark>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private Optional<WrappedRow> heads = Optional.empty();
    private double y = MARGIN_MM;
    private double indentMm;
    private boolean fromRight;

    private DocumentLayout(Fonts fonts, double widthMm, double heightMm, PaperStyle style, String foot) {
        this.fonts = fonts;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.textMm = widthMm - 2 * MARGIN_MM;
        this.bottomMm = heightMm - MARGIN_MM - style.footMm();
        this.style = style;
        this.foot = fonts.legibleLine(foot);
    }

    /** Starts a slip on A5 without a foot. */
    public static DocumentLayout a5(Fonts fonts) {
        return new DocumentLayout(fonts, 148, 210, PaperStyle.SLIP, "");
    }

    /** Starts a sheet on A4 without a foot, such as a certificate. */
    public static DocumentLayout sheet(Fonts fonts) {
        return new DocumentLayout(fonts, 210, 297, PaperStyle.SLIP, "");
    }

    /**
     * Starts a letter on A4.
     *
     * @param foot the text at the bottom of each page beside its number, so that a lost page can be identified
     */
    public static DocumentLayout a4(Fonts fonts, String foot) {
        return new DocumentLayout(fonts, 210, 297, PaperStyle.LETTER, foot);
    }

    /** Starts a list on A4, with wider line spacing and a foot that is legible in a pile of pages. The foot is as in a letter. */
    public static DocumentLayout list(Fonts fonts, String foot) {
        return new DocumentLayout(fonts, 210, 297, PaperStyle.LIST, foot);
    }

    /**
     * Sets the side where all lines begin, also lines in other languages. Tables do not change.
     *
     * @param fromRight true if the document is read from right to left
     */
    public DocumentLayout reading(boolean fromRight) {
        this.fromRight = fromRight;
        return this;
    }

    /**
     * Adds the name of the organisation above the title, and its logo at the opposite edge, centred on the name; nothing while it has
     * neither. A high logo reaches into the upper margin, where every printer prints.
     */
    public DocumentLayout letterhead(Letterhead head) {
        double middle = y + TABLE_TEXT_MM * style.lineHeight() / 2;
        Optional<Mark.Picture> logo = head.logo().map(each -> {
            Mark.Picture drawn = Mark.Picture.of(each);
            double x = fromRight ? MARGIN_MM : MARGIN_MM + textMm - drawn.area().widthMm();
            return drawn.movedBy(x, middle - drawn.area().heightMm() / 2);
        });
        logo.ifPresent(page()::add);
        double room = textMm - logo.map(each -> each.area().widthMm() + GAP_MM).orElse(0.0);
        if (!head.name().isBlank()) {
            lines(
                            WrappedText.of(fonts, Typeface.BOLD, TABLE_TEXT_MM, room, head.name(), fromRight),
                            TABLE_TEXT_MM,
                            room)
                    .gap(1);
        }
        y = Math.max(
                y,
                logo.map(each -> each.area().yMm() + each.area().heightMm() + 2).orElse(0.0));
        return this;
    }

    public DocumentLayout text(Typeface face, double sizeMm, String text) {
        return lines(
                WrappedText.of(fonts, face, sizeMm, textMm - indentMm, text, fromRight), sizeMm, textMm - indentMm);
    }

    /** Adds a text, with another text at the opposite edge of its first line. The other text is never wrapped. */
    public DocumentLayout row(Typeface face, double sizeMm, String text, String other) {
        String legible = fonts.legibleLine(other);
        double otherMm = fonts.widthMm(face, legible, sizeMm);
        double room = textMm - indentMm - otherMm - GAP_MM;
        WrappedText wrapped = WrappedText.of(fonts, face, sizeMm, room, text, fromRight);
        keep(sizeMm * style.lineHeight());
        double x = fromRight ? MARGIN_MM : MARGIN_MM + textMm - otherMm;
        page().add(new Mark.Text(x, y + sizeMm * Typeface.ASCENT, sizeMm, face, legible));
        return lines(wrapped, sizeMm, room);
    }

    /** Returns widths for the columns of a table, so that words stay whole while there is room. */
    public double[] tableWidths(List<String> heads, List<List<String>> rows) {
        return TableWidths.of(fonts, textMm, CELL_GAP_MM, heads, rows);
    }

    /** Adds the column heads of the following rows. Each new page repeats them. */
    public DocumentLayout tableHeads(double[] widthsMm, List<String> cells) {
        WrappedRow row = wrapped(Typeface.BOLD, widthsMm, cells);
        heads = Optional.of(row);
        return row(row, 0, Optional.empty());
    }

    /**
     * Adds a table row with a line below it. Only a row that is taller than a page is split: it fills the page and continues on the next.
     *
     * @param widthsMm widths of the cells from left to right
     * @param roomMm minimum height, for handwriting
     */
    public DocumentLayout tableRow(Typeface face, double[] widthsMm, List<String> cells, double roomMm) {
        return row(wrapped(face, widthsMm, cells), roomMm, heads);
    }

    private WrappedRow wrapped(Typeface face, double[] widthsMm, List<String> cells) {
        return WrappedRow.of(fonts, face, widthsMm, cells, TABLE_TEXT_MM * style.lineHeight());
    }

    private DocumentLayout row(WrappedRow row, double roomMm, Optional<WrappedRow> above) {
        double emptyMm = bottomMm
                - MARGIN_MM
                - above.map(each -> each.tallMm(each.lines()) + RULE_MM).orElse(0.0);
        int left = row.lines();
        if (row.tallMm(left) > emptyMm) {
            turn(row.tallMm(1), above);
            for (int fit = row.fitting(bottomMm - y); fit < left; fit = row.fitting(bottomMm - y)) {
                page().addAll(row.marks(row.lines() - left, row.lines() - left + fit, MARGIN_MM, y));
                left -= fit;
                turn(heightMm, above);
            }
        }
        double tall = Math.max(roomMm, row.tallMm(left));
        turn(tall, above);
        page().addAll(row.marks(row.lines() - left, row.lines(), MARGIN_MM, y));
        y += tall;
        return line(textMm);
    }

    /** Indents the following content. */
    public DocumentLayout indent(double mm) {
        this.indentMm = mm;
        return this;
    }

    /** Adds icons side by side at the start of the next line. */
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

    /** Adds a line of the given length, at most as wide as the text. */
    public DocumentLayout rule(double lengthMm) {
        return keep(RULE_MM).line(Math.min(lengthMm, textMm));
    }

    public DocumentLayout rule() {
        return rule(textMm);
    }

    /** Adds a signature line with room above it and the signer below it. */
    public DocumentLayout signature(String who) {
        return gap(SIGNATURE_ROOM_MM).rule(SIGNATURE_MM).gap(1).text(Typeface.REGULAR, SIGNATURE_TEXT_MM, who);
    }

    /** Keeps the following signature lines on one page. */
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

    /** Adds a picture at the right edge, beside the following content. */
    public DocumentLayout beside(List<Area> areas, double wideMm) {
        page().add(new Mark.Bars(areas).movedBy(MARGIN_MM + textMm - wideMm, y));
        return this;
    }

    /** Starts a new page if less room is left, so that related content stays together. */
    public DocumentLayout keep(double neededMm) {
        return turn(neededMm, Optional.empty());
    }

    /** Returns the numbered pages. */
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

    /** Starts a new page with the heads of the table above it, if less room is left. */
    private DocumentLayout turn(double neededMm, Optional<WrappedRow> above) {
        if (y + neededMm > bottomMm) {
            pages.add(new ArrayList<>());
            PaperTooLong.require(pages.size());
            y = MARGIN_MM;
            above.ifPresent(each -> row(each, 0, Optional.empty()));
        }
        return this;
    }

    private DocumentLayout lines(WrappedText wrapped, double sizeMm, double room) {
        double left = fromRight ? MARGIN_MM + textMm - indentMm - room : MARGIN_MM + indentMm;
        for (String line : wrapped.lines()) {
            keep(sizeMm * style.lineHeight());
            if (!line.isEmpty()) {
                page().add(wrapped.mark(line, left, room, y + sizeMm * Typeface.ASCENT, fromRight));
            }
            y += sizeMm * style.lineHeight();
        }
        return this;
    }

    private DocumentLayout line(double lengthMm) {
        page().add(new Mark.Bars(List.of(new Area(beginsAt(lengthMm), y, lengthMm, RULE_MM))));
        y += RULE_MM;
        return this;
    }

    /** Returns the left edge of content of the given width that starts where lines begin. */
    private double beginsAt(double wideMm) {
        return fromRight ? MARGIN_MM + textMm - wideMm : MARGIN_MM;
    }

    private List<Mark> page() {
        return pages.get(pages.size() - 1);
    }
}
