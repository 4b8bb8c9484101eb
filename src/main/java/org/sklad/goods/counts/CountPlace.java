package org.sklad.goods.counts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A place among the lines of a count, ordered by item. It is written {@code <line>_<sku>}.
 *
 * @param sku sku of the last line before it; blank before the first line
 * @param line number of that line
 */
public record CountPlace(String sku, int line) {
    static final CountPlace FIRST = new CountPlace("", 0);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})_(" + Sku.PATTERN + ")");

    static CountPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new CountPlace(place.group(2), Integer.parseInt(place.group(1)));
    }

    static CountPlace of(CountLine line) {
        return new CountPlace(line.sku().value(), line.line());
    }

    @Override
    public String toString() {
        return line + "_" + sku;
    }
}
