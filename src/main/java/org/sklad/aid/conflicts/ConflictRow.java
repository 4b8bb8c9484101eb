package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.access.offline.ConflictKind;
import org.sklad.centres.places.LocationId;
import org.sklad.people.attributes.CaseCode;

/**
 * A stored conflict with its handout.
 *
 * @param caseCode absent for a group, and for a code that matches no person
 * @param named that code, encrypted; empty if there is none, and after a manager has resolved the conflict
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
