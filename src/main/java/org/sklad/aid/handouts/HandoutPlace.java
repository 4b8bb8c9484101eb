package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list of handouts, which is sorted by centre, then latest first. */
public record HandoutPlace(CentreCode centre, PlaceInTime after) {
    private static final Pattern TEXT = Pattern.compile(
            "(" + CentreCode.PATTERN + ")~(-?[0-9]{1,18})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Returns the position of a handout. */
    public static HandoutPlace of(HandoutDetails handout) {
        return new HandoutPlace(handout.centre(), new PlaceInTime(handout.occurredAt(), handout.id()));
    }

    /** Parses the result of {@link #toString}; empty text is the beginning of the list. */
    public static Optional<HandoutPlace> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.pattern"));
        }
        Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS);
        return Optional.of(new HandoutPlace(
                new CentreCode(matcher.group(1)), new PlaceInTime(at, UUID.fromString(matcher.group(3)))));
    }

    @Override
    public String toString() {
        Instant at = after.before();
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
        return centre + "~" + micros + "~" + after.id();
    }
}
