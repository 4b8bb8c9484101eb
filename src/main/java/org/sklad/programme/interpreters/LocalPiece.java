package org.sklad.programme.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a period, as the clock on the wall shows it: on one day, without a change of the clocks in between.
 *
 * @param fromMinute first minute of the day
 * @param toMinute the minute after the last one; 1,440 for midnight at the end of the day
 */
record LocalPiece(LocalDate on, int fromMinute, int toMinute) {
    /**
     * Splits a period of whole minutes at each midnight and at each change of the clocks. The hour that comes twice in October belongs to
     * two pieces; the hour that is left out in March to none.
     */
    static List<LocalPiece> of(Instant from, Instant to, ZoneId zone) {
        List<LocalPiece> pieces = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            ZonedDateTime local = at.atZone(zone);
            Instant midnight =
                    local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            Instant change = zone.getRules().nextTransition(at) == null
                    ? to
                    : zone.getRules().nextTransition(at).getInstant();
            Instant end =
                    Stream.of(to, midnight, change).min(Instant::compareTo).orElse(to);
            int begin = local.getHour() * 60 + local.getMinute();
            pieces.add(new LocalPiece(
                    local.toLocalDate(),
                    begin,
                    begin + Math.toIntExact(Duration.between(at, end).toMinutes())));
            at = end;
        }
        return pieces;
    }

    @Override
    public String toString() {
        return AvailableHours.time(fromMinute) + "–" + AvailableHours.time(toMinute);
    }
}
