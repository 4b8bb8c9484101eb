package org.sklad.platform.db;

import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Where everything is kept. {@link #write} is all or nothing and returns only when the result survives a power cut.
 *
 * <p>A call within a piece of work throws {@link IllegalStateException}: a transaction is opened by a document's front class
 * and nowhere else. {@link org.sklad.platform.i18n.Refusal Refusals} and constraint violations come out of the call as they
 * were thrown, with nothing changed; whatever else goes wrong in a write comes out as {@link DatabaseUnavailable}, and in a read
 * what goes wrong around the database does (a mistake of the program comes out as it is).
 */
public interface Database extends AutoCloseable {
    /** Runs interactive work in a write transaction. Throws {@link DatabaseUnavailable} at once when 1,000 pieces wait. */
    <T> T write(Work<T> work);

    /**
     * Does the work of a document or an act in a write transaction, once for each id: the id is claimed before any rule is checked.
     *
     * @return true the first time; false when the same id came with the same content before, and its effect stands
     * @throws IdReused if the id came with other content
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

    /** As {@link #write}, behind the interactive work: at most one such piece in a commit. At most 200 rows a piece. */
    <T> T writeBulk(Work<T> work);

    /** Runs work on one consistent snapshot that cannot be written to. Ends before anything is rendered or sent. */
    <T> T read(Work<T> work);

    /** As {@link #read}, on connections kept apart for reports and exports, so that these never hold up a page. */
    <T> T readForReport(Work<T> work);

    /** True while a write can be expected to succeed: the writer lives and its last commit did not fail. */
    boolean healthy();

    /**
     * Commits a write that changes nothing and returns when it is durable: the proof that the database can be written.
     * Throws {@link DatabaseUnavailable} when it cannot.
     */
    void prove();

    /**
     * Removes what was deleted from the log that the engine keeps beside its tables, as soon as no reader needs it. Returns after
     * the first attempt; further ones follow by themselves.
     */
    default void forgetDeleted() {}

    /**
     * Runs this too at each {@link #forgetDeleted}, for a copy of the tables that is kept elsewhere. A piece of work that was committed
     * before is in every snapshot that begins in it or after it.
     */
    default void alsoForget(Runnable copy) {}

    /** Lets the pieces that wait finish, then closes every connection. */
    @Override
    void close();
}
