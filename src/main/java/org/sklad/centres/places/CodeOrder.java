package org.sklad.centres.places;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The natural order of codes, in which room 2 comes before room 10. Keys are compared byte by byte, so they get leading zeros.
 */
public final class CodeOrder {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST = 20;
    private static final int WIDTH = 6;

    private CodeOrder() {}

    /** Returns a sort key for the code; different for different codes. */
    public static String of(String code) {
        return DIGITS.matcher(code).replaceAll(CodeOrder::padded) + "!" + code;
    }

    private static String padded(MatchResult digits) {
        String stripped = digits.group().replaceFirst("^0+(?=.)", "");
        int width = stripped.length() <= WIDTH ? WIDTH : LONGEST;
        // Numbers with more digits are larger than all with fewer; the tilde after the 9 sorts them last.
        return (width == WIDTH ? "" : "9~") + "0".repeat(width - stripped.length()) + stripped;
    }
}
