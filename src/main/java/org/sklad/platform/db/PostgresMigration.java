package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the schema on PostgreSQL. Another machine may start at the same moment. */
final class PostgresMigration {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresMigration.class);

    private PostgresMigration() {}

    /**
     * Runs the pending changes.
     *
     * @param beforeFirst runs before the first change of an empty database
     */
    static void run(DatabaseSettings settings, Migrations migrations, Runnable beforeFirst) {
        migrate(settings.forMigration(), migrations, beforeFirst);
        warnOfOwner(settings);
    }

    private static void migrate(DatabaseSettings settings, Migrations migrations, Runnable beforeFirst) {
        try (Connection connection = PostgresConnections.connect(settings)) {
            if (migrations.pending(connection).isEmpty()) {
                return;
            }
            // One program at a time. PostgreSQL releases this lock with the connection, so its holder may clear
            // Liquibase's own lock.
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(7378652)");
            }
            if (!migrations.pending(connection).isEmpty()) {
                if (Migrations.applied(connection).isEmpty()) {
                    beforeFirst.run();
                }
                migrations.update(connection);
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + settings.url() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Warns if the role owns a table: an owner can alter it and drop the triggers that protect the movements and the audit log.
     */
    private static void warnOfOwner(DatabaseSettings settings) {
        try (Connection connection = PostgresConnections.connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select exists (
                          select 1 from pg_class
                          where relnamespace = current_schema()::text::regnamespace
                            and relkind = 'r' and pg_has_role(relowner, 'usage'))
                        """)) {
            if (row.next() && row.getBoolean(1)) {
                LOG.warn(
                        "The database role {} can change the schema and drop the triggers that protect the ledger."
                                + " Use a role of its own for migrations: src/docs/operations.md, PostgreSQL",
                        settings.user());
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + settings.url() + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
