package org.sklad.barcodes;

import java.util.Optional;
import java.util.Set;

/**
 * A product's GS1 number, stored with 14 digits whatever its form on the pack (GS1 General Specifications: left padded with
 * zeros), so that the same product always compares equal.
 */
public record Gtin(String digits) {
    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);
    private static final int FULL = 14;

    public Gtin {
        if (digits.length() != FULL || fault(digits).isPresent()) {
            throw new IllegalArgumentException("not a GTIN-14");
        }
    }

    /**
     * Parses 8, 12, 13 or 14 digits.
     *
     * @throws MistypedCode if the text is not only digits, has another length, or has a wrong check digit
     */
    public static Gtin parse(String text) {
        fault(text).ifPresent(fault -> {
            throw new MistypedCode(fault);
        });
        return padded(text);
    }

    public static Optional<Gtin> find(String text) {
        return fault(text).isEmpty() ? Optional.of(padded(text)) : Optional.empty();
    }

    /**
     * Returns the check digit of any GS1 number (GTIN, SSCC, GLN) for the digits before it: weights 3, 1, 3, … from the right.
     *
     * @throws IllegalArgumentException if the text is not only digits
     */
    public static char checkDigit(String payload) {
        if (!Digits.only(payload)) {
            throw new IllegalArgumentException("digits only");
        }
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int weight = (payload.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (payload.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /**
     * Returns true for a number that a shop or company gave itself. It means something else elsewhere and never identifies a
     * product. These are GTIN-13 and GTIN-12 with prefix 02, 04 or 20–29, and GTIN-8 with prefix 0 or 2 (GS1 General
     * Specifications, prefix tables); all zeros is one of them. Packs of several (indicator 1–9) carry the prefix of their
     * contents.
     */
    public boolean isRestrictedCirculation() {
        if (isShort()) {
            return digits.charAt(6) == '0' || digits.charAt(6) == '2';
        }
        String prefix = digits.substring(1, 3);
        return prefix.equals("02") || prefix.equals("04") || prefix.startsWith("2");
    }

    /**
     * Returns the number as on the pack: 8 digits, 13, or 14 if the first digit counts a packaging level. A GTIN-12 gets a
     * leading zero.
     */
    public String printed() {
        if (isShort()) {
            return digits.substring(6);
        }
        return digits.charAt(0) == '0' ? digits.substring(1) : digits;
    }

    @Override
    public String toString() {
        return digits;
    }

    private boolean isShort() {
        return digits.startsWith("000000");
    }

    private static Gtin padded(String text) {
        return new Gtin("0".repeat(FULL - text.length()) + text);
    }

    private static Optional<MistypedCode.Fault> fault(String text) {
        if (!Digits.only(text)) {
            return Optional.of(MistypedCode.Fault.NOT_DIGITS);
        }
        if (!LENGTHS.contains(text.length())) {
            return Optional.of(MistypedCode.Fault.GTIN_LENGTH);
        }
        int last = text.length() - 1;
        return text.charAt(last) == checkDigit(text.substring(0, last))
                ? Optional.empty()
                : Optional.of(MistypedCode.Fault.CHECK_DIGIT);
    }
}
