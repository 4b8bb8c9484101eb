package org.sklad.aid.days;

import java.time.LocalDate;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The distribution day is in the wrong state: closed, cancelled, begun, of another date, or without the person at a desk. */
public final class DayWrongState extends Refusal {
    private static final long serialVersionUID = 1L;

    private DayWrongState(Message message) {
        super(Kind.CONFLICT, "wrong-state", message);
    }

    static DayWrongState closed() {
        return new DayWrongState(Message.of("days.closed-already"));
    }

    static DayWrongState cancelled() {
        return new DayWrongState(Message.of("days.cancelled-already"));
    }

    /** Returns the reason why a day in this state cannot be changed. */
    static DayWrongState notPlanned(DayState state) {
        return switch (state) {
            case PLANNED, OPEN -> begun();
            case CLOSED -> closed();
            case CANCELLED -> cancelled();
        };
    }

    static DayWrongState begun() {
        return new DayWrongState(Message.of("days.begun"));
    }

    static DayWrongState anotherDate(LocalDate on) {
        return new DayWrongState(Message.of("days.another-date", on));
    }

    static void requireCome(DistributionDay day, LocalDate today) {
        if (day.heldOn().isAfter(today)) {
            throw new DayWrongState(Message.of("days.to-come-yet", day.heldOn()));
        }
    }

    static DayWrongState notAtDesk() {
        return new DayWrongState(Message.of("days.not-at-desk"));
    }
}
