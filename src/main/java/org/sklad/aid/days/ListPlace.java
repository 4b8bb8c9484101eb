package org.sklad.aid.days;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list of expected people, written {@code <slot>_<place>}. */
public record ListPlace(int slot, int place) {
    public static final ListPlace BEGIN = new ListPlace(-1, 0);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})_([0-9]{1,9})");

    /**
     * Parses the output of {@link #toString}; empty text is the beginning.
     *
     * @throws InvalidFields for any other text, at the paging parameter
     */
    static ListPlace parse(String text) {
        if (text.isEmpty()) {
            return BEGIN;
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new ListPlace(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    }

    public static ListPlace of(Expected who) {
        return new ListPlace(who.slot(), who.place());
    }

    @Override
    public String toString() {
        return slot + "_" + place;
    }
}
