package org.sklad.platform.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Sees every statement of a connection fail, even when the piece of work swallows the exception. After a disk that is full or
 * broken SQLite may have ended the transaction by itself; what the piece sent next would then be committed on its own.
 */
final class StatementWatch implements SqlLogger {
    private final KeptStatements statements;
    private Optional<SQLException> fault = Optional.empty();

    StatementWatch(KeptStatements statements) {
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

    void reset() {
        fault = Optional.empty();
    }
}
