package org.sklad.transfers;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in a list of moves or transfers, written {@code <instant>_<id>}: what comes after it is older. */
public record MovePlace(Instant before, UUID id) {
    /** Before the latest. */
    public static final MovePlace FIRST = new MovePlace(Instant.ofEpochSecond(253_402_300_799L), new UUID(-1, -1));

    /** Four digits of a year: what lies beyond does not fit into a column. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9T:.-]{1,40}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static MovePlace of(Move move) {
        return new MovePlace(move.recordedAt(), move.id());
    }

    static MovePlace of(Transfer transfer) {
        return new MovePlace(transfer.draftedAt(), transfer.id());
    }

    /** The place that {@link #toString} wrote; the first where nothing is written. */
    static MovePlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        try {
            if (place.matches()) {
                return new MovePlace(Instant.parse(place.group(1)), UUID.fromString(place.group(2)));
            }
        } catch (DateTimeException e) {
            // Then it is none.
        }
        throw new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    @Override
    public String toString() {
        return before + "_" + id;
    }
}
