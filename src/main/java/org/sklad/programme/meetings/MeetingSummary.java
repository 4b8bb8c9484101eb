package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/** A meeting in a list of the API, with the number of its decisions and of those that are not done. */
public record MeetingSummary(
        UUID id,
        Optional<String> centre,
        String state,
        LocalDate on,
        MeetingKind kind,
        List<AttendingGroup> institutions,
        long people,
        int decisions,
        int openDecisions,
        String operator,
        Instant recordedAt) {
    public MeetingSummary {
        institutions = List.copyOf(institutions);
    }

    static MeetingSummary of(Meeting meeting) {
        return new MeetingSummary(
                meeting.id(),
                meeting.centre().map(CentreCode::value),
                state(meeting),
                meeting.heldOn(),
                meeting.kind(),
                AttendingGroup.of(meeting.institutions()),
                meeting.institutions().total(),
                meeting.decisions(),
                meeting.open(),
                meeting.operator().value(),
                meeting.recordedAt());
    }

    static String state(Meeting meeting) {
        return meeting.isOpen() ? "RECORDED" : "REVERSED";
    }

    static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
