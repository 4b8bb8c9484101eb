package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/** A meeting in the API. */
public record MeetingAnswer(
        UUID id,
        Optional<String> centre,
        String state,
        LocalDate on,
        MeetingKind kind,
        List<AttendingGroup> institutions,
        long people,
        Optional<String> agenda,
        List<MeetingDecisionAnswer> decisions,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public MeetingAnswer {
        institutions = List.copyOf(institutions);
        decisions = List.copyOf(decisions);
    }

    static MeetingAnswer of(MeetingView view) {
        Meeting meeting = view.meeting();
        return new MeetingAnswer(
                meeting.id(),
                meeting.centre().map(CentreCode::value),
                MeetingSummary.state(meeting),
                meeting.heldOn(),
                meeting.kind(),
                AttendingGroup.of(meeting.institutions()),
                meeting.institutions().total(),
                MeetingSummary.given(meeting.agenda()),
                view.decisions().stream().map(MeetingDecisionAnswer::of).toList(),
                meeting.operator().value(),
                meeting.recordedAt(),
                meeting.reversal(),
                MeetingSummary.given(meeting.reversalReason()));
    }
}
