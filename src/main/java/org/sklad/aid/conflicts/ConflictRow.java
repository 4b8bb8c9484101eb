package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.aid.handouts.ConflictKind;
import org.sklad.centres.places.LocationId;
import org.sklad.people.attributes.CaseCode;

/**
 * What a handout breaks, as read, with the handout.
 *
 * @param caseCode absent for a group, and for a code that names nobody
 * @param named that code, sealed; empty where there is none, and once a manager has looked at it
 */
public record ConflictRow(
        UUID id,
        UUID handout,
        CentreCode centre,
        ConflictKind kind,
        String subject,
        String detail,
        Instant recordedAt,
        boolean open,
        LocationId location,
        Instant occurredAt,
        Username operator,
        Optional<CaseCode> caseCode,
        String device,
        Instant deviceAt,
        boolean unknown,
        String named) {}
