package org.sklad.access.offline;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;

/**
 * Records that a device made without the server. What happened is booked by the room of its kind, which keeps here on which device it was
 * recorded and which rules it breaks, in the same transaction. Managers decide about the marks.
 */
public final class OfflineRecords {
    private OfflineRecords() {}

    /**
     * Books a record once. A repeated request is answered as already booked.
     *
     * @param booking books what happened, and calls {@link #keep}
     * @throws org.sklad.platform.db.IdReused if the id was used for other content
     */
    public static OfflineOutcome once(Database database, IdempotencyKey claim, Instant now, Consumer<Handle> booking) {
        return outcome(database, claim.id(), database.once(claim, now, booking));
    }

    /** Returns true if the record was booked before, whatever holds today. */
    public static boolean isBooked(Database database, IdempotencyKey claim) {
        return database.read(handle -> IdempotencyKeys.isRepeated(handle, claim));
    }

    /** Keeps a record with the marks of the rules that it breaks, in the transaction that books it. */
    public static void keep(Handle handle, OfflineRecord made, Collection<ConflictMark> marks) {
        OfflineRecordDao dao = dao(handle);
        dao.insert(made);
        if (!marks.isEmpty()) {
            dao.mark(marks.stream()
                    .map(each -> new OfflineRecordDao.Mark(
                            each.id(made.id()),
                            made.id(),
                            made.centre(),
                            each.kind(),
                            each.subject(),
                            each.detail(),
                            made.recordedAt()))
                    .toList());
        }
    }

    /** Returns the answer to the device. */
    public static OfflineOutcome outcome(Database database, UUID id, boolean first) {
        return database.read(handle -> new OfflineOutcome(
                first,
                dao(handle).flags(id),
                find(handle, id).map(OfflineRecord::thing).orElse("")));
    }

    /** Finds a record by its id, in the caller's transaction. */
    public static Optional<OfflineRecord> find(Handle handle, UUID id) {
        return dao(handle).find(id);
    }

    /** Returns the operator who made a record, in the caller's transaction. */
    public static Optional<Username> author(Handle handle, UUID id) {
        return dao(handle).author(id);
    }

    /** Ends the conflicts of a record that was withdrawn or reversed, in the transaction of that act. */
    public static void end(Handle handle, UUID id) {
        dao(handle).close(id);
    }

    /**
     * Stores a manager's decision that the record remains as it happened.
     *
     * @param reason encrypted
     * @return false if a manager decided before, or the record was withdrawn; then nothing is stored
     */
    public static boolean decide(Handle handle, UUID decision, UUID mark, String reason, UUID operator, Instant now) {
        OfflineRecordDao dao = dao(handle);
        boolean open = dao.closeOne(mark) == 1;
        if (open) {
            dao.decide(decision, mark, reason, operator, now);
            dao.forgetCode(mark);
        }
        return open;
    }

    /** Deletes the reasons of decisions about a person's records when the person is erased. */
    public static void erase(Handle handle, UUID person) {
        IdempotencyKeys.forget(handle, dao(handle).decisionsOf(person));
        dao(handle).forgetReasons(person);
    }

    private static OfflineRecordDao dao(Handle handle) {
        return handle.attach(OfflineRecordDao.class);
    }
}
