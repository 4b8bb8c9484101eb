package org.sklad.platform.i18n;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cyrillic letters with the shape of Latin ones. They get into codes that are typed on a Bulgarian keyboard. */
public final class LookAlikes {
    /** Small в, к, м, н and т are missing, because they differ from Latin letters. */
    private static final String CYRILLIC = "АВЕКМНОРСТУХаеорсух";

    private static final String LATIN = "ABEKMHOPCTYXaeopcyx";
    private static final Pattern ANY_CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private LookAlikes() {}

    /** Returns the text in Latin letters; unchanged if it has a Cyrillic letter of another shape. */
    public static String latin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            int at = CYRILLIC.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return ANY_CYRILLIC.matcher(latin).find() ? text : latin.toString();
    }

    /** Returns a typed code as the program writes it: in Latin capitals, without blanks around it. */
    public static String code(String typed) {
        return latin(typed.strip().toUpperCase(Locale.ROOT));
    }
}
