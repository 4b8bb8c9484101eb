package org.sklad.repairs.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sklad.centres.calendars.WorkingCalendar;

/** The time that counts for targets. */
interface WorkingTime {
    WorkingTime ROUND_THE_CLOCK = new WorkingTime() {
        @Override
        public Duration between(Instant from, Instant until) {
            return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration time) {
            return from.plus(time);
        }
    };

    /** Returns the counted time between two moments; zero if {@code until} is not after {@code from}. */
    Duration between(Instant from, Instant until);

    /** Returns the first moment by which this much time has passed; a target at the end of a day is due that evening. */
    Instant after(Instant from, Duration time);

    /** Returns the working hours of the calendar, in the time zone. */
    static WorkingTime office(ZoneId zone, WorkingCalendar calendar) {
        return new Office(zone, calendar);
    }

    /** The hours of an office. */
    record Office(ZoneId zone, WorkingCalendar calendar) implements WorkingTime {
        @Override
        public Duration between(Instant from, Instant until) {
            Duration sum = Duration.ZERO;
            LocalDate last = LocalDate.ofInstant(until, zone);
            for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
                if (calendar.isWorking(day)) {
                    sum = sum.plus(ROUND_THE_CLOCK.between(later(from, opens(day)), earlier(until, closes(day))));
                }
            }
            return sum;
        }

        @Override
        public Instant after(Instant from, Duration time) {
            Duration left = time;
            LocalDate day = LocalDate.ofInstant(from, zone);
            while (true) {
                if (calendar.isWorking(day)) {
                    Instant begin = later(from, opens(day));
                    Duration here = ROUND_THE_CLOCK.between(begin, closes(day));
                    if (left.compareTo(here) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(here);
                }
                day = day.plusDays(1);
            }
        }

        private Instant opens(LocalDate day) {
            return day.atTime(calendar.opens()).atZone(zone).toInstant();
        }

        private Instant closes(LocalDate day) {
            return day.atTime(calendar.closes()).atZone(zone).toInstant();
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
