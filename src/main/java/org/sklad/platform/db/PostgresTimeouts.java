package org.sklad.platform.db;

import java.time.Duration;

/**
 * The longest times for one kind of connection to PostgreSQL. The server gives up first, so that the caller learns that nothing
 * was done; the socket gives up after it, on a server that does not answer any more.
 *
 * @param queue wait for a free connection
 * @param statement run time of one statement
 * @param lock wait for a lock that another session holds
 * @param idle pause between two statements of a transaction, after which the server ends it and frees its locks
 * @param socket wait for an answer of the server
 */
record PostgresTimeouts(Duration queue, Duration statement, Duration lock, Duration idle, Duration socket) {
    /**
     * Somebody waits at a screen, and others may want the same rows. A session that hangs loses them after 4 or 5 seconds; who
     * wants them meanwhile is answered after 2.
     */
    static final PostgresTimeouts INTERACTIVE = ofSeconds(5, 4, 2, 5, 6);

    /** At most 200 rows, and nobody waits: more time on a busy server, but a lock is still not kept for long. */
    static final PostgresTimeouts BULK = ofSeconds(10, 10, 5, 5, 15);

    /** Pages. They hold up no writer. */
    static final PostgresTimeouts READ = ofSeconds(10, 20, 2, 60, 30);

    /** Reports and exports, which are read in pieces of 60 seconds at most. */
    static final PostgresTimeouts REPORT = ofSeconds(10, 60, 2, 120, 90);

    /** Changes of the schema: an index on a large table takes minutes, and nothing else runs. Zero is no limit. */
    static final PostgresTimeouts MIGRATION = ofSeconds(0, 0, 0, 0, 3_600);

    private static PostgresTimeouts ofSeconds(long queue, long statement, long lock, long idle, long socket) {
        return new PostgresTimeouts(
                Duration.ofSeconds(queue),
                Duration.ofSeconds(statement),
                Duration.ofSeconds(lock),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(socket));
    }

    /** The settings of a session, as the first statement of a connection. */
    String sql() {
        return "set statement_timeout = %d; set lock_timeout = %d; set idle_in_transaction_session_timeout = %d"
                .formatted(statement.toMillis(), lock.toMillis(), idle.toMillis());
    }
}
