package org.sklad.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.PlaceInTime;

/**
 * A period of a list, latest rows first.
 *
 * @param from the first day; null for no limit
 * @param until the last day, included; null for no limit
 * @param zone in which days begin
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until, ZoneId zone) {
    /** In which days begin where a list is of several centres. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private static final Instant BEGINNING = Instant.EPOCH;

    /** The first instant that belongs to it. */
    public Instant begin() {
        return from == null ? BEGINNING : from.atStartOfDay(zone).toInstant();
    }

    /** The place after which a page of the period begins: the later of the two limits loses. */
    public PlaceInTime after(PlaceInTime place) {
        return Optional.ofNullable(until)
                .map(day -> new PlaceInTime(day.plusDays(1).atStartOfDay(zone).toInstant(), new UUID(0, 0)))
                .filter(end -> end.compareTo(place) < 0)
                .orElse(place);
    }
}
