package org.sklad.barcodes;

import java.util.Optional;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.CodeGroups;

/**
 * A code that we print: {@link CodeKind kind}, random digits, check. Digits only, because a scanner types keys and digits survive
 * every keyboard layout; opaque, so that no label dies with a server's address; random, so that it tells nothing and cannot be
 * counted through. 10 or 16 digits are no length of a GTIN.
 *
 * <p>With 8 random digits two codes of a kind can meet: whoever keeps them has a unique key and makes another.
 */
public record OwnCode(String digits) {
    public OwnCode {
        fault(digits).ifPresent(fault -> {
            throw new IllegalArgumentException("not an own code: " + fault);
        });
    }

    /** A new random code. */
    public static OwnCode random(CodeKind kind, Randomness randomness) {
        String payload = kind.digit() + randomness.digits(kind.check().randomDigits());
        return new OwnCode(payload + kind.check().of(payload));
    }

    /**
     * Exactly the digits, without blanks.
     *
     * @throws MistypedCode for anything but digits, another length, a first digit that is no kind, a wrong check; which it was is
     *     its fault
     */
    public static OwnCode parse(String text) {
        fault(text).ifPresent(fault -> {
            throw new MistypedCode(fault);
        });
        return new OwnCode(text);
    }

    public static Optional<OwnCode> find(String text) {
        return fault(text).isEmpty() ? Optional.of(new OwnCode(text)) : Optional.empty();
    }

    public CodeKind kind() {
        return CodeKind.of(digits.charAt(0)).orElseThrow();
    }

    /** The code in the groups that people read, such as {@code 1234 5678 90} or {@code 9123 4567 8901 2345}. */
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
