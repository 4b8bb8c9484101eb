package org.sklad.platform.i18n;

import java.util.regex.Pattern;

/** The size of shoes as people read it: 31 is "№ 31". Files and programs get the bare number. */
public final class ShoeSize {
    private static final String NUMBER = "(1[5-9]|[2-4][0-9]|50)([.,]5|½)?";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(\\s*[-–/]\\s*" + NUMBER + ")?");

    private ShoeSize() {}

    /** Returns the number with its sign; any other text, such as months of a baby, unchanged. */
    public static String read(String size) {
        return NUMBERS.matcher(size).matches() ? "№ " + size : size;
    }
}
