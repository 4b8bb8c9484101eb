package org.sklad.platform.db;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.TestDatabases.Engine;

/** How a database would answer a query of a DAO. */
public final class Plans {
    private Plans() {}

    /**
     * The plan of the query as the engine tells it.
     *
     * @param method of the DAO, the only one of that name with so many parameters
     * @param values its parameters
     */
    public static String of(Engine engine, Database database, Class<?> dao, String method, Map<String, ?> values) {
        String sql = Arrays.stream(dao.getDeclaredMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == values.size())
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(SqlQuery.class)))
                .map(SqlQuery::value)
                .findFirst()
                .orElseThrow();
        boolean sqlite = engine == Engine.SQLITE;
        return database.read(handle -> {
            if (!sqlite) {
                // A table of some rows is read whole and sorted; what can be done with many is what counts.
                for (String way : new String[] {"seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin"}) {
                    handle.execute("set local enable_" + way + " = off");
                }
            }
            return handle.createQuery((sqlite ? "explain query plan " : "explain ") + sql)
                    .bindMap(values)
                    .mapToMap()
                    .list()
                    .toString();
        });
    }
}
