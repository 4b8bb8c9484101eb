package org.sklad.programme.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.centres.calendars.WorkingCalendar;

/** The targets of a complaint: 5 working days and 30 days, each until the end of the day at the centre. */
class ComplaintClocksTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    /** A Thursday; 3 March is an official holiday on the Wednesday after it. */
    private static final String RECEIVED = "2027-02-25T20:30:00Z";

    private final List<ComplaintAct> acts = new ArrayList<>();

    private ComplaintClocksTest act(ComplaintActKind kind, String at) {
        ComplaintState before = acts.isEmpty()
                ? ComplaintState.RECEIVED
                : acts.get(acts.size() - 1).toState();
        acts.add(new ComplaintAct(
                UUID.randomUUID(),
                UUID.randomUUID(),
                acts.size() + 1,
                kind,
                before,
                kind.after(before),
                Optional.empty(),
                Instant.parse(at),
                ""));
        return this;
    }

    private ComplaintClocks at(String now) {
        return ComplaintClocks.at(Instant.parse(now), SOFIA, WorkingCalendar.USUAL, acts);
    }

    @Test
    void it_is_acknowledged_by_the_end_of_the_fifth_working_day_without_weekends_and_holidays() {
        act(ComplaintActKind.RECEIPT, RECEIVED);
        // 26 February, 1, 2, 4 and 5 March.
        assertThat(at(RECEIVED).acknowledgement().dueAt()).isEqualTo(Instant.parse("2027-03-05T22:00:00Z"));
        assertThat(at("2027-03-05T21:59:59Z").isOverdue()).isFalse();
        assertThat(at("2027-03-05T22:00:00Z").acknowledgement().isOverdue()).isTrue();
    }

    @Test
    void an_answer_is_due_after_thirty_days_also_across_the_change_to_summer_time() {
        act(ComplaintActKind.RECEIPT, RECEIVED).act(ComplaintActKind.REVIEW, "2027-02-26T08:00:00Z");
        ComplaintClocks clocks = at("2027-03-27T21:59:59Z");
        // 27 March ends in winter time; the clock changes in the night after it.
        assertThat(clocks.answer().dueAt()).isEqualTo(Instant.parse("2027-03-27T22:00:00Z"));
        assertThat(clocks.acknowledgement().isMetInTime()).isTrue();
        assertThat(clocks.isOverdue()).isFalse();
        assertThat(at("2027-03-27T22:00:00Z").isOverdue()).isTrue();
    }

    @Test
    void a_reopened_complaint_is_due_again_and_its_first_answer_stays() {
        act(ComplaintActKind.RECEIPT, RECEIVED)
                .act(ComplaintActKind.REVIEW, "2027-02-26T08:00:00Z")
                .act(ComplaintActKind.ANSWER, "2027-03-01T08:00:00Z");
        assertThat(at("2027-06-01T08:00:00Z").isOverdue()).isFalse();
        act(ComplaintActKind.MESSAGE, "2027-06-01T09:00:00Z");
        ComplaintClocks clocks = at("2027-06-02T08:00:00Z");
        assertThat(clocks.answer().metAt()).isEmpty();
        assertThat(clocks.answer().dueAt()).isEqualTo(Instant.parse("2027-07-01T21:00:00Z"));
        assertThat(clocks.firstAnswer().isMetInTime()).isTrue();
    }

    @Test
    void a_late_answer_is_late_for_ever() {
        act(ComplaintActKind.RECEIPT, RECEIVED)
                .act(ComplaintActKind.REVIEW, "2027-03-20T08:00:00Z")
                .act(ComplaintActKind.ANSWER, "2027-04-20T08:00:00Z");
        ComplaintClocks clocks = at("2027-05-01T08:00:00Z");
        assertThat(clocks.acknowledgement().late()).isTrue();
        assertThat(clocks.firstAnswer().late()).isTrue();
        assertThat(clocks.isOverdue()).isFalse();
    }
}
