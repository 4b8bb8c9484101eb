package org.sklad.repairs.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sklad.centres.calendars.WorkingCalendar;

/**
 * The targets of a work order, computed from its acts (EUAA guidance on reception conditions, indicator 17.3).
 *
 * <p>They count from the report. They leave out the time in which a repair waited for parts, access or a contractor, and the time between a
 * completion and its reopening. A reopened fault does harm again, so the target of being safe starts again at the reopening. The targets
 * are those of the present priority, whenever it was set.
 *
 * @param response first act after the report
 * @param safe for an emergency: it does no more harm
 * @param fix last completion
 */
public record Clocks(Clock response, Clock safe, Clock fix) {
    /**
     * Returns the clocks at a moment.
     *
     * @param plannedOn date of a planned repair, due at the end of that day
     * @param zone time zone of the centre, whose calendar is used too
     */
    public static Clocks at(
            Instant now,
            ZoneId zone,
            WorkingCalendar calendar,
            Priority priority,
            Optional<LocalDate> plannedOn,
            WorkOrderState state,
            Instant reportedAt,
            List<Act> acts) {
        Counting counting = new Counting(
                priority.isRoundTheClock() ? WorkingTime.ROUND_THE_CLOCK : WorkingTime.office(zone, calendar),
                Span.counted(reportedAt, acts),
                now);
        Optional<Instant> responded = acts.stream().findFirst().map(Act::actedAt);
        Clock response = counting.clock(priority.responseTarget(), responded);
        if (state.isClosedUnfixed()) {
            // Nothing more is due for an order that will not be repaired.
            return new Clocks(response, Clock.withoutTarget(Optional.empty()), Clock.withoutTarget(Optional.empty()));
        }
        List<Act> sinceHarm = sinceReopening(acts);
        Optional<Instant> madeSafe = first(sinceHarm, ActKind.SAFE);
        Counting harm = new Counting(
                counting.time(), Span.counted(last(acts, ActKind.REOPENING).orElse(reportedAt), sinceHarm), now);
        Optional<Instant> fixed = state.isFixed() ? last(acts, ActKind.COMPLETION) : Optional.empty();
        Clock fix = priority == Priority.PLANNED
                ? plannedOn
                        .map(day -> Clock.dueAt(endOf(day, zone), fixed, now))
                        .orElseGet(() -> Clock.withoutTarget(fixed))
                : counting.clock(priority.fixTarget(), fixed);
        return new Clocks(response, harm.clock(priority.safeTarget(), madeSafe.or(() -> fixed)), fix);
    }

    private static List<Act> sinceReopening(List<Act> acts) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).act() == ActKind.REOPENING) {
                return acts.subList(i + 1, acts.size());
            }
        }
        return acts;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Optional<Instant> first(List<Act> acts, ActKind kind) {
        return acts.stream().filter(act -> act.act() == kind).findFirst().map(Act::actedAt);
    }

    private static Optional<Instant> last(List<Act> acts, ActKind kind) {
        return acts.stream()
                .filter(act -> act.act() == kind)
                .reduce((earlier, later) -> later)
                .map(Act::actedAt);
    }

    /** True if any target is overdue. This is not a state: an overdue order can still be repaired. */
    public boolean isOverdue() {
        return response.isOverdue() || safe.isOverdue() || fix.isOverdue();
    }

    /** The counted time, up to now. */
    private record Counting(WorkingTime time, List<Span> spans, Instant now) {
        Clock clock(Optional<Duration> target, Optional<Instant> metAt) {
            if (target.isEmpty()) {
                return Clock.withoutTarget(metAt);
            }
            Duration used = until(metAt.orElse(now));
            boolean late = used.compareTo(target.get()) > 0;
            Optional<Instant> dueAt = dueAt(target.get());
            Optional<Duration> left = metAt.isEmpty() && dueAt.isEmpty()
                    ? Optional.of(target.get().minus(used))
                    : Optional.empty();
            return new Clock(dueAt, metAt, late, left);
        }

        private Duration until(Instant moment) {
            Duration sum = Duration.ZERO;
            for (Span span : spans) {
                sum = sum.plus(time.between(span.from(), span.endBefore(moment)));
            }
            return sum;
        }

        private Optional<Instant> dueAt(Duration target) {
            Duration left = target;
            for (Span span : spans) {
                Instant due = time.after(span.from(), left);
                if (span.until().isEmpty() || !due.isAfter(span.until().get())) {
                    return Optional.of(due);
                }
                left = left.minus(time.between(span.from(), span.until().get()));
            }
            return Optional.empty();
        }
    }
}
