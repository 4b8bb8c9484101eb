package org.sklad.goods.boxes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list of boxes, ordered by centre and number, written {@code <centre>_<number>}. */
public record BoxPlace(String centre, long number) {
    /** The position before the first box. */
    public static final BoxPlace FIRST = new BoxPlace("", 0);

    private static final Pattern WRITTEN = Pattern.compile("(" + CentreCode.PATTERN + ")_([0-9]{1,9})");

    static BoxPlace of(Box box) {
        return new BoxPlace(box.centre().value(), box.number());
    }

    /** Parses the text of {@link #toString}; a blank text is the first position. */
    static BoxPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        if (place.matches()) {
            return new BoxPlace(place.group(1), Long.parseLong(place.group(2)));
        }
        throw new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    /** Returns the number to start after in a centre: this position's number in its own centre, else the start. */
    long within(String of) {
        return centre.equals(of) ? number : 0;
    }

    @Override
    public String toString() {
        return centre + "_" + number;
    }
}
