package org.sklad.goods.boxes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list of boxes, ordered by centre and code, written {@code <centre>_<digits>}. */
public record BoxPlace(String centre, BoxCode code) {
    /** The position before the first box. */
    public static final BoxPlace FIRST = new BoxPlace("", BoxCode.LOOSE);

    private static final Pattern WRITTEN = Pattern.compile("(" + CentreCode.PATTERN + ")_([0-9]{10})");

    static BoxPlace of(Box box) {
        return new BoxPlace(box.centre().value(), box.code());
    }

    /** Parses the text of {@link #toString}; a blank text is the first position. */
    static BoxPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        if (place.matches()) {
            String centre = place.group(1);
            return BoxCode.find(place.group(2))
                    .map(code -> new BoxPlace(centre, code))
                    .orElseThrow(BoxPlace::notAPlace);
        }
        throw notAPlace();
    }

    private static InvalidFields notAPlace() {
        return new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    /** Returns the code to start after in a centre: this position's code in its own centre, else the start. */
    BoxCode within(String of) {
        return centre.equals(of) ? code : BoxCode.LOOSE;
    }

    @Override
    public String toString() {
        return centre + "_" + code;
    }
}
