package org.sklad.programme.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.programme.directory.EntryCode;

/** A meeting to record. */
public record NewMeeting(
        Optional<CentreCode> centre,
        LocalDate heldOn,
        MeetingKind kind,
        String agenda,
        List<Attendance.Group> institutions,
        List<NewDecision> decisions) {
    public NewMeeting {
        institutions = List.copyOf(institutions);
        decisions = List.copyOf(decisions);
    }

    /** A decision to record. */
    public record NewDecision(String text, String owner, LocalDate dueOn) {}

    List<EntryCode> codes() {
        return institutions.stream().map(Attendance.Group::institution).toList();
    }
}
