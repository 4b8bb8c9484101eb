package org.sklad.barcodes;

import java.util.Set;
import java.util.regex.Pattern;

/** What stands around a code on its way from the scanner, and what may stand in it. */
final class Envelope {
    /** ISO/IEC 15424: those that a scanner of goods can send; with any other the text stays as it came. */
    static final Pattern IDENTIFIER = Pattern.compile("\\][ACEILQdeJ][0-9A-F]");

    /** After these the text is a GS1 element string. */
    static final Set<String> ELEMENT_STRINGS = Set.of("]C1", "]e0", "]d2", "]Q3", "]J1");

    /** ISO/IEC 15434 and GS1 put these between their fields. */
    private static final String SEPARATORS = "\u001d\u001e\u0004";

    /** Not {@link String#strip()}: for it GS and RS are blanks, and a leading GS is what says GS1 in a Data Matrix. */
    private static final String ADDED = " \t\r\n\u0002\u0003\u00a0";

    private static final Pattern GROUPED = Pattern.compile("[0-9]++(?:[ \u00a0][0-9]++)++");

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

    /** Letters, marks, digits, punctuation, signs and blanks of any script, and the separators. */
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

    /** Digits typed in groups without their blanks; any other text as it is. */
    static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replaceAll("[ \u00a0]", "") : text;
    }
}
