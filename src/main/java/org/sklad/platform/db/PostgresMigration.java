package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes the schema on PostgreSQL, where another machine may start at the same moment. */
final class PostgresMigration {
    private PostgresMigration() {}

    static void run(DatabaseSettings settings, Migrations migrations) {
        try (Connection connection = PostgresDatabase.connect(settings)) {
            if (migrations.pending(connection).isEmpty()) {
                return;
            }
            // One at a time; PostgreSQL drops this lock with the connection, so whoever has it may clear Liquibase's
            // own.
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(7378652)");
            }
            if (!migrations.pending(connection).isEmpty()) {
                migrations.update(connection);
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + settings.url() + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
