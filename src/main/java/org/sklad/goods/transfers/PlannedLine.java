package org.sklad.goods.transfers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.goods.classification.Sku;

/**
 * Proposed goods of a transfer, in the format of a query parameter: {@code SOAP:40}.
 *
 * @param quantity smallest units
 */
public record PlannedLine(Sku item, long quantity) {
    static final String PATTERN = "(" + Sku.PATTERN + "):([1-9][0-9]{0,8})";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    /** Parses a line; empty for any other text. */
    static Optional<PlannedLine> find(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new PlannedLine(new Sku(written.group(1)), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return item + ":" + quantity;
    }
}
