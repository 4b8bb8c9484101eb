package org.sklad.centres.places;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order in which people look for codes: room 2 before room 10, so that what is compared byte by byte has leading noughts. */
public final class CodeOrder {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST = 20;
    private static final int WIDTH = 6;

    private CodeOrder() {}

    /** A text that sorts where the code belongs; different for different codes. */
    public static String of(String code) {
        return DIGITS.matcher(code).replaceAll(CodeOrder::padded) + "!" + code;
    }

    private static String padded(MatchResult digits) {
        String stripped = digits.group().replaceFirst("^0+(?=.)", "");
        int width = stripped.length() <= WIDTH ? WIDTH : LONGEST;
        // A number of more digits is larger than all that have fewer: a letter after the digits says so.
        return (width == WIDTH ? "" : "9~") + "0".repeat(width - stripped.length()) + stripped;
    }
}
