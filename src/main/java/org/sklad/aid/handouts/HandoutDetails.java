package org.sklad.aid.handouts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.dosage.Dosing;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.SourceCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Receiver;

/**
 * A handout in its present state, for an operator who may see it.
 *
 * @param person absent for a group
 * @param group heads, youngest first
 * @param receiver the same with sex and age band, for files; unknown to operators who are not of the centre's team
 * @param offline true if it was recorded on a device without the server
 * @param collectedBy case code of the person who took the goods; a name is identity and is not shown
 */
public record HandoutDetails(
        UUID id,
        HandoutState state,
        CentreCode centre,
        LocationAddress location,
        Optional<CaseCode> person,
        List<Heads> group,
        Receiver receiver,
        LocalDate givenOn,
        Instant occurredAt,
        Instant recordedAt,
        boolean offline,
        Username operator,
        List<Line> lines,
        Acknowledgement acknowledgement,
        Optional<CaseCode> collectedBy,
        Optional<Beyond> override,
        Optional<Reversal> reversal) {
    public HandoutDetails {
        group = group.stream()
                .sorted(Comparator.comparing(Heads::ageBand).thenComparing(Heads::sex))
                .toList();
        lines = List.copyOf(lines);
    }

    /**
     * Returns true if it was typed in from paper. Such a handout was recorded a minute or more after it happened: paper times have no
     * seconds.
     */
    public boolean isFromPaper() {
        return !offline && Duration.between(occurredAt, recordedAt).toMinutes() > 0;
    }

    /** Returns true if the code scanned offline matches no person. */
    public boolean isToUnknown() {
        return offline && person.isEmpty() && group.isEmpty();
    }

    /** Returns true if some of the goods were returned to stock. */
    public boolean isReturned() {
        return lines.stream().anyMatch(line -> line.returned() > 0);
    }

    /** Returns the smallest units that the recipient still has; 0 for a reversed handout. */
    public long kept() {
        return state == HandoutState.REVERSED
                ? 0
                : lines.stream().mapToLong(Line::kept).sum();
    }

    /** Returns a location as it is named at the centre of the handout: the code alone for a location of that centre. */
    public String within(LocationAddress address) {
        return address.centre().equals(centre) ? address.location().value() : address.toString();
    }

    /** Returns the number of people in a group; 0 for a person, 1 for a code that matches no person. */
    public int heads() {
        return isToUnknown() ? 1 : group.stream().mapToInt(Heads::count).sum();
    }

    /** Returns the number of people who got the goods. */
    long reached() {
        return Math.max(1, heads());
    }

    /**
     * The part of a line taken from one place.
     *
     * @param returned quantity returned since
     * @param bought true if the goods came in with the handout
     * @param prescription empty if there is none, or if the operator lacks the right to medicines
     */
    public record Line(
            int number,
            Item item,
            LotCode lot,
            String lotNumber,
            Expiry expiresOn,
            SourceCode donor,
            SourceCode fundingSource,
            LocationAddress location,
            BoxCode box,
            long quantity,
            long returned,
            boolean bought,
            String prescription,
            String dose,
            Optional<Dosing> dosing) {
        /** Returns the quantity that the recipient still has. */
        public long kept() {
            return quantity - returned;
        }
    }

    /** Reason and second operator of an override. */
    public record Beyond(String reason, Username second) {}

    /** Time and reason of a reversal. */
    public record Reversal(UUID id, String reason, Username operator, Instant recordedAt) {}
}
