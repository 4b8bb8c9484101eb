package org.sklad.programme.interpreters;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weekly hours of an interpreter, in order and without overlap.
 *
 * @param hours by day and time; hours that touch count as one stretch
 */
public record Availability(List<AvailableHours> hours) {
    public Availability {
        hours = hours.stream().sorted().toList();
    }

    /** Returns the hours of a day. */
    public List<AvailableHours> on(DayOfWeek day) {
        return hours.stream().filter(each -> each.day() == day).toList();
    }

    /** Returns the stretch of hours that has all of a piece; empty if there is none. */
    Optional<AvailableHours> around(LocalPiece piece) {
        List<AvailableHours> stretches = new ArrayList<>();
        for (AvailableHours next : on(piece.on().getDayOfWeek())) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).toMinute() == next.fromMinute()) {
                stretches.set(
                        last, new AvailableHours(next.day(), stretches.get(last).fromMinute(), next.toMinute()));
            } else {
                stretches.add(next);
            }
        }
        return stretches.stream()
                .filter(each -> each.fromMinute() <= piece.fromMinute() && piece.toMinute() <= each.toMinute())
                .findFirst();
    }

    /** Returns the position of hours that begin before the ones before them end; -1 if there are none. */
    static int overlapping(List<AvailableHours> typed) {
        for (int i = 0; i < typed.size(); i++) {
            AvailableHours one = typed.get(i);
            boolean overlaps = typed.subList(0, i).stream()
                    .anyMatch(other -> other.day() == one.day()
                            && other.fromMinute() < one.toMinute()
                            && one.fromMinute() < other.toMinute());
            if (overlaps) {
                return i;
            }
        }
        return -1;
    }
}
