package org.sklad.people.attributes;

import java.util.Optional;
import org.sklad.platform.crypto.Randomness;

/** By what a household is named: nine random digits, the last of which is a check digit; {@code 482-917-304} for people. */
public record HouseholdCode(String value) {
    static final int LENGTH = 9;

    public HouseholdCode {
        if (!CheckedDigits.isValid(value, LENGTH)) {
            throw new IllegalArgumentException("not the code of a household");
        }
    }

    static HouseholdCode random(Randomness randomness) {
        return new HouseholdCode(CheckedDigits.random(LENGTH, randomness));
    }

    /** What a person typed or said, with or without hyphens and blanks; empty when it cannot be such a code. */
    public static Optional<HouseholdCode> find(String typed) {
        String digits = CheckedDigits.ungrouped(typed);
        return CheckedDigits.isValid(digits, LENGTH) ? Optional.of(new HouseholdCode(digits)) : Optional.empty();
    }

    public String grouped() {
        return CheckedDigits.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
