package org.sklad.goods.receiving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.ResolvedLine;

/**
 * What lines of one lot and place shall say instead.
 *
 * @param times how many scans in all
 * @param number the maker's lot number; absent to leave it
 * @param location where it goes; absent to leave it
 * @param found what was found when the goods were looked at; absent to leave it
 */
public record Restatement(
        long times,
        Optional<String> number,
        Optional<LocalDate> expiresOn,
        Optional<String> location,
        Optional<Inspection> found) {

    public static Restatement times(long times) {
        return new Restatement(times, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All of them somewhere else. */
    static Restatement placed(long times, String location) {
        return new Restatement(times, Optional.empty(), Optional.empty(), Optional.of(location), Optional.empty());
    }

    /**
     * So many scans of which something is said, then those of which nothing is: the last of them is what goes on.
     *
     * @param counted how many scans the lines count now
     */
    static List<Restatement> parted(long counted, long times, Inspection found) {
        Restatement said =
                new Restatement(times, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(found));
        return times == counted ? List.of(said) : List.of(said, times(counted - times));
    }

    /**
     * True when the same goods are in the same place, and more of them.
     *
     * @param counted how many scans they count now
     */
    boolean isOnlyMore(long counted) {
        return number.isEmpty() && expiresOn.isEmpty() && location.isEmpty() && found.isEmpty() && times > counted;
    }

    /** What is to be received in addition to what is there, where only more came. */
    Incoming more(ConsignmentLine line, long counted) {
        return incoming(line, times - counted);
    }

    /** What is to be received instead of what is there. */
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
                expiresOn.or(() -> line.expiresOn().date()),
                Optional.empty(),
                staysThere(line)
                        ? Optional.of(location.orElse(line.locationCode().value()))
                        : Optional.empty(),
                Optional.of(line.box()).filter(box -> !box.isLoose() && location.isEmpty() && staysThere(line)),
                "",
                found.orElse(line.inspection()));
    }

    /** What is found damaged leaves its place for the quarantine. */
    private boolean staysThere(ConsignmentLine line) {
        return found.filter(each -> each.condition() != line.condition()).isEmpty();
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
                Optional.empty(),
                line.senderBox(),
                line.inspection());
    }
}
