package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.access.Username;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.catalogue.Item;
import org.sklad.centres.LocationAddress;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/**
 * A handout as it is now, for somebody who may see it.
 *
 * @param person absent for a group
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
        Username operator,
        List<Line> lines,
        Acknowledgement acknowledgement,
        Optional<CaseCode> collectedBy,
        Optional<Beyond> override,
        Optional<Reversal> reversal) {
    public HandoutDetails {
        group = List.copyOf(group);
        lines = List.copyOf(lines);
    }

    /**
     * What of a line was taken from one place.
     *
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
            String prescription,
            String dose) {}

    /** Why more was given than the rules allow, and who stood for it. */
    public record Beyond(String reason, Username second) {}

    /** When it was taken back, and why. */
    public record Reversal(UUID id, String reason, Username operator, Instant recordedAt) {}
}
