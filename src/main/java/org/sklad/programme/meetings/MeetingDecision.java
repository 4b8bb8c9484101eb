package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A decision of a meeting.
 *
 * @param line its number in the meeting, from 1
 * @param owner institution or function that does it
 * @param dueOn day until which it is to be done
 * @param heldOn day of the meeting
 * @param overdue true if the day has passed and it is not done
 * @param doneAt when it was marked as done
 */
public record MeetingDecision(
        UUID meeting,
        int line,
        String text,
        String owner,
        LocalDate dueOn,
        LocalDate heldOn,
        MeetingKind kind,
        boolean overdue,
        Optional<Username> doneBy,
        Optional<Instant> doneAt) {
    public boolean isDone() {
        return doneAt.isPresent();
    }
}
