package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Meaningless rows for every table of a PostgreSQL database that only a planner uses. With empty tables, the planner does not care which
 * index it takes.
 */
final class ManyRows {
    private static final int ROWS = 5_000;
    private static final int FEW = 10;

    private ManyRows() {}

    static void fill(Connection connection, Set<String> few) throws SQLException {
        if (!list(connection, "select 1 from movements limit 1").isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String senseless : list(connection, """
                    select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                    from pg_constraint where contype in ('c', 'f') and connamespace = 'public'::regnamespace""")) {
                statement.execute(senseless);
            }
            for (Map.Entry<String, List<String>> table : columns(connection).entrySet()) {
                StringJoiner values = new StringJoiner(", ");
                table.getValue().forEach(column -> values.add(value(column)));
                StringJoiner names = new StringJoiner(", ");
                table.getValue().forEach(column -> names.add(column.substring(0, column.indexOf(' '))));
                statement.execute("insert into " + table.getKey() + " (" + names + ") select " + values
                        + " from generate_series(1, " + (few.contains(table.getKey()) ? FEW : ROWS)
                        + ") i order by md5(cast(i as text)) on conflict do nothing");
            }
            // As autovacuum does, at a time of its own: plans change once a table has been vacuumed.
            statement.execute("vacuum analyze");
        }
    }

    /** Returns a value for row i: one of fifty centres, one of two states, 0 or 1 for integers, otherwise a value of its own. */
    private static String value(String column) {
        String name = column.substring(0, column.indexOf(' '));
        String type = column.substring(column.indexOf(' ') + 1);
        if (name.endsWith("centre")) {
            return "cast(i % 50 as text)";
        }
        if (name.equals("state")) {
            return "case i % 5 when 0 then 'REPORTED' else 'VERIFIED' end";
        }
        return type.equals("integer") ? "i % 2" : "cast(i as " + type + ")";
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String each : list(connection, """
                select t.relname || ' ' || c.attname || ' ' || format_type(c.atttypid, c.atttypmod)
                from pg_attribute c join pg_class t on t.oid = c.attrelid
                where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and c.attnum > 0 and not c.attisdropped and c.attidentity = ''
                  and c.attgenerated = ''
                  and t.relname not like 'databasechangelog%'
                order by t.relname, c.attnum""")) {
            String[] parts = each.split(" ", 2);
            columns.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(parts[1]);
        }
        return columns;
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
