package org.sklad.barcodes;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.CodeGroups;

/**
 * A code that we print: {@link CodeKind kind}, random digits, check digits. It has only digits, because a scanner types keys and
 * digits survive every keyboard layout. It is opaque, so that a new server address does not make labels useless. It is random, so
 * that it reveals nothing and codes cannot be enumerated. No GTIN has 10 or 16 digits.
 *
 * <p>With 8 random digits, two codes of a kind can be equal. The table that stores them has a unique key, and the program makes
 * another code.
 */
public record OwnCode(String digits) {
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]");

    public OwnCode {
        fault(digits).ifPresent(fault -> {
            throw new IllegalArgumentException("not an own code: " + fault);
        });
    }

    /** Makes a random code. */
    public static OwnCode random(CodeKind kind, Randomness randomness) {
        String payload = kind.digit() + randomness.digits(kind.check().randomDigits());
        return new OwnCode(payload + kind.check().of(payload));
    }

    /**
     * Parses exactly the digits, without blanks.
     *
     * @throws MistypedCode if the text is not only digits, has another length, starts with a digit that is no kind, or has a
     *     wrong check; its fault names the reason
     */
    public static OwnCode parse(String text) {
        fault(text).ifPresent(fault -> {
            throw new MistypedCode(fault);
        });
        return new OwnCode(text);
    }

    /** Removes the blanks and hyphens between the groups of a typed code, also those that do not break a line. */
    public static String ungrouped(String typed) {
        return BETWEEN_GROUPS.matcher(typed).replaceAll("");
    }

    public static Optional<OwnCode> find(String text) {
        return fault(text).isEmpty() ? Optional.of(new OwnCode(text)) : Optional.empty();
    }

    /**
     * Checks a number that is stored or shown in place of a code.
     *
     * @throws IllegalArgumentException if it is not the code of such an object
     */
    public static void require(CodeKind kind, long number) {
        if (find(Long.toString(number)).filter(code -> code.kind() == kind).isEmpty()) {
            throw new IllegalArgumentException("not the code of " + kind);
        }
    }

    public CodeKind kind() {
        return CodeKind.of(digits.charAt(0)).orElseThrow();
    }

    /** Returns the code in the groups that people read, such as {@code 1234 5678 90} or {@code 9123 4567 8901 2345}. */
    public String grouped() {
        return CodeGroups.text(digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static Optional<MistypedCode.Fault> fault(String text) {
        if (!Digits.only(text)) {
            return Optional.of(MistypedCode.Fault.NOT_DIGITS);
        }
        if (text.length() != CheckSystem.DAMM.length() && text.length() != CheckSystem.MOD_97_10.length()) {
            return Optional.of(MistypedCode.Fault.OWN_LENGTH);
        }
        Optional<CodeKind> kind = CodeKind.of(text.charAt(0));
        if (kind.isEmpty()) {
            return Optional.of(MistypedCode.Fault.UNKNOWN_KIND);
        }
        if (text.length() != kind.get().length()) {
            return Optional.of(MistypedCode.Fault.OWN_LENGTH);
        }
        return kind.get().check().accepts(text) ? Optional.empty() : Optional.of(MistypedCode.Fault.CHECK_DIGIT);
    }
}
