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
 * @param last the day of {@code until}, which is not over
 */
record Days(LocalDate first, LocalDate last, ZoneId zone) {
    /** So many days up to the moment, its own among them. */
    static Days until(Instant until, int count, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(until, zone);
        return new Days(last.minusDays(count - 1L), last, zone);
    }

    /** Monday to Friday, without the last day. */
    List<LocalDate> working() {
        return first.datesUntil(last).filter(Days::isWorking).toList();
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself, or the next on which people work. */
    static LocalDate workingFrom(LocalDate day) {
        return isWorking(day) ? day : workingFrom(day.plusDays(1));
    }

    /** So many working days later. */
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

    /** At some second from one hour to another. */
    Instant between(LocalDate day, int from, int until, Chance chance) {
        return at(day, from, 0).plusSeconds(chance.between(0, (until - from) * 3600 - 1));
    }

    /** True when winter clothes are given. */
    static boolean isCold(LocalDate day) {
        return day.getMonthValue() >= 10 || day.getMonthValue() <= 3;
    }
}
