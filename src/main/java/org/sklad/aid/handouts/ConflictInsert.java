package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.roles.CentreCode;

/** A conflict to insert. */
public record ConflictInsert(
        UUID id,
        UUID handout,
        CentreCode centre,
        ConflictKind kind,
        String subject,
        String detail,
        Instant recordedAt) {
    static ConflictInsert of(UUID handout, CentreCode centre, ConflictMark mark, Instant now) {
        return new ConflictInsert(mark.id(handout), handout, centre, mark.kind(), mark.subject(), mark.detail(), now);
    }
}
