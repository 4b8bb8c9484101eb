package org.sklad.platform.db;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list with the latest row first, written as {@code <instant>_<id>}. Rows after it are older. */
public record PlaceInTime(Instant before, UUID id) implements Comparable<PlaceInTime> {
    /** The position before the latest row. */
    public static final PlaceInTime FIRST = new PlaceInTime(Instant.ofEpochSecond(253_402_300_799L), new UUID(-1, -1));

    private static final Comparator<PlaceInTime> BY_TIME = Comparator.comparing(PlaceInTime::before)
            .thenComparing(place -> place.id().toString());

    /** Allows four digits of a year: later times do not fit into a column. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9T:.-]{1,40}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /**
     * Parses a position that {@link #toString} wrote; returns the first position for an empty text.
     *
     * @throws InvalidFields if the text is malformed, at the parameter "next" of the list
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
            // Falls through to the refusal.
        }
        throw new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    /** Compares by time, then by the text of the id, like the database. */
    @Override
    public int compareTo(PlaceInTime other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return before + "_" + id;
    }
}
