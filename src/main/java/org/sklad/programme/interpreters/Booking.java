package org.sklad.programme.interpreters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;

/**
 * The assignment of an interpreter to a request.
 *
 * @param state BOOKED until it is released or done
 * @param reason of a released one
 * @param endedAt when it was released or its work recorded
 * @param workedFrom begin of the work; empty until it is done
 * @param workedBy who worked, which can be another interpreter after a correction; empty until it is done
 * @param againBecause reason of a booking that replaces a released one
 */
public record Booking(
        UUID id,
        UUID request,
        InterpreterCode interpreter,
        CentreCode centre,
        Instant fromAt,
        Instant toAt,
        State state,
        Username operator,
        Instant assignedAt,
        Optional<ReleaseReason> reason,
        Optional<Instant> endedAt,
        Optional<Instant> workedFrom,
        Optional<Instant> workedTo,
        Optional<InterpreterCode> workedBy,
        Optional<String> againBecause) {
    /** The state of a booking. BOOKED changes; DONE becomes BOOKED again if the work is taken back. */
    public enum State {
        BOOKED,
        RELEASED,
        DONE
    }

    /**
     * A correction of recorded work.
     *
     * @param workedBy who worked, as it was recorded before; the times too
     * @param operator who corrected it
     * @param takenBack true if the work was not done at all, or is recorded anew
     */
    public record Correction(
            InterpreterCode workedBy,
            Instant workedFrom,
            Instant workedTo,
            String reason,
            Username operator,
            Instant correctedAt,
            boolean takenBack) {}
}
