package org.sklad.goods.boxes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in a list of boxes, centre by centre and in each by their codes, written {@code <centre>_<digits>}. */
public record BoxPlace(String centre, BoxCode code) {
    /** Before the first. */
    public static final BoxPlace FIRST = new BoxPlace("", BoxCode.LOOSE);

    private static final Pattern WRITTEN = Pattern.compile("(" + CentreCode.PATTERN + ")_([0-9]{10})");

    static BoxPlace of(Box box) {
        return new BoxPlace(box.centre().value(), box.code());
    }

    /** The place that {@link #toString} wrote; the first where nothing is written. */
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

    /** What comes after it in a centre: nothing that stands in one before its own. */
    BoxCode within(String of) {
        return centre.equals(of) ? code : BoxCode.LOOSE;
    }

    @Override
    public String toString() {
        return centre + "_" + code;
    }
}
