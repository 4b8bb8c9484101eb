package org.sklad.platform.db;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in a list whose latest row stands first, written {@code <instant>_<id>}: what comes after it is older. */
public record PlaceInTime(Instant before, UUID id) implements Comparable<PlaceInTime> {
    /** Before the latest. */
    public static final PlaceInTime FIRST = new PlaceInTime(Instant.ofEpochSecond(253_402_300_799L), new UUID(-1, -1));

    private static final Comparator<PlaceInTime> BY_TIME = Comparator.comparing(PlaceInTime::before)
            .thenComparing(place -> place.id().toString());

    /** Four digits of a year: what lies beyond does not fit into a column. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9T:.-]{1,40}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /**
     * The place that {@link #toString} wrote; the first where nothing is written.
     *
     * @throws InvalidFields for anything else, at the parameter by which one goes on in a list
     */
    public static PlaceInTime parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        try {
            if (place.matches()) {
                return new PlaceInTime(Instant.parse(place.group(1)), UUID.fromString(place.group(2)));
            }
        } catch (DateTimeException e) {
            // Then it is none.
        }
        throw new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    /** In the order of time; ids as the database has them, as text. */
    @Override
    public int compareTo(PlaceInTime other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return before + "_" + id;
    }
}
