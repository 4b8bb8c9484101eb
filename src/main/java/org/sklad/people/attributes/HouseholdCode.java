package org.sklad.people.attributes;

import java.util.Optional;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;

/** The code of a household: nine random digits, the last of which is a check digit; shown as {@code 482-917-304}. */
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

    /** Reads a typed or spoken code, with or without hyphens and blanks; empty if it cannot be a household code. */
    public static Optional<HouseholdCode> find(String typed) {
        String digits = OwnCode.ungrouped(typed);
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
