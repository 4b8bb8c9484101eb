package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.sklad.platform.db.DaoQueries.DaoQuery;

/** The plans of an engine for all queries of the program, except those of {@code check}, which read everything. */
final class EveryPlan implements AutoCloseable {
    private final Engine engine;
    private final Set<String> few;
    private final TestDatabases databases;
    private final Map<String, QueryPlan> plans = new TreeMap<>();
    private final Map<String, String> queries = new TreeMap<>();
    private final Set<String> parts = new TreeSet<>();

    /**
     * Plans all queries on a fresh database.
     *
     * @param few the tables that stay small however long the program is in use
     */
    EveryPlan(Engine engine, Set<String> few) throws SQLException {
        this.engine = engine;
        this.few = few;
        databases = TestDatabases.open(engine);
        try (Connection connection = connect()) {
            for (DaoQuery query : DaoQueries.all()) {
                if (!query.ofChecks()) {
                    queries.put(query.name(), query.sql().replaceAll("\\s+", " "));
                    plans.put(query.name(), plan(connection, query.name(), query.sql()));
                }
                if (query.isPart()) {
                    parts.add(query.name());
                }
            }
        }
    }

    @Override
    public void close() {
        databases.close();
    }

    Set<String> names() {
        return plans.keySet();
    }

    /** Returns the queries that answer with one page of a list. */
    Set<String> parts() {
        return parts;
    }

    /** Returns the SQL of a query in one line. */
    String sql(String name) {
        return known(queries, name);
    }

    QueryPlan of(String name) {
        return known(plans, name);
    }

    /** Returns the queries with a fault, each with its plan. */
    List<String> with(BiPredicate<String, QueryPlan> fault) {
        return plans.entrySet().stream()
                .filter(each -> fault.test(each.getKey(), each.getValue()))
                .map(each -> each.getKey() + "\n" + each.getValue().text())
                .toList();
    }

    /** Returns the plan of a query that is not in the program. */
    QueryPlan ofOther(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return plan(connection, "other", sql);
        }
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new AssertionError("No query " + name + " among " + all.keySet());
        }
        return found;
    }

    private Connection connect() throws SQLException {
        DatabaseSettings settings = databases.settings();
        if (engine == Engine.SQLITE) {
            return SqliteConnections.open(settings.file(), SqliteConnections.Use.READ);
        }
        Properties properties = PostgresConnections.properties(settings, PostgresTimeouts.REPORT);
        properties.setProperty("preferQueryMode", "simple");
        Connection connection = DriverManager.getConnection(settings.url(), properties);
        ManyRows.fill(connection, few);
        return connection;
    }

    private QueryPlan plan(Connection connection, String name, String sql) {
        try {
            return engine == Engine.SQLITE ? QueryPlan.sqlite(connection, sql) : QueryPlan.postgresql(connection, sql);
        } catch (SQLException e) {
            throw new AssertionError(name + ": " + sql, e);
        }
    }
}
