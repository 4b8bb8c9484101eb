package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * One act on a complaint.
 *
 * @param operator empty for an act of the person or of the program
 * @param text encrypted in the database; empty for an act without a text, and once it is erased
 */
public record ComplaintAct(
        UUID id,
        UUID complaint,
        int sequence,
        ComplaintActKind act,
        ComplaintState fromState,
        ComplaintState toState,
        Optional<Username> operator,
        Instant actedAt,
        String text) {
    boolean reopens() {
        return toState == ComplaintState.REOPENED && fromState != ComplaintState.REOPENED;
    }

    ComplaintAct with(String opened) {
        return new ComplaintAct(id, complaint, sequence, act, fromState, toState, operator, actedAt, opened);
    }

    @Override
    public String toString() {
        return "***";
    }
}
