package org.sklad.platform.sheets;

import java.util.regex.Pattern;

/**
 * Prevents spreadsheets from running texts in CSV as formulas (ASVS 5.0, 1.2.10): it puts an apostrophe before them. A text that
 * already begins with apostrophes gets one more, so that reading removes exactly what writing added.
 */
final class Formulas {
    /** The signs of ASVS, the line feed, and the full-width signs that some versions of Excel treat like the narrow ones. */
    private static final String SIGN = "[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern RISKY = Pattern.compile("'*" + SIGN);
    private static final Pattern DEFUSED = Pattern.compile("'+" + SIGN);

    private Formulas() {}

    static String defuse(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String restore(String text) {
        return DEFUSED.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
