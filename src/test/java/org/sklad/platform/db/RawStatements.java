package org.sklad.platform.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.Extensions;
import org.sklad.people.attributes.KindCodes;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;

/**
 * The statements that a piece of work sends to SQLite. They are recorded on one copy of a database and replayed with bare JDBC on another.
 */
public final class RawStatements {
    private RawStatements() {}

    /**
     * One statement as it was sent.
     *
     * @param rows the values of its parameters; a batch has several rows
     */
    public record Sent(String sql, List<Map<Integer, Object>> rows) {}

    /** A database with one connection that records its statements. It is not thread-safe. */
    public static final class Recorder implements Database {
        private final Connection connection;
        private final Handle handle;
        private final List<Sent> sent = new ArrayList<>();

        public Recorder(Path file) throws SQLException {
            connection = SqliteConnections.open(file, SqliteConnections.Use.WRITE);
            Jdbi jdbi = ColumnTypes.install(Jdbi.create(watched(connection)));
            StatementCache statements = new StatementCache();
            jdbi.setStatementBuilderFactory(ignored -> statements);
            jdbi.getConfig(Extensions.class).register(new SqlObjectCache());
            jdbi.getConfig(KindCodes.class)
                    .use(InstallationKeys.random(new Randomness(new SecureRandom()))
                            .hash(KeyPurpose.VULNERABILITIES));
            handle = jdbi.open();
        }

        /** Returns the statements sent since the last call. */
        public List<Sent> taken() {
            List<Sent> taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }

        private Connection watched(Connection real) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        Object answer = call(method, real, arguments);
                        return method.getName().equals("prepareStatement")
                                ? watched((PreparedStatement) answer, (String) arguments[0])
                                : answer;
                    });
        }

        private PreparedStatement watched(PreparedStatement real, String sql) {
            Map<Integer, Object> values = new TreeMap<>();
            List<Map<Integer, Object>> rows = new ArrayList<>();
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatement.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> {
                        String name = method.getName();
                        if (name.equals("setNull")) {
                            values.remove((Integer) arguments[0]);
                        } else if (name.startsWith("set") && arguments.length >= 2) {
                            values.put((Integer) arguments[0], arguments[1]);
                        } else if (name.equals("clearParameters")) {
                            values.clear();
                        } else if (name.equals("addBatch")) {
                            rows.add(new TreeMap<>(values));
                        } else if (name.equals("executeBatch")) {
                            sent.add(new Sent(sql, List.copyOf(rows)));
                            rows.clear();
                        } else if (name.startsWith("execute")) {
                            sent.add(new Sent(sql, List.of(new TreeMap<>(values))));
                        }
                        return call(method, real, arguments);
                    });
        }

        private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public <T> T write(Work<T> work) {
            try (Statement control = connection.createStatement()) {
                control.execute("begin immediate");
                T result = work.run(handle);
                control.execute("commit");
                return result;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T writeBulk(Work<T> work) {
            return write(work);
        }

        @Override
        public <T> T read(Work<T> work) {
            return work.run(handle);
        }

        @Override
        public <T> T readForReport(Work<T> work) {
            return work.run(handle);
        }

        @Override
        public boolean healthy() {
            return true;
        }

        @Override
        public void prove() {}

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A player of recorded statements. It keeps every statement prepared, commits several pieces of work at once and uses only JDBC. */
    public static final class Player implements AutoCloseable {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        public Player(Path file) throws SQLException {
            connection = SqliteConnections.open(file, SqliteConnections.Use.WRITE);
        }

        public void play(List<List<Sent>> pieces) throws SQLException {
            prepared("begin immediate").execute();
            for (List<Sent> piece : pieces) {
                for (Sent each : piece) {
                    send(each);
                }
            }
            prepared("commit").execute();
        }

        private void send(Sent sent) throws SQLException {
            PreparedStatement statement = prepared(sent.sql());
            if (sent.rows().size() > 1) {
                for (Map<Integer, Object> row : sent.rows()) {
                    bind(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
                return;
            }
            bind(statement, sent.rows().get(0));
            if (statement.execute()) {
                readAll(statement);
            }
        }

        private static void bind(PreparedStatement statement, Map<Integer, Object> row) throws SQLException {
            statement.clearParameters();
            for (Map.Entry<Integer, Object> value : row.entrySet()) {
                statement.setObject(value.getKey(), value.getValue());
            }
        }

        private static void readAll(PreparedStatement statement) throws SQLException {
            try (ResultSet rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }

        private PreparedStatement prepared(String sql) throws SQLException {
            PreparedStatement known = prepared.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                prepared.put(sql, known);
            }
            return known;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
