package org.sklad.platform.db;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.TestDatabases.Engine;

/** How an engine would answer a query of a DAO, as it stands in the code. */
public final class Plans {
    private Plans() {}

    /**
     * The plan of the query as the engine tells it.
     *
     * @param method of the DAO; of several with that name the one with so many parameters
     * @param values its parameters; in the place of a list stands one centre, {@code HAR}
     */
    public static String of(Database database, Engine engine, Class<?> dao, String method, Map<String, ?> values) {
        String sql = query(dao, method, values.size()).replaceAll("<[a-z]+>", "'HAR'");
        return database.read(handle -> explain(handle, engine, sql, values));
    }

    private static String query(Class<?> dao, String name, int parameters) {
        List<Method> named = Arrays.stream(dao.getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && each.isAnnotationPresent(SqlQuery.class))
                .toList();
        return named.stream()
                .filter(each -> named.size() == 1 || each.getParameterCount() == parameters)
                .map(each -> each.getAnnotation(SqlQuery.class).value())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no query " + name));
    }

    private static String explain(Handle handle, Engine engine, String sql, Map<String, ?> values) {
        if (engine == Engine.POSTGRESQL) {
            // A table of some rows is read whole and sorted; what can be done with many is what counts.
            for (String way : List.of("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")) {
                handle.execute("set local enable_" + way + " = off");
            }
        }
        Query query = handle.createQuery((engine == Engine.SQLITE ? "explain query plan " : "explain ") + sql);
        values.forEach(query::bind);
        return query.mapToMap().list().stream()
                .map(row -> engine == Engine.SQLITE
                        ? String.valueOf(row.get("detail"))
                        : row.values().toString())
                .collect(Collectors.joining("\n"));
    }
}
