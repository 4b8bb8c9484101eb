package org.sklad.platform.db;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** A callback before each statement is sent. The logger that was set before still receives its events. */
record EachStatement(SqlLogger beneath, Runnable told) implements SqlLogger {
    /**
     * Adds the callback to a handle once, since handles are kept. SQL Objects that all connections share do not call it, so the handle gets
     * its own.
     */
    static Handle of(Handle handle, Runnable told) {
        SqlStatements statements = handle.getConfig(SqlStatements.class);
        SqlLogger present = statements.getSqlLogger();
        if (!(present instanceof EachStatement)) {
            statements.setSqlLogger(new EachStatement(present, told));
            handle.getConfig(Extensions.class).register(new SqlObjectCache());
        }
        return handle;
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        told.run();
        beneath.logBeforeExecution(context);
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        beneath.logAfterExecution(context);
    }

    @Override
    public void logException(StatementContext context, SQLException exception) {
        beneath.logException(context, exception);
    }
}
