package org.sklad.barcodes;

import java.util.regex.Pattern;

/**
 * The texts that scanners and drivers send instead of field separators: the group separator (GS) between two elements and, in a
 * message of ISO/IEC 15434, the record separator (RS) and the end (EOT).
 */
final class Separators {
    static final String GS = "\u001d";

    private static final String RS = "\u001e";
    private static final String EOT = "\u0004";

    /** The start of a message of ISO/IEC 15434, the only place for RS and EOT. */
    private static final String MESSAGE = "[)>";

    /**
     * FNC1 as some decoders spell it, the names that people type for the control character, the picture that we show for it, and
     * the character that Windows makes of Alt and its number on the keypad without the leading zero.
     */
    private static final Pattern WRITTEN_GS = written("GS", "1d", "\\^]", "\u00f1|\u00e8|\u241d|\u2194");

    private static final Pattern WRITTEN_RS = written("RS", "1e", "\\^\\^", "\u241e|\u25b2");
    private static final Pattern WRITTEN_EOT = written("EOT", "04", "\\^D", "\u2404|\u2666");

    private Separators() {}

    private static Pattern written(String name, String hexadecimal, String caret, String signs) {
        return Pattern.compile(
                String.join(
                        "|",
                        "<" + name + ">",
                        "\\{" + name + "}",
                        "\\[" + name + "]",
                        "<0x" + hexadecimal + ">",
                        "\\\\x" + hexadecimal,
                        "\\\\u00" + hexadecimal,
                        caret,
                        signs),
                Pattern.CASE_INSENSITIVE);
    }

    static String plain(String text) {
        String plain = WRITTEN_GS.matcher(text).replaceAll(GS);
        if (!plain.startsWith(MESSAGE)) {
            return plain;
        }
        return WRITTEN_EOT.matcher(WRITTEN_RS.matcher(plain).replaceAll(RS)).replaceAll(EOT);
    }
}
