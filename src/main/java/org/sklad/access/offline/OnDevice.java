package org.sklad.access.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * The device on which a record was made, and its times. The clock of the device may be wrong, so it never decides an order.
 *
 * @param device id of the device
 * @param centre centre of the device
 * @param deviceAt clock of the device when it sent the record
 * @param occurredAt time of the record by the clock of the device
 */
public record OnDevice(String device, CentreCode centre, Instant deviceAt, Instant occurredAt) {
    /** Maximum lead or lag of a device's clock. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** Maximum age of a record that is not marked as old. */
    static final Duration OLD = Duration.ofDays(90);

    public OnDevice {
        // Storage keeps microseconds.
        deviceAt = deviceAt.truncatedTo(ChronoUnit.MICROS);
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns a copy with the time stated in the record, if the record states one. */
    public OnDevice at(Optional<Instant> named) {
        return new OnDevice(device, centre, deviceAt, named.orElse(occurredAt));
    }

    /** Returns the time to book: a time in the future becomes the moment of arrival. */
    public Instant booked(Instant now) {
        return occurredAt.isAfter(now.plus(SKEW)) ? now : occurredAt;
    }

    /** Returns the mark of a clock that was wrong by more than {@link #SKEW}, of a time in the future, or of a very old record. */
    public Optional<ConflictMark> clock(Instant now) {
        return fault(now).map(each -> new ConflictMark(ConflictKind.CLOCK, each));
    }

    private Optional<String> fault(Instant now) {
        if (Duration.between(deviceAt, now).abs().compareTo(SKEW) > 0) {
            return Optional.of("SKEW");
        }
        if (occurredAt.isAfter(now.plus(SKEW))) {
            return Optional.of("FUTURE");
        }
        return occurredAt.isBefore(now.minus(OLD)) ? Optional.of("OLD") : Optional.empty();
    }
}
