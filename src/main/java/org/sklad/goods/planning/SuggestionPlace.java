package org.sklad.goods.planning;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The place of a suggestion in a list by item, sender and receiver; without these it is after all of the item. */
record SuggestionPlace(String sku, String from, String to) implements Comparable<SuggestionPlace> {
    static final SuggestionPlace FIRST = new SuggestionPlace("", "", "");

    private static final String ALL = "~";
    private static final Pattern WRITTEN =
            Pattern.compile("(" + Sku.PATTERN + ")(?::(" + CentreCode.PATTERN + "):(" + CentreCode.PATTERN + "))?");

    /** As {@link #toString} writes it; empty for the beginning. Refuses what is no place. */
    static SuggestionPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return written.group(2) == null
                ? after(written.group(1))
                : new SuggestionPlace(written.group(1), written.group(2), written.group(3));
    }

    /** After all that concerns the item. */
    static SuggestionPlace after(String sku) {
        return new SuggestionPlace(sku, ALL, ALL);
    }

    @Override
    public int compareTo(SuggestionPlace other) {
        return Comparator.comparing(SuggestionPlace::sku)
                .thenComparing(SuggestionPlace::from)
                .thenComparing(SuggestionPlace::to)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return from.equals(ALL) ? sku : sku + ":" + from + ":" + to;
    }
}
