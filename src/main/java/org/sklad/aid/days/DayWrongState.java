package org.sklad.aid.days;

import java.time.LocalDate;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The distribution day is not in the state for it: closed, begun, or of another date. */
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

    /** Why a day that is not only planned cannot be changed. */
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

    static DayWrongState notAtDesk() {
        return new DayWrongState(Message.of("days.not-at-desk"));
    }
}
