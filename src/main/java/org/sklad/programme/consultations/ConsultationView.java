package org.sklad.programme.consultations;

import java.util.List;
import java.util.Optional;

/**
 * A consultation as an operator may read it.
 *
 * @param contents topics and note; absent for operators who may not read them, or have not stated a purpose yet
 * @param openings openings by colleagues, latest first, for the author and these colleagues
 * @param changes of the follow-up, latest first; shown with the contents
 */
public record ConsultationView(
        Consultation consultation,
        ContentAccess access,
        Optional<Contents> contents,
        List<Opening> openings,
        List<FollowUpChange> changes) {
    public ConsultationView {
        changes = List.copyOf(changes);
        openings = List.copyOf(openings);
    }

    /** Returns the reason for which the follow-up is no longer needed. One that was taken back does not count. */
    public Optional<FollowUpReason> dismissed() {
        return changes.stream().findFirst().flatMap(FollowUpChange::reason);
    }

    @Override
    public String toString() {
        return "***";
    }
}
