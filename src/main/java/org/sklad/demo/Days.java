package org.sklad.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The days of the history.
 *
 * @param last date of the end, which is not a full day
 */
record Days(LocalDate first, LocalDate last, ZoneId zone) {
    /** Returns this many days, the last one the date of the given time. */
    static Days until(Instant until, int count, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(until, zone);
        return new Days(last.minusDays(count - 1L), last, zone);
    }

    /** Lists Monday to Friday, without the last day. */
    List<LocalDate> working() {
        return first.datesUntil(last).filter(Days::isWorking).toList();
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Returns the day itself if it is a working day, or else the next one. */
    static LocalDate workingFrom(LocalDate day) {
        return isWorking(day) ? day : workingFrom(day.plusDays(1));
    }

    /** Returns the day this many working days later. */
    static LocalDate plusWorking(LocalDate day, int count) {
        LocalDate next = day;
        for (int i = 0; i < count; i++) {
            next = workingFrom(next.plusDays(1));
        }
        return next;
    }

    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
    }

    /** Draws a second between two hours. */
    Instant between(LocalDate day, int from, int until, Chance chance) {
        return at(day, from, 0).plusSeconds(chance.between(0, (until - from) * 3600 - 1));
    }

    /** True in the months in which winter clothes are handed out. */
    static boolean isCold(LocalDate day) {
        return day.getMonthValue() >= 10 || day.getMonthValue() <= 3;
    }
}
