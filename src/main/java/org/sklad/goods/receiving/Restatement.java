package org.sklad.goods.receiving;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.lots.Expiry;

/**
 * New content of lines with the same lot and place.
 *
 * @param times total number of scans
 * @param number the maker's lot number; absent to keep it
 * @param expiresOn expiry date; absent to keep it
 * @param location destination; absent to keep it
 * @param found result of an inspection; absent to keep it
 */
public record Restatement(
        long times,
        Optional<String> number,
        Optional<Expiry> expiresOn,
        Optional<String> location,
        Optional<Inspection> found) {

    public static Restatement times(long times) {
        return new Restatement(times, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Moves all of the goods to another location. */
    static Restatement placed(long times, String location) {
        return new Restatement(times, Optional.empty(), Optional.empty(), Optional.of(location), Optional.empty());
    }

    /** Marks the goods as inspected. */
    static Restatement found(long times, Inspection found) {
        return new Restatement(times, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(found));
    }

    /** Gives the goods another lot number and expiry date. */
    static Restatement ofLot(long times, String number, Expiry expiresOn, Optional<Inspection> found) {
        return new Restatement(times, Optional.of(number), Optional.of(expiresOn), Optional.empty(), found);
    }

    /**
     * Splits scans into these and the rest. The rest comes last, so that later scans continue from it.
     *
     * @param counted current number of scans of the lines
     */
    List<Restatement> parted(long counted) {
        return times == counted ? List.of(this) : List.of(this, times(counted - times));
    }

    /**
     * True if only the quantity grows.
     *
     * @param counted current number of scans of the lines
     */
    boolean isOnlyMore(long counted) {
        return number.isEmpty() && expiresOn.isEmpty() && location.isEmpty() && found.isEmpty() && times > counted;
    }

    /** Goods to receive in addition, if only the quantity grows. */
    Incoming more(ConsignmentLine line, long counted) {
        return incoming(line, times - counted);
    }

    /** Goods to receive in place of the old lines. */
    Incoming all(ConsignmentLine line) {
        return incoming(line, times);
    }

    private Incoming incoming(ConsignmentLine line, long scans) {
        return new Incoming(
                Optional.of(line.sku()),
                Optional.empty(),
                Optional.of(scans * line.unitsEach()),
                Optional.empty(),
                Optional.of(number.orElse(line.number())),
                expiresOn.orElse(line.expiresOn()).date(),
                Optional.empty(),
                staysThere(line)
                        ? Optional.of(location.orElse(line.locationCode().value()))
                        : Optional.empty(),
                Optional.of(line.box()).filter(box -> !box.isLoose() && location.isEmpty() && staysThere(line)),
                "",
                found.orElse(line.inspection()));
    }

    /** Damaged goods leave their place for quarantine. */
    private boolean staysThere(ConsignmentLine line) {
        return found.filter(each -> each.condition() != line.condition()).isEmpty();
    }

    /** Converts the line to scans of the old size. */
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
                Optional.empty(),
                line.senderBox(),
                line.inspection());
    }
}
