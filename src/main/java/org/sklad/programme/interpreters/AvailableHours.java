package org.sklad.programme.interpreters;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day of the week at which an interpreter can work, by the clock of the centre that asks.
 *
 * @param fromMinute first minute of the day, from 0
 * @param toMinute the minute after the last one, up to 1,440
 */
public record AvailableHours(DayOfWeek day, int fromMinute, int toMinute) implements Comparable<AvailableHours> {
    static final int DAY = 24 * 60;

    /** The format of a time of day: {@code 08:30}; {@code 24:00} is the end of the day. */
    static final String TIME = "([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00";

    private static final Pattern TIME_OF_DAY = Pattern.compile("([0-9]{1,2}):([0-9]{2})");

    public AvailableHours {
        if (fromMinute < 0 || fromMinute >= toMinute || toMinute > DAY) {
            throw new IllegalArgumentException("not hours of a day");
        }
    }

    /** Reads a time of day as minutes; empty if it is none. */
    static Optional<Integer> minutes(String time) {
        Matcher parts = TIME_OF_DAY.matcher(time);
        return time.matches(TIME) && parts.matches()
                ? Optional.of(60 * Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2)))
                : Optional.empty();
    }

    static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    public String from() {
        return time(fromMinute);
    }

    public String to() {
        return time(toMinute);
    }

    @Override
    public int compareTo(AvailableHours other) {
        return day == other.day ? Integer.compare(fromMinute, other.fromMinute) : day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return from() + "–" + to();
    }
}
