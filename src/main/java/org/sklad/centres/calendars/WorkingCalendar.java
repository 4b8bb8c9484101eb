package org.sklad.centres.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The working hours of a centre. The target times of urgent and routine work orders count only these hours. Official holidays of
 * Bulgaria are not working days.
 *
 * @param days of the week, at least one
 * @param opens in the time zone of the centre
 * @param closes later on the same day
 * @param closedOn other days without work
 * @param version the number of changes, for If-Match
 */
public record WorkingCalendar(
        Set<DayOfWeek> days, LocalTime opens, LocalTime closes, SortedSet<LocalDate> closedOn, long version) {
    /** The default calendar: Monday to Friday from 9 to 17. */
    public static final WorkingCalendar USUAL = new WorkingCalendar(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            new TreeSet<>(),
            1);

    /** More than a centre is closed in the years that a plan covers. */
    static final int MOST_CLOSED_DAYS = 400;

    private static final BulgarianHolidays HOLIDAYS = new BulgarianHolidays();

    public WorkingCalendar {
        if (days.isEmpty() || !opens.isBefore(closes) || closedOn.size() > MOST_CLOSED_DAYS) {
            throw new IllegalArgumentException("nobody ever works");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        closedOn = Collections.unmodifiableSortedSet(new TreeSet<>(closedOn));
    }

    public boolean isWorking(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !closedOn.contains(day) && !HOLIDAYS.contains(day);
    }

    /** Returns the official holidays of a year, in order. */
    public static Set<LocalDate> holidays(int year) {
        return HOLIDAYS.inYear(year);
    }
}
