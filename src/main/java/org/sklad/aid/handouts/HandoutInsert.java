package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;

/**
 * A handout as written.
 *
 * @param heads of how many people the group is that it was given to; 0 where it was given to a person, 1 where nobody knows to whom
 * @param offline where it had happened before it came here
 */
public record HandoutInsert(
        UUID id,
        CentreCode centre,
        LocationId location,
        String beneficiary,
        String household,
        String sex,
        String ageBand,
        String vulnerabilities,
        LocalDate givenOn,
        Instant occurredAt,
        Instant recordedAt,
        UUID operator,
        Acknowledgement acknowledgement,
        String collectedBy,
        String overrideReason,
        String secondOperator,
        int heads,
        boolean offline) {}
