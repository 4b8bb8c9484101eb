package org.sklad.programme.meetings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in the list of decisions, the earliest due first, written as {@code 2026-11-29_<meeting>_2}. */
public record DecisionPlace(String dueOn, String meeting, int line) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9]{1,4})");

    static DecisionPlace of(MeetingDecision decision) {
        return new DecisionPlace(decision.dueOn().toString(), decision.meeting().toString(), decision.line());
    }

    /**
     * Parses a position that {@link #toString} wrote; returns the position before the first row for an empty text.
     *
     * @throws InvalidFields if the text is malformed, at the parameter "next" of the list
     */
    static DecisionPlace parse(String text) {
        if (text.isEmpty()) {
            return new DecisionPlace("", "", 0);
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new DecisionPlace(place.group(1), place.group(2), Integer.parseInt(place.group(3)));
    }

    @Override
    public String toString() {
        return dueOn + "_" + meeting + "_" + line;
    }
}
