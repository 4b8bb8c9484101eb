package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The position of a departure in a list by centre, then earliest departure. */
record DeparturePlace(String centre, Instant leftAt, UUID id) {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static DeparturePlace first(CentreCode centre) {
        return new DeparturePlace(centre.value(), Instant.EPOCH, BEFORE_ALL);
    }

    @Override
    public String toString() {
        return centre + ":" + new PlaceInTime(leftAt, id);
    }

    /** Reads the form that {@link #toString} writes; empty text is the beginning. Rejects other texts. */
    static DeparturePlace parse(String text) {
        if (text.isEmpty()) {
            return new DeparturePlace("", Instant.EPOCH, BEFORE_ALL);
        }
        int end = text.indexOf(':');
        if (end < 1 || !CentreCode.isValid(text.substring(0, end)) || text.length() == end + 1) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        PlaceInTime place = PlaceInTime.parse(text.substring(end + 1));
        return new DeparturePlace(text.substring(0, end), place.before(), place.id());
    }
}
