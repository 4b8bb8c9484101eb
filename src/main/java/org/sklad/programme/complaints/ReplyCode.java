package org.sklad.programme.complaints;

import java.util.Optional;

/**
 * The secret by which a person reads the answer: 20 digits, because digits can be read and typed in all languages. 66 bits cannot be guessed.
 */
public record ReplyCode(String digits) {
    static final int LENGTH = 20;

    public ReplyCode {
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a reply code");
        }
    }

    /** Reads a typed code, with blanks and hyphens between the groups. */
    static Optional<ReplyCode> find(String typed) {
        return CodeDigits.of(typed, LENGTH).map(ReplyCode::new);
    }

    @Override
    public String toString() {
        return "***";
    }
}
