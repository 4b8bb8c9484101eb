package org.sklad.aid.handouts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * That a handout breaks something.
 *
 * @param subject what: a rule, a lot, a centre; empty where the kind says it all
 * @param detail how: {@code EXPIRED}, {@code DEPARTED}, so many that were missing
 */
public record ConflictMark(ConflictKind kind, String subject, String detail) {
    ConflictMark(ConflictKind kind, String detail) {
        this(kind, "", detail);
    }

    /** The same for the same, whenever it is found: a handout breaks one thing once. */
    UUID id(UUID handout) {
        return UUID.nameUUIDFromBytes((handout + " " + kind + " " + subject).getBytes(StandardCharsets.UTF_8));
    }
}
