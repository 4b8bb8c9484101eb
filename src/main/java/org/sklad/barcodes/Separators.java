package org.sklad.barcodes;

import java.util.regex.Pattern;

/** What scanners and drivers send in place of the group separator (GS) between two elements. */
final class Separators {
    static final String GS = "\u001d";

    /** FNC1 as some decoders spell it, the names that are typed for the control character, and the picture that we show of it. */
    private static final Pattern WRITTEN =
            Pattern.compile("\u00f1|\u00e8|\u241d|<GS>|\\{GS}|\\^]|\\\\x1[dD]", Pattern.CASE_INSENSITIVE);

    private Separators() {}

    static String plain(String text) {
        return WRITTEN.matcher(text).replaceAll(GS);
    }
}
