package org.sklad.goods.counts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A part of the lines of a count, ordered by item: at most {@code limit} lines after a position, written {@code <line>_<sku>}.
 *
 * @param sku sku of the last line of the previous part; blank for the first part
 * @param after number of that line
 */
record CountListing(String sku, int after, int limit) {
    /** The number of lines on a page. */
    static final int OF_PAGE = 50;

    static final CountListing ALL = new CountListing("", 0, Integer.MAX_VALUE);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})_(" + Sku.PATTERN + ")");

    /** Reads one line more than {@code most}, to find out whether there are more. */
    static CountListing after(String next, int most) {
        if (next.isEmpty()) {
            return new CountListing("", 0, most + 1);
        }
        Matcher place = WRITTEN.matcher(next);
        if (!place.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new CountListing(place.group(2), Integer.parseInt(place.group(1)), most + 1);
    }

    static String place(CountLine line) {
        return line.line() + "_" + line.sku().value();
    }
}
