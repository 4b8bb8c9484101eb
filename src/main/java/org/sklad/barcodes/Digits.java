package org.sklad.barcodes;

/** Text of the ten ASCII digits. {@link Character#isDigit} would take Arabic ones too, which no check digit is made for. */
final class Digits {
    private Digits() {}

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
