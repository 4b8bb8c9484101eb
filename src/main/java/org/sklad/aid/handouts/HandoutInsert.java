package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;

/**
 * A handout to insert.
 *
 * @param heads number of people in the group; 0 for a handout to a person, 1 if the recipient is unknown
 * @param offline true if it happened before it reached the server
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
