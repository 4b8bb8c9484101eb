package org.sklad.people.attributes;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.PersonCode;

/**
 * The code that names a person everywhere: eleven digits, the last of which is a check digit. It is random, so it reveals nothing. There
 * are nine thousand million codes. A code outside the operator's centres gets the same answer as an unused one.
 */
public record CaseCode(String value) implements PersonCode {
    static final int LENGTH = 11;

    public CaseCode {
        if (!CheckedDigits.isValid(value, LENGTH)) {
            throw new IllegalArgumentException("not a case code");
        }
    }

    public static CaseCode random(Randomness randomness) {
        return new CaseCode(CheckedDigits.random(LENGTH, randomness));
    }

    /** Reads a typed or spoken code, with or without hyphens and blanks; empty if it cannot be a case code. */
    public static Optional<CaseCode> find(String typed) {
        String digits = OwnCode.ungrouped(typed);
        return CheckedDigits.isValid(digits, LENGTH) ? Optional.of(new CaseCode(digits)) : Optional.empty();
    }

    /** Reads the code in the address of a list. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CaseCode read(String typed) {
        return find(typed).orElseThrow(() -> new IllegalArgumentException("not a case code"));
    }

    /** Returns the code in groups: {@code 482-917-305-62}. */
    @Override
    public String grouped() {
        return CheckedDigits.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
