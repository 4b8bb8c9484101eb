package org.sklad.platform.db;

import java.util.Arrays;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.TestDatabases.Engine;

/** How an engine would read for a query of a DAO, as it stands in the code. */
public final class Plans {
    private Plans() {}

    /**
     * The plan.
     *
     * @param method of the DAO
     * @param values of its parameters; lists are given as one value that stands in their place
     */
    public static String of(Database database, Engine engine, Class<?> dao, String method, Map<String, ?> values) {
        String sql = Arrays.stream(dao.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(SqlQuery.class).value())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no query " + method));
        return database.read(handle -> explain(handle, engine, sql.replaceAll("<[a-z]+>", "'HAR'"), values));
    }

    private static String explain(Handle handle, Engine engine, String sql, Map<String, ?> values) {
        if (engine == Engine.POSTGRESQL) {
            // A table of some rows is read whole and sorted; what can be done with many is what counts.
            handle.execute("set local enable_seqscan = off");
            handle.execute("set local enable_bitmapscan = off");
            handle.execute("set local enable_sort = off");
        }
        String explain = engine == Engine.SQLITE ? "explain query plan " : "explain ";
        var query = handle.createQuery(explain + sql);
        values.forEach(query::bind);
        return String.join(
                "\n",
                query.mapToMap().list().stream()
                        .map(row -> engine == Engine.SQLITE
                                ? row.get("detail") + ""
                                : row.values().toString())
                        .toList());
    }
}
