package org.sklad.programme.complaints;

import java.util.Optional;

/** Typed codes of digits. Arabic and Persian digits count as the same digits. */
final class CodeDigits {
    /** Longest typed text that is read; groups can have several blanks between them. */
    private static final int LONGEST = 60;

    private CodeDigits() {}

    /** Returns the digits if there are exactly this many, apart from blanks and hyphens. */
    static Optional<String> of(String typed, int length) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            if (Character.isDigit(each)) {
                digits.append(Character.digit(each, 10));
            } else if (each != ' ' && each != '-' && each != '\u00a0') {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString()).filter(each -> each.length() == length);
    }
}
