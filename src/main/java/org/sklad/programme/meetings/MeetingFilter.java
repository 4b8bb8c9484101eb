package org.sklad.programme.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of meetings.
 *
 * @param centre code of a centre that they were about
 * @param institution code of an institution that took part
 */
public record MeetingFilter(
        @Nullable String centre,
        @Nullable MeetingKind kind,
        @Nullable String institution,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null);
}
