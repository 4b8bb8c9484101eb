package org.sklad.platform.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An engine's plan for a query, independent of the query's values.
 *
 * @param text the plan in the words of the engine
 * @param readWhole the tables that it reads whole: every row, or every entry of an index
 * @param sorts true if it sorts its rows before it knows the first one
 */
record QueryPlan(String text, Set<String> readWhole, boolean sorts) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)(?:\\s+([a-z_]+))?");
    private static final Pattern SQLITE_SORT = Pattern.compile("USE TEMP B-TREE FOR .*ORDER BY");
    private static final Pattern SQLITE_SCAN = Pattern.compile("^SCAN ([a-z_]+)(?: .*)?$", Pattern.MULTILINE);

    /**
     * Reads the plan of SQLite. The plan does not depend on the amount of data, since our databases are never analysed. A sort for
     * comparing two sets, like items with one word and items with another, does not count as sorting a list.
     */
    static QueryPlan sqlite(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        Set<Integer> ofSets = new TreeSet<>();
        boolean sorts = false;
        try (PreparedStatement statement = connection.prepareStatement("explain query plan " + sql)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setNull(i, Types.NULL);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String line = rows.getString("detail");
                    lines.add(line);
                    if (line.startsWith("MERGE") || ofSets.contains(rows.getInt("parent"))) {
                        ofSets.add(rows.getInt("id"));
                    } else {
                        sorts |= SQLITE_SORT.matcher(line).find();
                    }
                }
            }
        }
        String text = String.join("\n", lines);
        Set<String> scanned =
                SQLITE_SCAN.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toSet());
        Map<String, String> views = schema(connection, "view");
        String all = sql
                + views.entrySet().stream()
                        .filter(view -> sql.contains(view.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n", "\n", ""));
        Set<String> tables = schema(connection, "table").keySet();
        Set<String> whole = NAMED.matcher(all)
                .results()
                .filter(each -> scanned.contains(each.group(1)) || scanned.contains(String.valueOf(each.group(2))))
                .map(each -> each.group(1))
                .filter(tables::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        return new QueryPlan(text, whole, sorts);
    }

    private static Map<String, String> schema(Connection connection, String type) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select name, sql from sqlite_schema where type = ?")) {
            statement.setString(1, type);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return all;
    }

    /**
     * Reads the plan of PostgreSQL for large tables. PostgreSQL reads a small table whole and sorts it, so sequential scans are off. It
     * plans twice, with and without sorts, because avoiding a sort may mean reading an index from end to end.
     *
     * @param connection uses the simple protocol, in which a parameter is a word of the query without a value
     */
    static QueryPlan postgresql(Connection connection, String sql) throws SQLException {
        int[] parameter = {0};
        String numbered = Pattern.compile("\\?").matcher(sql).replaceAll(each -> "\\$" + ++parameter[0]);
        QueryPlan sorting = explain(connection, numbered, "on");
        QueryPlan ordered = explain(connection, numbered, "off");
        return new QueryPlan(
                ordered.text() + "\nor, with sorts,\n" + sorting.text(), sorting.readWhole(), ordered.sorts());
    }

    private static QueryPlan explain(Connection connection, String sql, String sort) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
                statement.execute("set enable_" + way + " = off");
            }
            statement.execute("set enable_sort = " + sort);
            try (ResultSet rows = statement.executeQuery("explain (generic_plan, format json) " + sql)) {
                rows.next();
                return of(JSON.readTree(rows.getString(1)).path(0).path("Plan"), firstColumns(connection));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> firstColumns(Connection connection) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select indexrelid::regclass::text, pg_get_indexdef(indexrelid, 1, false) from pg_index""")) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }

    /** Reads one node of a plan. An index whose first column is not restricted is read from end to end. */
    private static QueryPlan of(JsonNode node, Map<String, String> firstColumns) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        Set<String> whole = new TreeSet<>();
        String index = node.path("Index Name").asText();
        String first = firstColumns.getOrDefault(index, "");
        boolean entered = Pattern.compile("\\b" + first + "\\b")
                .matcher(node.path("Index Cond").asText())
                .find();
        if (type.equals("Seq Scan") || (type.startsWith("Index") && !entered)) {
            whole.add(table);
        }
        boolean sorts = type.endsWith("Sort") && !isCutOff(node);
        List<String> lines = new ArrayList<>(List.of(String.join(
                " ",
                type,
                table,
                index,
                node.path("Index Cond").asText(),
                node.path("Filter").asText())));
        for (JsonNode each : node.path("Plans")) {
            QueryPlan inner = of(each, firstColumns);
            whole.addAll(inner.readWhole());
            sorts |= inner.sorts();
            inner.text().lines().map(line -> "  " + line).forEach(lines::add);
        }
        return new QueryPlan(String.join("\n", lines), whole, sorts);
    }

    /** Returns true if a limit ends the input of the node. Sorting a part of a list is allowed. */
    private static boolean isCutOff(JsonNode node) {
        String type = node.path("Node Type").asText();
        if (type.equals("Limit")) {
            return true;
        }
        JsonNode inner = node.path("Plans");
        if (!type.endsWith("Append")) {
            return !inner.isEmpty() && isCutOff(inner.path(0));
        }
        return StreamSupport.stream(inner.spliterator(), false).allMatch(QueryPlan::isCutOff);
    }
}
