package org.sklad.platform.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** One SQLite connection in JDBC auto-commit mode, its handle, and the statements that begin and end transactions. */
public final class SqliteSession implements AutoCloseable {
    enum Control {
        BEGIN_READ("begin"),
        BEGIN_WRITE("begin immediate"),
        COMMIT("commit"),
        ROLLBACK("rollback"),
        SAVEPOINT("savepoint piece"),
        RELEASE("release piece"),
        ROLLBACK_TO("rollback to piece");

        private final String sql;

        Control(String sql) {
            this.sql = sql;
        }
    }

    private final Connection connection;
    private final StatementCache statements = new StatementCache();
    private final StatementWatch watch = new StatementWatch(statements);
    private final Map<Control, PreparedStatement> controls = new EnumMap<>(Control.class);
    private final SqlObjectCache objects;
    private final Handle handle;

    /** Opens a session that shares nothing. */
    public SqliteSession(Path file, SqliteConnections.Use use) throws SQLException {
        this(file, use, new SqlObjectCache());
    }

    SqliteSession(Path file, SqliteConnections.Use use, SqlObjectCache objects) throws SQLException {
        this.objects = objects;
        connection = SqliteConnections.open(file, use);
        for (Control control : Control.values()) {
            controls.put(control, connection.prepareStatement(control.sql));
        }
        Jdbi jdbi = StatementTexts.share(ColumnTypes.install(Jdbi.create(connection)));
        jdbi.setStatementBuilderFactory(ignored -> statements);
        jdbi.getConfig(SqlStatements.class).setSqlLogger(StatementWatch.OF_THREAD);
        objects.install(jdbi);
        handle = jdbi.open();
    }

    void send(Control control) throws SQLException {
        PreparedStatement statement = controls.get(control);
        if (statement == null) {
            throw new IllegalStateException("Not prepared: " + control);
        }
        statement.execute();
    }

    /** Runs the work in the open transaction. Throws at the end if a statement failed and the work hid it. */
    public <T> T run(Work<T> work) {
        watch.begin();
        try {
            T result = NestingGuard.enter(() -> work.run(handle));
            watch.throwFault();
            return result;
        } finally {
            watch.end();
            objects.release();
            handle.clean();
        }
    }

    /** Throws the failure of a statement of the last piece, except a constraint violation. */
    void throwFault() {
        watch.throwFault();
    }

    Connection connection() {
        return connection;
    }

    StatementCache statements() {
        return statements;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
