package org.sklad.receiving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

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

    /** Refuses lines of different lots, places or packs with {@link InvalidFields}: one number cannot say them all. */
    static void requireAlike(List<ConsignmentLine> lines) {
        long kinds = lines.stream()
                .map(line -> List.of(line.lot(), line.location(), line.unitsEach()))
                .distinct()
                .count();
        if (kinds > 1) {
            throw new InvalidFields("lines", Message.of("receiving.lines-differ"));
        }
    }

    /** True when the same goods are in the same place, and more of them. */
    boolean isOnlyMore(List<ConsignmentLine> present) {
        return number.isEmpty() && expiresOn.isEmpty() && location.isEmpty() && times > counted(present);
    }

    /** What is to be received after it. */
    Incoming rest(List<ConsignmentLine> present) {
        ConsignmentLine first = present.get(0);
        return new Incoming(
                Optional.of(first.sku()),
                Optional.empty(),
                Optional.of((isOnlyMore(present) ? times - counted(present) : times) * first.unitsEach()),
                Optional.empty(),
                Optional.of(number.orElse(first.number())),
                expiresOn.or(() -> first.expiresOn().date()),
                Optional.empty(),
                Optional.of(location.orElse(first.locationCode().value())));
    }

    /** The same goods counted in scans, as those before were. */
    ResolvedLine counted(ResolvedLine line, List<ConsignmentLine> present) {
        long each = present.get(0).unitsEach();
        return new ResolvedLine(
                line.item(),
                each,
                line.quantity() / each,
                line.number(),
                line.expiresOn(),
                line.unitValue(),
                line.location());
    }

    private static long counted(List<ConsignmentLine> lines) {
        return lines.stream().mapToLong(ConsignmentLine::times).sum();
    }
}
