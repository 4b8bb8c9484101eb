package org.sklad.platform.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Notes every failed statement of a connection, even if the piece of work hides the exception. On a full or broken disk SQLite
 * can end the transaction by itself; the next statements of the piece would then be committed on their own.
 */
final class StatementWatch implements SqlLogger {
    /** Passes each statement to the watch that runs in its thread, because all connections share the SQL Objects and their logger. */
    static final SqlLogger OF_THREAD = new SqlLogger() {
        @Override
        public void logBeforeExecution(StatementContext context) {
            RUNNING.get().ifPresent(watch -> watch.logBeforeExecution(context));
        }

        @Override
        public void logException(StatementContext context, SQLException exception) {
            RUNNING.get().ifPresent(watch -> watch.logException(context, exception));
        }
    };

    private static final ThreadLocal<Optional<StatementWatch>> RUNNING = ThreadLocal.withInitial(Optional::empty);

    private final StatementCache statements;
    private Optional<SQLException> fault = Optional.empty();

    StatementWatch(StatementCache statements) {
        this.statements = statements;
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        throwFault();
    }

    @Override
    public void logException(StatementContext context, SQLException exception) {
        Statement statement = context.getStatement();
        if (statement != null) {
            statements.markFailed(statement);
        }
        if (!Failures.isConstraint(exception) && fault.isEmpty()) {
            fault = Optional.of(exception);
        }
    }

    void throwFault() {
        if (fault.isPresent()) {
            throw new IllegalStateException("A statement of this piece failed before", fault.get());
        }
    }

    /** Forgets the failures of the last piece, and watches the statements of this thread until {@link #end}. */
    void begin() {
        fault = Optional.empty();
        RUNNING.set(Optional.of(this));
    }

    void end() {
        RUNNING.remove();
    }
}
