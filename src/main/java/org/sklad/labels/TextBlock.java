package org.sklad.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Mark;
import org.sklad.platform.pdf.Typeface;

/** Lines of text in a box, as large as possible. Sizes grow together from the smallest to the largest that the design allows. */
final class TextBlock {
    private static final String ELLIPSIS = "…";

    /** A row ends after blanks, and within a long name after a slash or hyphen. */
    private static final Pattern BREAKS = Pattern.compile("(?<=\\s)(?!\\s)|(?<=[^\\s][/-])(?=[^\\s])");

    private static final int STEPS = 8;
    private static final double SHRINK = 0.95;

    /** The least width of figures as a share of the width that the font gives them. Narrower ones look pressed together. */
    private static final double NARROWEST_FIGURES = 0.93;

    private static final double LINE_HEIGHT = Typeface.ASCENT + Typeface.DESCENT;

    private record Said(Design.Line line, Typeface face, String text) {}

    private record Set(Said said, double sizeMm, List<String> rows) {
        double rowMm() {
            return sizeMm * (said.line().figures() ? Typeface.FIGURES : LINE_HEIGHT);
        }

        double heightMm() {
            return rows.size() * rowMm();
        }
    }

    private final Fonts fonts;
    private final List<Said> said = new ArrayList<>();
    private final double widthMm;
    private final double heightMm;

    private TextBlock(Fonts fonts, List<Design.Line> lines, LabelContent content, double widthMm, double heightMm) {
        this.fonts = fonts;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        for (Design.Line line : lines) {
            Typeface face = line.bold() ? Typeface.BOLD : Typeface.REGULAR;
            line.text().said(content).ifPresent(text -> said.add(new Said(line, face, fonts.printable(text))));
        }
    }

    /** Lines that were laid out, from the box's upper left corner, and their height. */
    record Laid(List<Mark.Text> marks, double heightMm) {
        Laid {
            marks = List.copyOf(marks);
        }
    }

    /** Lays the lines out; empty if they do not fit at their smallest. */
    static Optional<Laid> of(
            Fonts fonts, List<Design.Line> lines, LabelContent content, double widthMm, double heightMm) {
        if (widthMm <= 0 || heightMm <= 0) {
            return Optional.empty();
        }
        TextBlock block = new TextBlock(fonts, lines, content, widthMm, heightMm);
        return block.largest()
                .map(sets -> new Laid(
                        block.marks(sets),
                        sets.stream().mapToDouble(Set::heightMm).sum()));
    }

    private Optional<List<Set>> largest() {
        Optional<List<Set>> best = at(1);
        if (best.isPresent()) {
            return best;
        }
        best = at(0);
        double fits = 0;
        double tooLarge = 1;
        for (int step = 0; best.isPresent() && step < STEPS; step++) {
            double middle = (fits + tooLarge) / 2;
            Optional<List<Set>> tried = at(middle);
            if (tried.isPresent()) {
                best = tried;
                fits = middle;
            } else {
                tooLarge = middle;
            }
        }
        return best;
    }

    /** Returns all lines with sizes at this share of the way from the smallest to the largest; empty if they do not fit. */
    private Optional<List<Set>> at(double share) {
        List<Set> sets = new ArrayList<>();
        double used = 0;
        for (Said each : said) {
            Design.Line line = each.line();
            double wanted = line.smallestMm() + share * (line.largestMm() - line.smallestMm());
            Optional<Set> set = set(each, wanted);
            if (set.isEmpty()) {
                return Optional.empty();
            }
            sets.add(set.get());
            used += set.get().heightMm();
            if (used > heightMm) {
                return Optional.empty();
            }
        }
        return Optional.of(sets);
    }

    /** Breaks a line into rows if allowed, then makes it smaller, then cuts it if allowed. */
    private Optional<Set> set(Said each, double wantedMm) {
        double smallest = each.line().smallestMm();
        for (double size = wantedMm; size > smallest; size *= SHRINK) {
            List<String> rows = rows(each, size);
            if (fits(each, size, rows)) {
                return Optional.of(new Set(each, size, rows));
            }
        }
        List<String> rows = rows(each, smallest);
        if (fits(each, smallest, rows)) {
            return Optional.of(new Set(each, smallest, rows));
        }
        return each.line().cut() ? Optional.of(new Set(each, smallest, cut(each, smallest, rows))) : Optional.empty();
    }

    private boolean fits(Said each, double size, List<String> rows) {
        return rows.size() <= each.line().mostRows()
                && rows.stream()
                        .allMatch(row -> share(each, size, row) >= (each.line().figures() ? NARROWEST_FIGURES : 1));
    }

    /** Returns the share of its usual width that a row can have; at most 1. */
    private double share(Said each, double size, String row) {
        return Math.min(1, widthMm / fonts.widthMm(each.face(), row, size));
    }

    private List<String> rows(Said each, double size) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String part : BREAKS.split(each.text().strip(), -1)) {
            String longer = row + part;
            if (!row.isEmpty() && fonts.widthMm(each.face(), longer.stripTrailing(), size) > widthMm) {
                rows.add(row.toString().stripTrailing());
                row.setLength(0);
            }
            row.append(part);
        }
        rows.add(row.toString().stripTrailing());
        return rows;
    }

    /** Returns the allowed rows, with an ellipsis if a row is too wide or further rows are left out. */
    private List<String> cut(Said each, double size, List<String> rows) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), each.line().mostRows()); i++) {
            boolean last = i == each.line().mostRows() - 1 && i < rows.size() - 1;
            boolean tooWide = fonts.widthMm(each.face(), rows.get(i), size) > widthMm;
            kept.add(last || tooWide ? shortened(each, size, rows.get(i)) : rows.get(i));
        }
        return kept;
    }

    private String shortened(Said each, double size, String row) {
        String kept = row;
        while (!kept.isEmpty() && fonts.widthMm(each.face(), kept + ELLIPSIS, size) > widthMm) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + ELLIPSIS;
    }

    private List<Mark.Text> marks(List<Set> sets) {
        List<Mark.Text> marks = new ArrayList<>();
        double top = 0;
        for (Set set : sets) {
            for (String row : set.rows()) {
                double above = set.said().line().figures() ? Typeface.FIGURES : Typeface.ASCENT;
                marks.add(mark(set, row, top + set.sizeMm() * above));
                top += set.rowMm();
            }
        }
        return marks;
    }

    /** Makes a mark of a row. Text that is read from right to left is aligned on the right. */
    private Mark.Text mark(Set set, String row, double baselineMm) {
        Typeface face = set.said().face();
        boolean fromRight = fonts.isFromRight(set.said().text());
        double x = fromRight ? widthMm - fonts.widthMm(face, row, set.sizeMm()) : 0;
        double share = set.said().line().figures() ? share(set.said(), set.sizeMm(), row) : 1;
        return new Mark.Text(x, baselineMm, set.sizeMm(), face, row, fromRight, share);
    }
}
