package org.sklad.aid.handouts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A conflict of a handout.
 *
 * @param subject what it breaks: a rule, a lot or a centre; empty if the kind says it all
 * @param detail how: {@code EXPIRED}, {@code DEPARTED}, or the missing quantity
 */
public record ConflictMark(ConflictKind kind, String subject, String detail) {
    ConflictMark(ConflictKind kind, String detail) {
        this(kind, "", detail);
    }

    /** Returns the same id for the same conflict, whenever it is found: a handout breaks one thing once. */
    UUID id(UUID handout) {
        return UUID.nameUUIDFromBytes((handout + " " + kind + " " + subject).getBytes(StandardCharsets.UTF_8));
    }
}
