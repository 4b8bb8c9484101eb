package org.sklad.barcodes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form that is printed under a code for people and that people type: {@code (01)…(17)…}. */
final class Brackets {
    /** A bracket inside a value is written {@code \(}. */
    private static final Pattern ELEMENT = Pattern.compile("\\(([0-9]{2,4})\\)((?:[^(\\\\]|\\\\\\(|\\\\(?!\\())*+)");

    private Brackets() {}

    /**
     * Replaces the brackets with a separator before each identifier and drops spaces around values; empty for text in another
     * form.
     */
    static Optional<String> removed(String text) {
        Matcher elements = ELEMENT.matcher(text);
        StringBuilder plain = new StringBuilder();
        int end = 0;
        while (elements.find() && elements.start() == end) {
            plain.append(end == 0 ? "" : Separators.GS);
            plain.append(elements.group(1)).append(elements.group(2).strip().replace("\\(", "("));
            end = elements.end();
        }
        return end > 0 && end == text.length() ? Optional.of(plain.toString()) : Optional.empty();
    }
}
