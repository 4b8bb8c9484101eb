package org.sklad.platform.db;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The database. {@link #write} has all of its effect or none, and returns only when the result survives a power cut.
 *
 * <p>A call within a piece of work throws {@link IllegalStateException}: only the front class of a document opens a transaction.
 * {@link org.sklad.platform.i18n.Refusal Refusals} and constraint violations are rethrown unchanged, and nothing is changed in
 * the database. Any other failure of a write becomes {@link DatabaseUnavailable}. In a read only failures of the environment do;
 * a mistake of the program is rethrown unchanged.
 */
public interface Database extends AutoCloseable {
    /**
     * Runs interactive work in a write transaction.
     *
     * @throws DatabaseUnavailable at once if 1,000 pieces are waiting
     */
    <T> T write(Work<T> work);

    /**
     * Runs the work of a document or an act in a write transaction, once for each id. The id is claimed before any rule is
     * checked.
     *
     * @return true the first time; false if the id was used before with the same content, whose effect remains
     * @throws IdReused if the id was used with other content
     */
    default boolean once(IdempotencyKey claim, Instant now, Consumer<Handle> work) {
        return write(handle -> {
            boolean first = IdempotencyKeys.claim(handle, claim, now);
            if (first) {
                work.accept(handle);
            }
            return first;
        });
    }

    /**
     * Works like {@link #write}, behind the interactive work: a commit contains at most one bulk piece. A piece changes at most
     * 200 rows.
     */
    <T> T writeBulk(Work<T> work);

    /** Runs work on one consistent, read-only snapshot. End it before rendering or sending. */
    <T> T read(Work<T> work);

    /**
     * Runs several calls of {@link #read} on one snapshot and in one transaction, so that a page shows one state. The calls must not
     * wait for a body or a turn, because they hold a connection. A write or a report within them throws {@link IllegalStateException}.
     * A query that is repeated with the same arguments is answered from memory, so the lists of queries cannot be changed.
     */
    default <T> T readTogether(Supplier<T> calls) {
        return read(handle -> NestingGuard.share(handle, calls));
    }

    /** Works like {@link #read}, on separate connections for reports and exports, so that they never delay a page. */
    <T> T readForReport(Work<T> work);

    /** Returns true if a write can be expected to succeed: the writer is alive and its last commit succeeded. */
    boolean healthy();

    /**
     * Proves that the database can be written: commits a write that changes nothing and returns when it is durable.
     *
     * @throws DatabaseUnavailable if the write fails
     */
    void prove();

    /**
     * Removes deleted data from the engine's log as soon as no reader needs it. Returns after the first attempt; the database
     * repeats it by itself.
     */
    default void forgetDeleted() {}

    /**
     * Registers an action to run at each {@link #forgetDeleted}, for a copy of the tables that is kept elsewhere. Work committed
     * before that call is visible in every snapshot that begins in the action or later.
     */
    default void alsoForget(Runnable copy) {}

    /** Finishes the waiting pieces, then closes every connection. */
    @Override
    void close();
}
