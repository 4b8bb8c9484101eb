package org.sklad.barcodes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pharmacy product number, as on German medicine packs: two characters for the agency, the national number (after 11 a PZN of
 * eight digits), and two check digits (IFA, coding system for PPN).
 *
 * @param code 6 to 22 capital letters and digits
 */
public record Ppn(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,20}[0-9]{2}");
    private static final int CHECK_DIGITS = 2;
    private static final int CHECK_MODULUS = 97;

    public Ppn {
        if (!isRight(code)) {
            throw new IllegalArgumentException("not a PPN");
        }
    }

    /** Finds a PPN in the text, ignoring case. */
    public static Optional<Ppn> find(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        return isRight(code) ? Optional.of(new Ppn(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }

    /** Returns true if the check digits are the sum of each character's ASCII value times 2, 3, 4, … modulo 97. */
    private static boolean isRight(String code) {
        if (!FORM.matcher(code).matches()) {
            return false;
        }
        int end = code.length() - CHECK_DIGITS;
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += code.charAt(i) * (i + 2);
        }
        return Integer.parseInt(code.substring(end)) == sum % CHECK_MODULUS;
    }
}
