package org.sklad.programme.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;
import org.sklad.programme.directory.EntryCode;

/**
 * A meeting to record.
 *
 * @param centre centre that it was about; left out if about none or several
 * @param institutions institutions that took part, with the number of their people
 * @param agenda what was spoken about, without names of people who are helped
 */
public record MeetingForm(
        @NotNull UUID id,

        @Nullable @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull LocalDate on,
        @NotNull MeetingKind kind,
        @Nullable @Size(max = 200) @Chosen(by = "heads") List<@NotNull @Valid AttendanceForm> institutions,
        @Nullable @Size(max = MeetingForm.MOST_AGENDA) String agenda,

        @Nullable @Size(max = MeetingForm.MOST_DECISIONS) @Chosen(by = {"text", "owner"})
        List<@NotNull @Valid MeetingDecisionForm> decisions)
        implements WithId {
    static final int MOST_AGENDA = 2_000;
    static final int MOST_TEXT = 500;
    static final int MOST_OWNER = 100;
    static final int MOST_DECISIONS = 50;

    /** People from one institution. */
    public record AttendanceForm(
            @NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN)
            String institution,

            @NotNull @Min(1) @Max(10_000) Integer heads) {}

    /**
     * A decision of the meeting.
     *
     * @param owner institution or function that does it, not a person's name
     * @param dueOn day until which it is to be done, not before the meeting
     */
    public record MeetingDecisionForm(
            @NotBlank @Size(max = MOST_TEXT) String text,
            @NotBlank @Size(max = MOST_OWNER) String owner,
            @NotNull LocalDate dueOn) {
        NewMeeting.NewDecision decision() {
            return new NewMeeting.NewDecision(text.strip(), owner.strip(), dueOn);
        }
    }

    /**
     * Returns the meeting to record.
     *
     * @throws InvalidFields if an institution is stated twice, or a decision is due before the meeting
     */
    NewMeeting meeting() {
        List<AttendanceForm> present = Objects.requireNonNullElse(institutions, List.of());
        List<MeetingDecisionForm> decided = Objects.requireNonNullElse(decisions, List.of());
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < present.size(); i++) {
            if (!seen.add(present.get(i).institution())) {
                errors.add(new FieldError(
                        "institutions[" + i + "].institution", Message.of("meetings.institution-twice")));
            }
        }
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).dueOn().isBefore(on)) {
                errors.add(new FieldError("decisions[" + i + "].dueOn", Message.of("meetings.due-before")));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new NewMeeting(
                Optional.ofNullable(centre).map(CentreCode::new),
                on,
                kind,
                Optional.ofNullable(agenda).orElse("").strip(),
                present.stream()
                        .map(each -> new Attendance.Group(new EntryCode(each.institution()), each.heads()))
                        .toList(),
                decided.stream().map(MeetingDecisionForm::decision).toList());
    }
}
