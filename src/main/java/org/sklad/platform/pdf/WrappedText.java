package org.sklad.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text wrapped into lines of a given width: after blanks, and within a word that is wider than a line. Lines of a text that is
 * read from right to left begin at the right.
 */
final class WrappedText {
    private final Fonts fonts;
    private final Typeface face;
    private final double sizeMm;
    private final double widthMm;
    private final boolean rightToLeft;
    private final List<String> lines = new ArrayList<>();

    private WrappedText(Fonts fonts, Typeface face, double sizeMm, double widthMm, String text, boolean paper) {
        this.fonts = fonts;
        this.face = face;
        this.sizeMm = sizeMm;
        this.widthMm = widthMm;
        this.rightToLeft = TextRuns.isFromRight(text, paper);
        Stream.of(text.split("\n", -1)).forEach(this::wrap);
    }

    /**
     * Wraps a text of one or more lines without drawing it.
     *
     * @param paper true if text without a direction is read from right to left
     */
    static WrappedText of(Fonts fonts, Typeface face, double sizeMm, double widthMm, String text, boolean paper) {
        return new WrappedText(fonts, face, sizeMm, widthMm, fonts.legible(text), paper);
    }

    List<String> lines() {
        return lines;
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > widthMm) {
                lines.add(line.toString());
                longer = open(line.toString()) + word;
            }
            line.setLength(0);
            line.append(broken(longer));
        }
        lines.add(line.toString());
    }

    /** Returns the isolates that the line leaves open, to continue them in the next line. */
    private static String open(String line) {
        StringBuilder open = new StringBuilder();
        line.codePoints().forEach(each -> {
            if (each >= TextRuns.FIRST_ISOLATE && each <= TextRuns.LAST_ISOLATE) {
                open.appendCodePoint(each);
            } else if (each == TextRuns.END_OF_ISOLATE && !open.isEmpty()) {
                open.setLength(open.length() - 1);
            }
        });
        return open.toString();
    }

    /** Breaks a text that is too wide; returns the beginning of the next line. */
    private String broken(String text) {
        String rest = text;
        while (width(rest) > widthMm && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.length();
            while (end > 1 && width(rest.substring(0, end)) > widthMm) {
                end = rest.offsetByCodePoints(end, -1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** Returns a line as a mark. */
    Mark.Text mark(String line, double xMm, double roomMm, double baselineMm) {
        return mark(line, xMm, roomMm, baselineMm, rightToLeft);
    }

    /**
     * Returns a line as a mark.
     *
     * @param atRight true to begin at the right edge of the room, in any direction of reading
     */
    Mark.Text mark(String line, double xMm, double roomMm, double baselineMm, boolean atRight) {
        double x = rightToLeft || atRight ? xMm + roomMm - width(line) : xMm;
        return new Mark.Text(x, baselineMm, sizeMm, face, line, rightToLeft);
    }

    private double width(String text) {
        return fonts.widthMm(face, text, sizeMm);
    }
}
