package org.sklad.programme.interpreters;

import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The code name of an interpreter ({@code INT-07}). The program stores no other name. It is part of addresses and never changes. */
public record InterpreterCode(String value) implements Comparable<InterpreterCode> {
    public static final int MOST = 20;

    /** 1 to 20 characters: A–Z, 0–9, dot, hyphen and underscore, starting with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,19}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public InterpreterCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of an interpreter");
        }
    }

    /** Returns the refusal of a code that no interpreter has. */
    static InvalidFields unknown(String code) {
        return new InvalidFields("interpreter", Message.of("interpreters.unknown", code));
    }

    @Override
    public int compareTo(InterpreterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
