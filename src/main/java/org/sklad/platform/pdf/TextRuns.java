package org.sklad.platform.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Splits a line into runs that are drawn from left to right. It first splits by direction (Unicode annex 9, with isolates), then
 * by the need for shaping.
 */
final class TextRuns {
    /** Scripts whose letters are drawn one after another from left to right, without shaping. */
    private static final Set<UnicodeScript> UNSHAPED = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.COMMON);

    static final int FIRST_ISOLATE = 0x2066;
    static final int LAST_ISOLATE = 0x2068;
    static final int END_OF_ISOLATE = 0x2069;

    private final FontFile letters;
    private final ShapedFont shaped;
    private final String text;
    private final List<TextRun> runs = new ArrayList<>();

    private TextRuns(FontFile letters, ShapedFont shaped, String text) {
        this.letters = letters;
        this.shaped = shaped;
        this.text = text;
    }

    /**
     * Splits a line into runs.
     *
     * @param rightToLeft true if the line is part of a text that is read from right to left
     */
    static List<TextRun> of(FontFile letters, ShapedFont shaped, String text, boolean rightToLeft) {
        TextRuns runs = new TextRuns(letters, shaped, text);
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            runs.inOrder(rightToLeft);
        } else {
            runs.letters(text);
        }
        return runs.runs;
    }

    /**
     * Returns the direction of a text by its first letter outside isolates (annex 9, P2): true for right to left.
     *
     * @param otherwise the result if no letter has a direction
     */
    static boolean isFromRight(String text, boolean otherwise) {
        int apart = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint >= FIRST_ISOLATE && codePoint <= LAST_ISOLATE) {
                apart++;
            } else if (codePoint == END_OF_ISOLATE) {
                apart = Math.max(0, apart - 1);
            } else if (apart == 0) {
                switch (Character.getDirectionality(codePoint)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                        return true;
                    }
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                        return false;
                    }
                    default -> {}
                }
            }
        }
        return otherwise;
    }

    static boolean isUnshaped(int codePoint) {
        return UNSHAPED.contains(UnicodeScript.of(codePoint));
    }

    /** Returns true for Arabic letters and their vowel signs. */
    static boolean isShaped(int codePoint) {
        boolean mark = UnicodeScript.of(codePoint) == UnicodeScript.INHERITED
                && Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(codePoint));
        return mark || UnicodeScript.of(codePoint) == UnicodeScript.ARABIC;
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200c || codePoint == 0x200d;
    }

    private void inOrder(boolean rightToLeft) {
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.RTL : Bidi.LTR);
        for (int i = 0; i < bidi.countRuns(); i++) {
            BidiRun run = bidi.getVisualRun(i);
            if (run.isOddRun()) {
                fromRight(run);
            } else {
                fromLeft(run);
            }
        }
    }

    /**
     * Adds a right-to-left run from its end, which is at the left. Letters without a shape in the font are added one by one,
     * mirrored.
     */
    private void fromRight(BidiRun run) {
        int end = run.getLimit();
        while (end > run.getStart()) {
            boolean outline = inFont(text.codePointBefore(end));
            int start = begin(run.getStart(), end, each -> inFont(each) == outline);
            if (outline) {
                outline(start, end, true);
            } else {
                letters(mirrored(text.substring(start, end)));
            }
            end = start;
        }
    }

    /** Adds a left-to-right run, which can contain numbers in Arabic script. */
    private void fromLeft(BidiRun run) {
        int start = run.getStart();
        while (start < run.getLimit()) {
            boolean outline = isShaped(text.codePointAt(start));
            int end = end(start, run.getLimit(), each -> isShaped(each) == outline);
            if (outline) {
                outline(start, end, false);
            } else {
                letters(text.substring(start, end));
            }
            start = end;
        }
    }

    private boolean inFont(int codePoint) {
        return ShapedFont.isGuide(codePoint) || shaped.has(codePoint);
    }

    private int begin(int first, int end, IntPredicate same) {
        int start = end;
        while (start > first && same.test(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    private int end(int start, int last, IntPredicate same) {
        int end = start;
        while (end < last && same.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static String mirrored(String text) {
        StringBuilder reversed = new StringBuilder();
        text.codePoints().map(UCharacter::getMirror).forEach(each -> reversed.insert(0, Character.toString(each)));
        return reversed.toString();
    }

    private void outline(int start, int end, boolean rightToLeft) {
        StringBuilder drawn = new StringBuilder();
        text.substring(start, end)
                .codePoints()
                .filter(each -> isJoiner(each) || !ShapedFont.isGuide(each))
                .forEach(drawn::appendCodePoint);
        if (!drawn.isEmpty()) {
            runs.add(shaped.shape(drawn.toString(), rightToLeft));
        }
    }

    private void letters(String of) {
        StringBuilder drawn = new StringBuilder();
        double ems = 0;
        for (int codePoint :
                of.codePoints().filter(each -> !ShapedFont.isGuide(each)).toArray()) {
            drawn.appendCodePoint(codePoint);
            ems += letters.advance(codePoint);
        }
        if (!drawn.isEmpty()) {
            runs.add(new TextRun.Plain(drawn.toString(), ems));
        }
    }
}
