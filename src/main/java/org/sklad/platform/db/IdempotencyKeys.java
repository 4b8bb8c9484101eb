package org.sklad.platform.db;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The used ids of all kinds of documents (domain, invariant 3). */
public final class IdempotencyKeys {
    private IdempotencyKeys() {}

    /**
     * Claims the id in the caller's transaction, before any limit is checked.
     *
     * @return true the first time; false if the id was used before with the same content, whose effect remains
     * @throws IdReused if the id was used with other content
     */
    public static boolean claim(Handle handle, IdempotencyKey claim, Instant usedAt) {
        IdempotencyKeyDao dao = handle.attach(IdempotencyKeyDao.class);
        return dao.insertUnlessUsed(claim.id(), claim.content(), usedAt) == 1 || !isUsed(dao, claim);
    }

    /**
     * Checks the id without changes, for answers before a write.
     *
     * @throws IdReused if the id was used with other content
     */
    public static void refuseReuse(Handle handle, IdempotencyKey claim) {
        isUsed(handle.attach(IdempotencyKeyDao.class), claim);
    }

    /**
     * Returns true if the id was used before with the same content, whose effect remains; changes nothing. For work that is
     * costly to prepare or would have another result today. Only {@link #claim} decides whether the work takes effect.
     *
     * @throws IdReused if the id was used with other content
     */
    public static boolean isRepeated(Handle handle, IdempotencyKey claim) {
        return isUsed(handle.attach(IdempotencyKeyDao.class), claim);
    }

    /** Returns true if the id was used with any content; changes nothing. */
    public static boolean isKnown(Handle handle, UUID id) {
        return handle.attach(IdempotencyKeyDao.class).findContent(id).isPresent();
    }

    /**
     * Deletes the content hashes of ids in the caller's transaction, because they refer to an erased person. The ids stay used,
     * and a repeated one is refused.
     */
    public static void forget(Handle handle, Collection<UUID> ids) {
        IdempotencyKeyDao dao = handle.attach(IdempotencyKeyDao.class);
        ids.forEach(dao::forget);
    }

    private static boolean isUsed(IdempotencyKeyDao dao, IdempotencyKey claim) {
        Optional<String> content = dao.findContent(claim.id());
        if (content.isPresent() && !content.get().equals(claim.content())) {
            throw new IdReused();
        }
        return content.isPresent();
    }
}
