package org.sklad.aid.needs;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A position in a pick list, written {@code <centre>_<id>}.
 *
 * @param after last need of the previous page; absent at the beginning of the centre
 */
record PickPlace(CentreCode centre, Optional<UUID> after) {
    private static final Pattern WRITTEN =
            Pattern.compile("(" + CentreCode.PATTERN + ")_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /**
     * Parses a position written by {@link #toString}; empty text gives none.
     *
     * @throws InvalidFields if the text is anything else; the error is at the field "next"
     */
    static Optional<PickPlace> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return Optional.of(new PickPlace(new CentreCode(place.group(1)), Optional.of(UUID.fromString(place.group(2)))));
    }

    String text() {
        return after.map(UUID::toString).orElse("");
    }

    @Override
    public String toString() {
        return centre + "_" + text();
    }
}
