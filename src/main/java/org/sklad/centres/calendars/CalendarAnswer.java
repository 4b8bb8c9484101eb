package org.sklad.centres.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.CentreCode;

/** A centre's working calendar as the API shows it; official holidays come on top. */
public record CalendarAnswer(
        String centre, List<DayOfWeek> days, String opens, String closes, List<LocalDate> closedOn) {
    static CalendarAnswer of(CentreCode centre, WorkingCalendar calendar) {
        return new CalendarAnswer(
                centre.value(),
                List.copyOf(calendar.days()),
                calendar.opens().toString(),
                calendar.closes().toString(),
                List.copyOf(calendar.closedOn()));
    }
}
