package org.sklad.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Rows of a table that flow down A4 papers, each with a line beneath it. Sizes are of the em square, in millimetres. */
public final class TablePaper {
    public static final double TITLE_MM = 5.5;
    public static final double TEXT_MM = 3.4;

    private static final double WIDTH_MM = 210;
    private static final double HEIGHT_MM = 297;
    private static final double MARGIN_MM = 12;
    private static final double FOOT_MM = 5;
    private static final double LINE_HEIGHT = 1.3;
    private static final double RULE_MM = 0.2;
    private static final double GAP_MM = 2;

    private final Fonts fonts;
    private final String foot;
    private final List<List<Mark>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private double[] columns = {};
    private List<String> heads = List.of();
    private double y = MARGIN_MM;

    /** @param foot what stands at the bottom of each paper beside its number, so that a lost one is known by it */
    public TablePaper(Fonts fonts, String foot) {
        this.fonts = fonts;
        this.foot = fonts.printable(foot);
    }

    /** Text over the whole width. */
    public void text(Typeface face, double sizeMm, String text) {
        double room = WIDTH_MM - 2 * MARGIN_MM;
        Wrapped wrapped = Wrapped.of(fonts, face, sizeMm, room, text, false);
        for (String line : wrapped.lines()) {
            keep(sizeMm * LINE_HEIGHT);
            put(wrapped, line, sizeMm, MARGIN_MM, room, y);
            y += sizeMm * LINE_HEIGHT;
        }
    }

    public void gap(double mm) {
        y += mm;
    }

    /** The heads of the columns of the rows that follow, on each paper again. */
    public void heads(double[] widths, List<String> cells) {
        columns = widths.clone();
        heads = List.copyOf(cells);
        row(Typeface.BOLD, columns, heads, 0);
    }

    /**
     * A row of a table; it is never divided over two papers.
     *
     * @param widths of its cells
     * @param roomMm how tall it is at least, for a hand that writes in it
     */
    public void row(Typeface face, double[] widths, List<String> cells, double roomMm) {
        List<Wrapped> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Wrapped.of(fonts, face, TEXT_MM, widths[i] - GAP_MM, cells.get(i), false));
            most = Math.max(most, wrapped.get(i).lines().size());
        }
        double tall = Math.max(roomMm, most * TEXT_MM * LINE_HEIGHT + GAP_MM);
        if (keep(tall) && !cells.equals(heads) && !heads.isEmpty()) {
            row(Typeface.BOLD, columns, heads, 0);
        }
        double x = MARGIN_MM;
        for (int i = 0; i < wrapped.size(); i++) {
            double top = y + GAP_MM / 2;
            for (String line : wrapped.get(i).lines()) {
                put(wrapped.get(i), line, TEXT_MM, x, widths[i] - GAP_MM, top);
                top += TEXT_MM * LINE_HEIGHT;
            }
            x += widths[i];
        }
        y += tall;
        page().add(new Mark.Bars(List.of(new Area(MARGIN_MM, y, WIDTH_MM - 2 * MARGIN_MM, RULE_MM))));
        y += RULE_MM;
    }

    /** The papers, numbered. */
    public List<Drawing> papers() {
        List<Drawing> papers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Mark> marks = new ArrayList<>(pages.get(i));
            String said = foot + " · " + (i + 1) + " / " + pages.size();
            double x = WIDTH_MM - MARGIN_MM - fonts.widthMm(Typeface.REGULAR, said, TEXT_MM);
            marks.add(new Mark.Text(x, HEIGHT_MM - MARGIN_MM, TEXT_MM, Typeface.REGULAR, said));
            papers.add(new Drawing(WIDTH_MM, HEIGHT_MM, marks));
        }
        return papers;
    }

    /** True where it goes on on the next paper. */
    private boolean keep(double neededMm) {
        boolean full = y + neededMm > HEIGHT_MM - MARGIN_MM - FOOT_MM;
        if (full) {
            pages.add(new ArrayList<>());
            PaperTooLong.require(pages.size());
            y = MARGIN_MM;
        }
        return full;
    }

    private void put(Wrapped wrapped, String line, double sizeMm, double x, double room, double top) {
        if (!line.isEmpty()) {
            page().add(wrapped.mark(line, x, room, top + sizeMm * Typeface.ASCENT));
        }
    }

    private List<Mark> page() {
        return pages.get(pages.size() - 1);
    }
}
