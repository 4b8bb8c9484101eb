package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list of handouts, which is sorted by centre, then latest first. */
public record HandoutPlace(CentreCode centre, Instant occurredAt, String id) {
    /** After every stored time and id. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LAST_ID = "g";
    private static final Pattern TEXT = Pattern.compile("(" + CentreCode.PATTERN + ")~(-?[0-9]{1,18})~([0-9a-f-]{36})");

    static HandoutPlace first(CentreCode centre) {
        return new HandoutPlace(centre, LAST, LAST_ID);
    }

    public static HandoutPlace of(CentreCode centre, Instant occurredAt, UUID id) {
        return new HandoutPlace(centre, occurredAt, id.toString());
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
        return Optional.of(new HandoutPlace(new CentreCode(matcher.group(1)), at, matcher.group(3)));
    }

    @Override
    public String toString() {
        long micros = Math.addExact(
                Math.multiplyExact(occurredAt.getEpochSecond(), 1_000_000L), occurredAt.getNano() / 1_000);
        return centre + "~" + micros + "~" + id;
    }
}
