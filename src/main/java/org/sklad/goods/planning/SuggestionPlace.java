package org.sklad.goods.planning;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A position in a list of suggestions, ordered by item, sender and receiver. Without sender and receiver, it is after all suggestions of
 * the item.
 */
record SuggestionPlace(String sku, String from, String to) implements Comparable<SuggestionPlace> {
    static final SuggestionPlace FIRST = new SuggestionPlace("", "", "");

    private static final String ALL = "~";
    private static final Pattern WRITTEN =
            Pattern.compile("(" + Sku.PATTERN + ")(?::(" + CentreCode.PATTERN + "):(" + CentreCode.PATTERN + "))?");

    /** Parses the text of {@link #toString}; a blank text is the first position. Rejects other text. */
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

    /** Returns the position after all suggestions of the item. */
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
