package org.sklad.centres.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;

/** A calendar, as stored: days are lists separated by blanks. */
public record CalendarRow(CentreCode centre, String days, String opens, String closes, String closedOn, long version) {
    static CalendarRow of(CentreCode centre, WorkingCalendar calendar) {
        return new CalendarRow(
                centre,
                joined(calendar.days()),
                calendar.opens().toString(),
                calendar.closes().toString(),
                joined(calendar.closedOn()),
                calendar.version());
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    WorkingCalendar calendar() {
        return new WorkingCalendar(
                split(days, DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                split(closedOn, LocalDate::parse).collect(Collectors.toCollection(TreeSet::new)),
                version);
    }

    private static <T> Stream<T> split(String list, Function<String, T> read) {
        return Arrays.stream(list.split(" ")).filter(each -> !each.isEmpty()).map(read);
    }
}
