package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** A decision of a meeting in the API. */
public record MeetingDecisionAnswer(
        UUID meeting,
        int line,
        String state,
        String text,
        String owner,
        LocalDate dueOn,
        Optional<String> doneBy,
        Optional<Instant> doneAt) {
    static MeetingDecisionAnswer of(MeetingDecision decision) {
        return new MeetingDecisionAnswer(
                decision.meeting(),
                decision.line(),
                state(decision).name(),
                decision.text(),
                decision.owner(),
                decision.dueOn(),
                decision.doneBy().map(Username::value),
                decision.doneAt());
    }

    static DecisionState state(MeetingDecision decision) {
        return decision.isDone() ? DecisionState.DONE : decision.overdue() ? DecisionState.OVERDUE : DecisionState.OPEN;
    }
}
