package org.sklad.platform.db;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The changes of the schema: one list of files with formatted SQL, run by Liquibase.
 *
 * <p>Pending changes are found by comparing the change sets in the files with those in the database. This is done without
 * Liquibase, because loading Liquibase takes longer than the rest of a start.
 *
 * <p>Files have numbers in their order. A database records a file by the path in its first line, which has no number, because the
 * files had none when the first databases were made.
 */
final class Migrations {
    static final Migrations OURS = new Migrations("migrations/changelog.yaml");

    private static final Pattern INCLUDED = Pattern.compile("(?m)^\\s*file:\\s*(\\S+)\\s*$");
    private static final Pattern LOGICAL_PATH =
            Pattern.compile("\\A--\\s*liquibase formatted sql\\s.*\\blogicalFilePath:(\\S+)");
    private static final Pattern CHANGE_SET =
            Pattern.compile("(?m)^--\\s*changeset\\s+(\\S+?):(\\S+)(?:.*\\bdbms:(\\S+))?");

    /** Keeps the logger reachable: the log manager would drop it together with its level. */
    private static final Logger CHATTER = Logger.getLogger("liquibase");

    /** A change set as a database records it. */
    record ChangeSet(String file, String author, String id) {
        @Override
        public String toString() {
            return file + " (" + author + ":" + id + ")";
        }
    }

    private final String changeLog;
    private final Supplier<Map<ChangeSet, String>> known = Suppliers.memoize(this::read);

    Migrations(String changeLog) {
        this.changeLog = changeLog;
    }

    /** Returns every change set of the files, which are read once, with its engines; an empty text means all engines. */
    Map<ChangeSet, String> known() {
        return known.get();
    }

    private Map<ChangeSet, String> read() {
        Map<ChangeSet, String> known = new LinkedHashMap<>();
        for (MatchResult file : INCLUDED.matcher(read(changeLog)).results().toList()) {
            String path = file.group(1);
            String text = read(path);
            Matcher logical = LOGICAL_PATH.matcher(text);
            String recorded = logical.find() ? logical.group(1) : path;
            CHANGE_SET
                    .matcher(text)
                    .results()
                    .forEach(match -> known.put(
                            new ChangeSet(recorded, match.group(1), match.group(2)),
                            match.group(3) == null ? "" : match.group(3)));
        }
        return Collections.unmodifiableMap(known);
    }

    /** Returns every change set in the database; empty for a new one. */
    static Set<ChangeSet> applied(Connection connection) throws SQLException {
        Set<ChangeSet> applied = new LinkedHashSet<>();
        if (!hasTable(connection, "databasechangelog")) {
            return applied;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select filename, author, id
                        from databasechangelog
                        order by orderexecuted
                        """)) {
            while (row.next()) {
                applied.add(new ChangeSet(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return applied;
    }

    /**
     * Returns the pending change sets of this engine.
     *
     * @throws CannotStart if a newer program has changed the database
     */
    Set<ChangeSet> pending(Connection connection) throws SQLException {
        Set<ChangeSet> applied = applied(connection);
        Map<ChangeSet, String> known = known();
        for (ChangeSet one : applied) {
            if (!known.containsKey(one)) {
                throw new CannotStart("The database has a newer schema than this program: it does not know " + one
                        + ". Start the newer program, or restore a backup or dump from before it.");
            }
        }
        // Liquibase records only the change sets that it ran.
        String engine = connection.getMetaData().getURL().split(":", -1)[1];
        Set<ChangeSet> pending = new LinkedHashSet<>();
        known.forEach((one, engines) -> {
            if (!applied.contains(one) && (engines.isEmpty() || engines.contains(engine))) {
                pending.add(one);
            }
        });
        return pending;
    }

    /**
     * Runs the pending change sets. The caller has exclusive access, so any lock in the database was left by a killed program.
     */
    void update(Connection connection) throws SQLException {
        if (hasTable(connection, "databasechangeloglock")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "update databasechangeloglock set locked = false, lockedby = null, lockgranted = null");
            }
        }
        CHATTER.setLevel(Level.WARNING);
        LoggerUIService quiet = new LoggerUIService();
        quiet.setStandardLogLevel(Level.FINE);
        try {
            // Liquibase would send usage data to its vendor.
            Scope.child(Map.of(Scope.Attr.ui.name(), quiet, "liquibase.analytics.enabled", false), () -> {
                Liquibase liquibase =
                        new Liquibase(changeLog, new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update(new Contexts());
            });
        } catch (Exception e) {
            throw new CannotStart("The schema of the database could not be changed: " + e.getMessage(), e);
        }
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (ResultSet table =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (table.next()) {
                if (name.equalsIgnoreCase(table.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String read(String resource) {
        try (InputStream stream = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not in the program: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
