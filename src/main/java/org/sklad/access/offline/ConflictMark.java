package org.sklad.access.offline;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;

/**
 * A conflict of a record that was made offline.
 *
 * @param subject what it breaks: a rule, a lot, a centre, a room; empty if the kind says it all
 * @param detail how: {@code EXPIRED}, {@code DEPARTED}, or the missing quantity
 */
public record ConflictMark(ConflictKind kind, String subject, String detail) {
    public ConflictMark(ConflictKind kind, String detail) {
        this(kind, "", detail);
    }

    /**
     * Returns the mark of a person who is unknown or not present at the centre of a record.
     *
     * @param where centre of the person's present or last stay; absent for a code that matches nobody
     */
    public static Optional<ConflictMark> ofPerson(Optional<CentreCode> where, boolean present, CentreCode centre) {
        if (where.isEmpty()) {
            return Optional.of(new ConflictMark(ConflictKind.PERSON, "UNKNOWN"));
        }
        if (!present) {
            return Optional.of(new ConflictMark(ConflictKind.PERSON, "DEPARTED"));
        }
        return where.get().equals(centre)
                ? Optional.empty()
                : Optional.of(new ConflictMark(ConflictKind.PERSON, "ELSEWHERE"));
    }

    /** Returns the mark of an author who has none of these roles at the centre any more. */
    public static Optional<ConflictMark> ofRole(Operator author, CentreCode centre, Role... any) {
        return author.roles().hasAt(centre, any)
                ? Optional.empty()
                : Optional.of(new ConflictMark(ConflictKind.ROLE, centre.value(), ""));
    }

    /** Returns the same id for the same conflict, whenever it is found: a record breaks one thing once. */
    public UUID id(UUID record) {
        return UUID.nameUUIDFromBytes((record + " " + kind + " " + subject).getBytes(StandardCharsets.UTF_8));
    }
}
