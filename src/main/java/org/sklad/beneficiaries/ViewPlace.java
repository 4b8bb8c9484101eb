package org.sklad.beneficiaries;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in the record of views, written {@code <instant>_<id>}: what comes after it is older. */
record ViewPlace(Instant before, UUID id) {
    /** Before all that is on record. */
    static final ViewPlace LATEST = new ViewPlace(Stay.OPEN, new UUID(-1, -1));

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9T:.-]{1,40}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static ViewPlace of(IdentityView view) {
        return new ViewPlace(view.viewedAt(), view.id());
    }

    static ViewPlace parse(String text) {
        if (text.isEmpty()) {
            return LATEST;
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw notAPlace();
        }
        try {
            return new ViewPlace(Instant.parse(place.group(1)), UUID.fromString(place.group(2)));
        } catch (DateTimeException e) {
            throw notAPlace();
        }
    }

    private static InvalidFields notAPlace() {
        return new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    @Override
    public String toString() {
        return before + "_" + id;
    }
}
