package org.sklad.platform.db;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The ids that were used, over all kinds of documents (invariant 3 of the domain). */
public final class IdempotencyKeys {
    private IdempotencyKeys() {}

    /**
     * Claims the id in the caller's transaction, before any limit is checked.
     *
     * @return true the first time; false when the same id came with the same content before, and its effect stands
     * @throws IdReused when the id came with other content
     */
    public static boolean claim(Handle handle, IdempotencyKey claim, Instant usedAt) {
        IdempotencyKeyDao dao = handle.attach(IdempotencyKeyDao.class);
        return dao.insertUnlessUsed(claim.id(), claim.content(), usedAt) == 1 || !isUsed(dao, claim);
    }

    /** Throws {@link IdReused} when other content took the id; changes nothing. For answers given before a write. */
    public static void refuseReuse(Handle handle, IdempotencyKey claim) {
        isUsed(handle.attach(IdempotencyKeyDao.class), claim);
    }

    /**
     * True when the id came with the same content before, and its effect stands; changes nothing. For what costs much to make
     * ready, or would come out otherwise today: whether it has an effect is decided by {@link #claim} alone.
     *
     * @throws IdReused when the id came with other content
     */
    public static boolean isRepeated(Handle handle, IdempotencyKey claim) {
        return isUsed(handle.attach(IdempotencyKeyDao.class), claim);
    }

    /** True when the id was used, whatever for; changes nothing. */
    public static boolean isKnown(Handle handle, UUID id) {
        return handle.attach(IdempotencyKeyDao.class).findContent(id).isPresent();
    }

    /**
     * Deletes what these ids came with, since it tells of somebody who is erased; the ids stay used, and whoever sends one again is
     * refused. In the caller's transaction.
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
