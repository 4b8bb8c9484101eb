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
import org.sklad.aid.dosing.Dosing;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;

/**
 * A handout as it is now, for somebody who may see it.
 *
 * @param person absent for a group
 * @param group heads from the youngest on
 * @param offline true where it was recorded on a device without the server
 * @param collectedBy the case code of who took the goods for the person; names are identity and are not shown
 */
public record HandoutDetails(
        UUID id,
        HandoutState state,
        CentreCode centre,
        LocationAddress location,
        Optional<CaseCode> person,
        List<Heads> group,
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

    /** Typed in from paper, which knows the minute: it was recorded a minute or more after it happened. */
    public boolean isFromPaper() {
        return !offline && Duration.between(occurredAt, recordedAt).toMinutes() > 0;
    }

    /** True where the code that was scanned offline names nobody. */
    public boolean isToUnknown() {
        return offline && person.isEmpty() && group.isEmpty();
    }

    /** True where some of it was brought back, and is in stock since. */
    public boolean isReturned() {
        return lines.stream().anyMatch(line -> line.returned() > 0);
    }

    /** Smallest units that are still with who got them; none of a handout that was taken back. */
    public long kept() {
        return state == HandoutState.REVERSED
                ? 0
                : lines.stream().mapToLong(Line::kept).sum();
    }

    /** A location as it is called where the handout was made: the code alone within its centre. */
    public String within(LocationAddress address) {
        return address.centre().equals(centre) ? address.location().value() : address.toString();
    }

    /** How many people of a group; 0 for a person, 1 for somebody whose code names nobody. */
    public int heads() {
        return isToUnknown() ? 1 : group.stream().mapToInt(Heads::count).sum();
    }

    /**
     * What of a line was taken from one place.
     *
     * @param returned how many of the quantity were brought back since
     * @param bought true where the goods came in with the handout
     * @param prescription empty where there is none, and for who has not the right to medicines
     */
    public record Line(
            int number,
            Item item,
            LotCode lot,
            String lotNumber,
            Expiry expiresOn,
            LocationAddress location,
            BoxCode box,
            long quantity,
            long returned,
            boolean bought,
            String prescription,
            String dose,
            Optional<Dosing> dosing) {
        /** How many are still with who got them. */
        public long kept() {
            return quantity - returned;
        }
    }

    /** Why more was given than the rules allow, and who stood for it. */
    public record Beyond(String reason, Username second) {}

    /** When it was taken back, and why. */
    public record Reversal(UUID id, String reason, Username operator, Instant recordedAt) {}
}
