package org.sklad.platform.db;

import java.time.Duration;

/**
 * The time limits of one kind of connection to PostgreSQL. The server's limits come first, so that the caller knows that nothing
 * was done. The limit of the socket follows, for a server that does not answer any more.
 *
 * @param queue wait for a free connection
 * @param statement run time of one statement
 * @param lock wait for a lock that another session holds
 * @param idle pause between two statements of a transaction, after which the server ends it and frees its locks
 * @param socket wait for an answer of the server
 */
record PostgresTimeouts(Duration queue, Duration statement, Duration lock, Duration idle, Duration socket) {
    /**
     * Requests of an operator at a screen. Others may want the same rows: a session that hangs loses its locks after 4 or 5
     * seconds, and requests for the same rows are answered after 2.
     */
    static final PostgresTimeouts INTERACTIVE = ofSeconds(5, 4, 2, 5, 6);

    /** At most 200 rows in the background: more time on a busy server, but locks are still held only briefly. */
    static final PostgresTimeouts BULK = ofSeconds(10, 10, 5, 5, 15);

    /** Pages. They block no writer. */
    static final PostgresTimeouts READ = ofSeconds(10, 20, 2, 60, 30);

    /** Reports and exports, read in pieces of 60 seconds at most. */
    static final PostgresTimeouts REPORT = ofSeconds(10, 60, 2, 120, 90);

    /** Changes of the schema: an index on a large table takes minutes, and nothing else runs. Zero means no limit. */
    static final PostgresTimeouts MIGRATION = ofSeconds(0, 0, 0, 0, 3_600);

    private static PostgresTimeouts ofSeconds(long queue, long statement, long lock, long idle, long socket) {
        return new PostgresTimeouts(
                Duration.ofSeconds(queue),
                Duration.ofSeconds(statement),
                Duration.ofSeconds(lock),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(socket));
    }

    /** Returns the settings of a session as the first statement of a connection. */
    String sql() {
        return "set statement_timeout = %d; set lock_timeout = %d; set idle_in_transaction_session_timeout = %d"
                .formatted(statement.toMillis(), lock.toMillis(), idle.toMillis());
    }
}
