package org.sklad.receiving;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What lines of one lot and place shall say instead.
 *
 * @param times how many scans in all
 * @param number the maker's lot number; absent to leave it
 * @param location where it goes; absent to leave it
 */
public record Restatement(
        long times, Optional<String> number, Optional<LocalDate> expiresOn, Optional<String> location) {

    public static Restatement times(long times) {
        return new Restatement(times, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * True when the same goods are in the same place, and more of them.
     *
     * @param counted how many scans they count now
     */
    boolean isOnlyMore(long counted) {
        return number.isEmpty() && expiresOn.isEmpty() && location.isEmpty() && times > counted;
    }

    /** What is to be received after it. */
    Incoming rest(ConsignmentLine line, long counted) {
        return new Incoming(
                Optional.of(line.sku()),
                Optional.empty(),
                Optional.of((isOnlyMore(counted) ? times - counted : times) * line.unitsEach()),
                Optional.empty(),
                Optional.of(number.orElse(line.number())),
                expiresOn.or(() -> line.expiresOn().date()),
                Optional.empty(),
                Optional.of(location.orElse(line.locationCode().value())),
                Optional.of(line.box()).filter(box -> !box.isLoose() && location.isEmpty()));
    }

    /** The same goods counted in scans, as those before were. */
    ResolvedLine counted(ResolvedLine line, ConsignmentLine before) {
        long each = before.unitsEach();
        return new ResolvedLine(
                line.item(),
                each,
                line.quantity() / each,
                line.number(),
                line.expiresOn(),
                line.unitValue(),
                line.to(),
                Optional.empty());
    }
}
