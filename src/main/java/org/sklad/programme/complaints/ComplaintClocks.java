package org.sklad.programme.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sklad.centres.calendars.WorkingCalendar;

/**
 * The targets of a complaint, computed from its acts: acknowledged within 5 working days of the centre, answered within 30 days. Both are due
 * at the end of a day. A reopened complaint is due again 30 days after its reopening.
 *
 * @param firstAnswer first answer after the receipt, for the figures
 * @param answer answer to the last word of the person
 */
public record ComplaintClocks(Deadline acknowledgement, Deadline firstAnswer, Deadline answer) {
    static final int ACKNOWLEDGED_WITHIN = 5;
    static final int ANSWERED_WITHIN = 30;

    /**
     * Returns the clocks at a moment.
     *
     * @param acts all acts in order, of which the first is the receipt
     */
    static ComplaintClocks at(Instant now, ZoneId zone, WorkingCalendar calendar, List<ComplaintAct> acts) {
        ComplaintAct receipt = acts.get(0);
        List<ComplaintAct> open = sinceReopening(acts);
        return new ComplaintClocks(
                Deadline.of(
                        endOf(workingDay(LocalDate.ofInstant(receipt.actedAt(), zone), calendar), zone),
                        acts.stream()
                                .filter(each -> each.act().acknowledges())
                                .findFirst()
                                .map(ComplaintAct::actedAt),
                        now),
                answer(receipt, acts, zone, now),
                answer(open.get(0), open, zone, now));
    }

    /** Returns true if a target is overdue. */
    public boolean isOverdue() {
        return acknowledgement.isOverdue() || answer.isOverdue();
    }

    /** Returns when the next target of an unanswered complaint is due: the acknowledgement, then the answer. */
    public Instant nextDueAt() {
        return (acknowledgement.metAt().isEmpty() ? acknowledgement : answer).dueAt();
    }

    private static Deadline answer(ComplaintAct since, List<ComplaintAct> acts, ZoneId zone, Instant now) {
        Optional<Instant> answered = acts.stream()
                .filter(each -> each.act() == ComplaintActKind.ANSWER)
                .findFirst()
                .map(ComplaintAct::actedAt);
        LocalDate day = LocalDate.ofInstant(since.actedAt(), zone).plusDays(ANSWERED_WITHIN);
        return Deadline.of(endOf(day, zone), answered, now);
    }

    private static List<ComplaintAct> sinceReopening(List<ComplaintAct> acts) {
        for (int i = acts.size() - 1; i > 0; i--) {
            if (acts.get(i).reopens()) {
                return acts.subList(i, acts.size());
            }
        }
        return acts;
    }

    /** Returns the fifth working day after a day. */
    private static LocalDate workingDay(LocalDate received, WorkingCalendar calendar) {
        LocalDate day = received;
        int left = ACKNOWLEDGED_WITHIN;
        while (left > 0) {
            day = day.plusDays(1);
            left -= calendar.isWorking(day) ? 1 : 0;
        }
        return day;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
