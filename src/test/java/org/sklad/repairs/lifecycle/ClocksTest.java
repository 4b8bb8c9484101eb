package org.sklad.repairs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.access.roles.Username;
import org.sklad.centres.calendars.WorkingCalendar;

class ClocksTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    /** The history of an order, in wall-clock time in Sofia. */
    private static final class Story {
        private final Instant reportedAt;
        private final List<Act> acts = new ArrayList<>();
        private Priority priority;
        private Optional<LocalDate> plannedOn = Optional.empty();
        private WorkOrderState state = WorkOrderState.REPORTED;
        private ZoneId zone = SOFIA;
        private WorkingCalendar calendar = WorkingCalendar.USUAL;

        Story(Priority priority, String reportedAt) {
            this.priority = priority;
            this.reportedAt = at(reportedAt);
        }

        Story in(String otherZone) {
            zone = ZoneId.of(otherZone);
            return this;
        }

        Story by(WorkingCalendar other) {
            calendar = other;
            return this;
        }

        Story planned(String day) {
            plannedOn = Optional.of(LocalDate.parse(day));
            return this;
        }

        Story act(ActKind kind, WorkOrderState to, String when) {
            return act(kind, to, when, Optional.empty());
        }

        Story hold(HoldReason why, String when) {
            return act(ActKind.HOLD, WorkOrderState.ON_HOLD, when, Optional.of(why));
        }

        Story resumed(String when) {
            return act(ActKind.RESUMPTION, WorkOrderState.IN_PROGRESS, when);
        }

        Story approved(String when) {
            return act(ActKind.APPROVAL, WorkOrderState.APPROVED, when);
        }

        Story started(String when) {
            return act(ActKind.START, WorkOrderState.IN_PROGRESS, when);
        }

        Story safe(String when) {
            return act(ActKind.SAFE, state, when);
        }

        Story done(String when) {
            return act(ActKind.COMPLETION, WorkOrderState.DONE, when);
        }

        Story reopened(String when) {
            return act(ActKind.REOPENING, WorkOrderState.REOPENED, when);
        }

        Story became(Priority other, String when) {
            priority = other;
            return act(ActKind.PRIORITY, state, when);
        }

        private Story act(ActKind kind, WorkOrderState to, String when, Optional<HoldReason> hold) {
            acts.add(new Act(
                    kind,
                    state,
                    to,
                    new Username("somebody"),
                    Capacity.MANAGER,
                    at(when),
                    "",
                    hold,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            state = to;
            return this;
        }

        Clocks seen(String when) {
            return Clocks.at(at(when), zone, calendar, priority, plannedOn, state, reportedAt, acts);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SOFIA).toInstant();
    }

    /** 8 March 2027 is a Monday without holidays nearby. */
    @ParameterizedTest
    @CsvSource({
        "URGENT,  2027-03-08T10:00, 2027-03-09T10:00, 2027-03-15T10:00",
        "URGENT,  2027-03-08T09:00, 2027-03-08T17:00, 2027-03-12T17:00",
        "URGENT,  2027-03-08T08:59, 2027-03-08T17:00, 2027-03-12T17:00",
        "URGENT,  2027-03-08T17:00, 2027-03-09T17:00, 2027-03-15T17:00",
        "URGENT,  2027-03-12T16:59, 2027-03-15T16:59, 2027-03-19T16:59",
        "URGENT,  2027-03-13T12:00, 2027-03-15T17:00, 2027-03-19T17:00",
        "ROUTINE, 2027-03-08T10:00, 2027-03-11T10:00, 2027-04-05T10:00",
        "EMERGENCY, 2027-03-13T23:30, 2027-03-14T00:30, 2027-03-14T23:30"
    })
    void targets_use_the_time_of_their_priority(Priority priority, String reported, String respondBy, String fixBy) {
        Clocks clocks = new Story(priority, reported).seen(reported);
        assertThat(clocks.response().dueAt()).contains(at(respondBy));
        assertThat(clocks.fix().dueAt()).contains(at(fixBy));
        assertThat(clocks.isOverdue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // 1 January 2027 is a Friday.
        "2026-12-31T16:00, 2027-01-04T16:00",
        // Good Friday to Easter Monday, and the Tuesday that replaces Labour Day on a Saturday.
        "2027-04-29T16:00, 2027-05-05T16:00",
        // 24 to 28 December 2026: Thursday to the Monday that replaces the Saturday.
        "2026-12-23T16:00, 2026-12-29T16:00",
        "2027-03-02T10:00, 2027-03-04T10:00"
    })
    void holidays_are_not_working_days(String reported, String respondBy) {
        assertThat(new Story(Priority.URGENT, reported)
                        .seen(reported)
                        .response()
                        .dueAt())
                .contains(at(respondBy));
    }

    @Test
    void holidays_do_not_stop_an_emergency() {
        Clocks clocks = new Story(Priority.EMERGENCY, "2026-12-24T20:00").seen("2026-12-24T20:00");
        assertThat(clocks.fix().dueAt()).contains(at("2026-12-25T20:00"));
    }

    /** Clocks jump from 3:00 to 4:00 on 28 March 2027 and from 4:00 back to 3:00 on 31 October. */
    @Test
    void emergencies_count_elapsed_hours_and_office_hours_follow_the_wall_clock() {
        assertThat(new Story(Priority.EMERGENCY, "2027-03-27T12:00")
                        .seen("2027-03-27T12:00")
                        .fix()
                        .dueAt())
                .contains(at("2027-03-28T13:00"));
        assertThat(new Story(Priority.EMERGENCY, "2027-10-30T12:00")
                        .seen("2027-10-30T12:00")
                        .fix()
                        .dueAt())
                .contains(at("2027-10-31T11:00"));
        assertThat(new Story(Priority.URGENT, "2027-03-26T12:00")
                        .seen("2027-03-26T12:00")
                        .response()
                        .dueAt())
                .contains(at("2027-03-29T12:00"));
        assertThat(new Story(Priority.URGENT, "2027-10-29T12:00")
                        .seen("2027-10-29T12:00")
                        .response()
                        .dueAt())
                .contains(at("2027-11-01T12:00"));
    }

    @Test
    void office_hours_are_in_the_time_zone_of_the_centre() {
        Story story = new Story(Priority.URGENT, "2027-03-08T10:00").in("Europe/Berlin");
        // 9:00 in Berlin is 10:00 in Sofia, and 17:00 there is 18:00.
        assertThat(story.seen("2027-03-08T10:00").response().dueAt()).contains(at("2027-03-08T18:00"));
    }

    @Test
    void a_target_is_missed_only_after_its_last_moment() {
        Story story = new Story(Priority.URGENT, "2027-03-08T10:00");
        assertThat(story.seen("2027-03-09T10:00").response().isOverdue()).isFalse();
        assertThat(story.seen("2027-03-09T10:00:00.000001").response().isOverdue())
                .isTrue();
        assertThat(story.seen("2027-03-09T10:00:00.000001").isOverdue()).isTrue();
    }

    @Test
    void nothing_becomes_overdue_outside_office_hours() {
        Story story = new Story(Priority.URGENT, "2027-03-08T09:00");
        assertThat(story.seen("2027-03-09T08:59").isOverdue()).isFalse();
        assertThat(story.seen("2027-03-09T09:01").isOverdue()).isTrue();
    }

    @Test
    void the_first_act_is_the_response_for_good() {
        Clocks clocks = new Story(Priority.URGENT, "2027-03-08T10:00")
                .approved("2027-03-09T11:00")
                .seen("2027-03-09T12:00");
        assertThat(clocks.response().metAt()).contains(at("2027-03-09T11:00"));
        assertThat(clocks.response().late()).isTrue();
        assertThat(clocks.isOverdue()).as("a late response is not overdue").isFalse();
    }

    @Test
    void an_emergency_must_be_made_safe_within_four_hours() {
        Story story = new Story(Priority.EMERGENCY, "2027-03-08T20:00").approved("2027-03-08T20:30");
        assertThat(story.seen("2027-03-09T00:00").isOverdue()).isFalse();
        assertThat(story.seen("2027-03-09T00:01").safe().isOverdue()).isTrue();
        assertThat(story.safe("2027-03-08T23:00").seen("2027-03-09T00:01").isOverdue())
                .isFalse();
    }

    @Test
    void a_completed_repair_counts_as_made_safe() {
        Clocks clocks = new Story(Priority.EMERGENCY, "2027-03-08T20:00")
                .approved("2027-03-08T20:10")
                .started("2027-03-08T20:20")
                .done("2027-03-08T21:00")
                .seen("2027-03-09T09:00");
        assertThat(clocks.safe().metAt()).contains(at("2027-03-08T21:00"));
        assertThat(clocks.isOverdue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PARTS, true", "ACCESS, true", "CONTRACTOR, true", "APPROVAL, false"})
    void time_on_hold_is_not_counted_except_for_approval(HoldReason why, boolean leftOut) {
        Story story = new Story(Priority.URGENT, "2027-03-08T09:00")
                .approved("2027-03-08T09:30")
                .started("2027-03-08T10:00")
                .hold(why, "2027-03-09T09:00");
        Clock held = story.seen("2027-03-30T12:00").fix();
        assertThat(held.isOverdue()).isEqualTo(!leftOut);
        assertThat(held.dueAt().isEmpty()).isEqualTo(leftOut);
        assertThat(held.left()).isEqualTo(leftOut ? Optional.of(Duration.ofHours(32)) : Optional.empty());

        Clock resumed =
                story.resumed("2027-04-01T09:00").seen("2027-04-01T10:00").fix();
        assertThat(resumed.dueAt()).contains(at(leftOut ? "2027-04-06T17:00" : "2027-03-12T17:00"));
        assertThat(resumed.isOverdue()).isEqualTo(!leftOut);
    }

    @Test
    void a_repair_overdue_before_its_hold_stays_overdue() {
        Clocks clocks = new Story(Priority.URGENT, "2027-03-08T09:00")
                .approved("2027-03-08T09:30")
                .started("2027-03-08T10:00")
                .hold(HoldReason.PARTS, "2027-03-16T09:00")
                .seen("2027-03-17T09:00");
        assertThat(clocks.fix().isOverdue()).isTrue();
        assertThat(clocks.fix().dueAt()).contains(at("2027-03-12T17:00"));
    }

    @Test
    void the_time_between_completion_and_reopening_is_not_counted() {
        Story story = new Story(Priority.URGENT, "2027-03-08T09:00")
                .approved("2027-03-08T09:30")
                .started("2027-03-08T10:00")
                .done("2027-03-08T17:00");
        assertThat(story.seen("2027-06-01T12:00").fix().late()).isFalse();
        Clock reopened =
                story.reopened("2027-03-29T09:00").seen("2027-03-29T12:00").fix();
        assertThat(reopened.metAt()).isEmpty();
        assertThat(reopened.dueAt()).contains(at("2027-04-01T17:00"));
        Clock again = story.started("2027-03-29T12:00")
                .done("2027-04-01T17:00")
                .seen("2027-05-01T09:00")
                .fix();
        assertThat(again.metAt()).contains(at("2027-04-01T17:00"));
        assertThat(again.late()).isFalse();
    }

    @Test
    void the_last_completion_counts() {
        Clock fix = new Story(Priority.URGENT, "2027-03-08T09:00")
                .approved("2027-03-08T09:30")
                .started("2027-03-08T10:00")
                .done("2027-03-12T16:00")
                .reopened("2027-03-15T09:00")
                .started("2027-03-15T10:00")
                .done("2027-03-15T11:00")
                .seen("2027-03-16T09:00")
                .fix();
        // 39 of 40 hours until the first completion, and 2 more after the reopening.
        assertThat(fix.late()).isTrue();
    }

    @Test
    void a_changed_priority_counts_from_the_report() {
        Story story = new Story(Priority.ROUTINE, "2027-03-08T09:00").approved("2027-03-08T10:00");
        assertThat(story.seen("2027-03-22T09:00").isOverdue()).isFalse();
        Clocks urgent = story.became(Priority.URGENT, "2027-03-22T09:00").seen("2027-03-22T09:30");
        assertThat(urgent.fix().dueAt()).contains(at("2027-03-12T17:00"));
        assertThat(urgent.fix().isOverdue()).isTrue();
        Clocks routine = story.became(Priority.ROUTINE, "2027-03-22T10:00").seen("2027-03-22T10:30");
        assertThat(routine.isOverdue()).isFalse();
    }

    @Test
    void planned_work_is_due_at_the_end_of_its_date() {
        Story story = new Story(Priority.PLANNED, "2027-03-08T09:00").planned("2027-03-20");
        assertThat(story.seen("2027-03-21T00:00").isOverdue()).isFalse();
        assertThat(story.seen("2027-03-21T00:01").isOverdue()).isTrue();
        assertThat(story.seen("2027-03-21T00:01").response().late()).isFalse();
        assertThat(new Story(Priority.PLANNED, "2027-03-08T09:00")
                        .seen("2030-01-01T00:00")
                        .isOverdue())
                .isFalse();
    }

    @Test
    void rejected_work_has_no_target() {
        Clocks clocks = new Story(Priority.EMERGENCY, "2027-03-08T09:00")
                .act(ActKind.REJECTION, WorkOrderState.REJECTED, "2027-03-08T09:30")
                .seen("2027-04-08T09:00");
        assertThat(clocks.isOverdue()).isFalse();
        assertThat(clocks.fix().dueAt()).isEmpty();
        assertThat(clocks.response().late()).isFalse();
    }

    /** Reported on Friday at noon. An urgent repair is due within 40 working hours. */
    @Test
    void targets_use_the_working_hours_of_the_centre() {
        assertThat(urgentOnFriday(WorkingCalendar.USUAL)).contains(at("2027-03-19T12:00"));
        WorkingCalendar saturdays = new WorkingCalendar(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                new TreeSet<>(),
                2);
        assertThat(urgentOnFriday(saturdays)).contains(at("2027-03-20T16:00"));
        WorkingCalendar closed = new WorkingCalendar(
                WorkingCalendar.USUAL.days(),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                new TreeSet<>(Set.of(LocalDate.parse("2027-03-15"))),
                2);
        assertThat(urgentOnFriday(closed)).contains(at("2027-03-22T12:00"));
    }

    private static Optional<Instant> urgentOnFriday(WorkingCalendar calendar) {
        return new Story(Priority.URGENT, "2027-03-12T12:00")
                .by(calendar)
                .seen("2027-03-12T12:00")
                .fix()
                .dueAt();
    }

    /** The reference result counts minute by minute. */
    @Test
    void computed_working_time_matches_minutes_counted_one_by_one() {
        WorkingTime office = WorkingTime.office(SOFIA, WorkingCalendar.USUAL);
        long seed = Long.getLong("seed", new java.util.Random().nextLong());
        java.util.Random random = new java.util.Random(seed);
        for (int round = 0; round < 40; round++) {
            Instant from = at("2027-01-01T00:00").plusSeconds(60L * random.nextInt(500_000));
            Instant until = from.plusSeconds(60L * random.nextInt(30_000));
            assertThat(office.between(from, until)).as("seed " + seed).isEqualTo(counted(from, until));
            Duration time = Duration.ofMinutes(1 + random.nextInt(5_000));
            Instant after = office.after(from, time);
            assertThat(counted(from, after)).as("seed " + seed).isEqualTo(time);
            assertThat(counted(from, after.minusSeconds(60))).as("seed " + seed).isLessThan(time);
        }
    }

    private static Duration counted(Instant from, Instant until) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(until); minute = minute.plusSeconds(60)) {
            LocalDateTime local = LocalDateTime.ofInstant(minute, SOFIA);
            boolean working = local.getDayOfWeek().getValue() <= 5
                    && local.getHour() >= 9
                    && local.getHour() < 17
                    && !WorkingCalendar.holidays(local.getYear()).contains(local.toLocalDate());
            minutes += working ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    /** A reopened order is unsafe again, so the order's safe time is cleared as well. */
    @Test
    void a_reopened_emergency_must_be_made_safe_again_within_four_hours() {
        Story story = new Story(Priority.EMERGENCY, "2027-03-08T20:00")
                .approved("2027-03-08T20:10")
                .safe("2027-03-08T20:15")
                .started("2027-03-08T20:20")
                .done("2027-03-09T06:00")
                .reopened("2027-03-09T10:00");
        Clock again = story.seen("2027-03-09T13:59").safe();
        assertThat(again.metAt()).isEmpty();
        assertThat(again.isOverdue()).isFalse();
        assertThat(again.dueAt()).contains(at("2027-03-09T14:00"));
        assertThat(story.seen("2027-03-09T14:01").safe().isOverdue()).isTrue();
        assertThat(story.safe("2027-03-09T13:00")
                        .seen("2027-03-09T14:01")
                        .safe()
                        .metAt())
                .contains(at("2027-03-09T13:00"));
    }
}
