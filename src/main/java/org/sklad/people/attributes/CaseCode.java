package org.sklad.people.attributes;

import java.util.Optional;
import org.sklad.platform.crypto.Randomness;

/**
 * By what a person is named everywhere: eleven digits, the last of which is a check digit. Random, so that it tells nothing;
 * there are nine thousand million of them, and one that is not in an operator's centres is answered as one that nobody has.
 */
public record CaseCode(String value) {
    static final int LENGTH = 11;

    public CaseCode {
        if (!CheckedDigits.isValid(value, LENGTH)) {
            throw new IllegalArgumentException("not a case code");
        }
    }

    public static CaseCode random(Randomness randomness) {
        return new CaseCode(CheckedDigits.random(LENGTH, randomness));
    }

    /** What a person typed or said, with or without hyphens and blanks; empty when it cannot be a case code. */
    public static Optional<CaseCode> find(String typed) {
        String digits = CheckedDigits.ungrouped(typed);
        return CheckedDigits.isValid(digits, LENGTH) ? Optional.of(new CaseCode(digits)) : Optional.empty();
    }

    /** For people: {@code 482-917-305-62}. */
    public String grouped() {
        return CheckedDigits.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
