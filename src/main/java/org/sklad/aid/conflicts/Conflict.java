package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.access.offline.ConflictKind;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;

/**
 * A conflict of a handout that was recorded offline.
 *
 * @param subject a rule, a lot or a centre, depending on the kind; empty if the kind says it all
 * @param what what it breaks, in words
 * @param handout first of the handouts that break it together, among those that no manager has seen
 * @param person absent for a group, and for a code that matches no person
 * @param occurredAt time of that handout
 * @param recordedAt time when it reached the server
 * @param operator operator who made it
 * @param open true if it waits for a manager
 */
public record Conflict(
        UUID id,
        ConflictKind kind,
        CentreCode centre,
        String subject,
        String detail,
        Message what,
        UUID handout,
        Optional<CaseCode> person,
        Instant occurredAt,
        Instant recordedAt,
        Username operator,
        String device,
        Instant deviceAt,
        boolean unknown,
        boolean open)
        implements InTime {
    static Conflict of(ConflictRow row, Message what) {
        return new Conflict(
                row.id(),
                row.kind(),
                row.centre(),
                row.subject(),
                row.detail(),
                what,
                row.handout(),
                row.caseCode(),
                row.occurredAt(),
                row.recordedAt(),
                row.operator(),
                row.device(),
                row.deviceAt(),
                row.unknown(),
                row.open());
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
