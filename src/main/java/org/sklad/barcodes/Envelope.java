package org.sklad.barcodes;

import java.util.Set;
import java.util.regex.Pattern;

/** The characters that scanners add around a code, and the characters allowed in it. */
final class Envelope {
    /** The ISO/IEC 15424 identifiers that a scanner of goods can send. With any other one the text is left unchanged. */
    static final Pattern IDENTIFIER = Pattern.compile("\\][ACEILQdeJ][0-9A-F]");

    /** Identifiers of GS1 element strings. */
    static final Set<String> ELEMENT_STRINGS = Set.of("]C1", "]e0", "]d2", "]Q3", "]J1");

    /** Field separators of ISO/IEC 15434 and GS1. */
    private static final String SEPARATORS = "\u001d\u001e\u0004";

    /** Not {@link String#strip()}: it treats GS and RS as blanks, and a leading GS marks a GS1 Data Matrix. */
    private static final String ADDED = " \t\r\n\u0002\u0003\u00a0";

    /** A blank between groups. A text program can replace it by one that does not break a line. */
    private static final String BLANK = "[ \u00a0\u2007\u202f]";

    private static final Pattern GROUPED = Pattern.compile("[0-9]++(?:" + BLANK + "[0-9]++)++");

    private Envelope() {}

    static String stripped(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isAdded(raw.charAt(start))) {
            start++;
        }
        while (end > start && isAdded(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isAdded(char each) {
        return ADDED.indexOf(each) >= 0;
    }

    /** Returns true for letters, marks, digits, punctuation, signs and blanks of any script, and for the separators. */
    static boolean allows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> SEPARATORS.indexOf(codePoint) >= 0;
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Removes the blanks from digits typed in groups; returns any other text unchanged. */
    static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replaceAll(BLANK, "") : text;
    }
}
