package org.sklad.barcodes;

/** Text of the ten ASCII digits. {@link Character#isDigit} also accepts Arabic digits, for which no check digit is defined. */
final class Digits {
    private Digits() {}

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
