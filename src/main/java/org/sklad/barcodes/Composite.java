package org.sklad.barcodes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An EAN or UPC with a composite part above it. The scanner sends the composite part after a bar and its own symbology
 * identifier.
 */
final class Composite {
    private static final Pattern PARTS = Pattern.compile("([0-9]{8}|[0-9]{12,13})\\|\\]e0(.+)", Pattern.DOTALL);

    private Composite() {}

    /** Joins both parts into one element string. */
    static Optional<String> joined(String text) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches()
                ? Gtin.find(parts.group(1)).map(gtin -> "01" + gtin.digits() + parts.group(2))
                : Optional.empty();
    }
}
