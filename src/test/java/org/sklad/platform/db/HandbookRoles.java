package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sklad.platform.crypto.Secret;

/** The two roles of PostgreSQL, made by the statements that {@code operations.md} gives to administrators. */
public final class HandbookRoles {
    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");
    private static final String NEW_PASSWORD = "CHANGE-ME-1";
    private static final String OWNERS_PASSWORD = "CHANGE-ME-2";
    private static final String SERVER = "postgres";

    private final String name = "r" + UUID.randomUUID().toString().replace("-", "");

    /** Makes a new installation: a database without tables, and its roles. */
    public static DatabaseSettings fresh() {
        HandbookRoles made = new HandbookRoles();
        made.makeRuntime();
        made.makeOwner();
        return made.settings();
    }

    /** Makes an older installation: one role that owns the database and makes the tables. */
    DatabaseSettings makeOneRole() {
        makeRuntime();
        TestDatabases.onServer(SERVER, List.of("alter database " + name + " owner to " + name));
        return TestDatabases.as(name, NEW_PASSWORD, name);
    }

    /** Upgrades an installation from one role to two. */
    DatabaseSettings upgrade() {
        makeOwner();
        TestDatabases.onServer(name, statements(2));
        return settings();
    }

    private void makeRuntime() {
        TestDatabases.onServer(SERVER, statements(0));
    }

    private void makeOwner() {
        TestDatabases.onServer(name, statements(1));
    }

    private DatabaseSettings settings() {
        return TestDatabases.as(name, NEW_PASSWORD, name)
                .withMigrationRole(new DatabaseRole(name + "_owner", new Secret(OWNERS_PASSWORD)));
    }

    /** Returns the statements of a block of the handbook, with names that no other test uses. */
    private List<String> statements(int block) {
        try {
            String handbook = Files.readString(Path.of("src", "docs", "operations.md"));
            List<String> blocks =
                    SQL.matcher(handbook).results().map(match -> match.group(1)).toList();
            assertThat(blocks).hasSize(3);
            return Stream.of(blocks.get(block).split(";"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(each -> each.replaceAll("\\bsklad(_owner)?\\b", name + "$1"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requires that the server's role can change neither the schema nor rows of these tables, each of which must have rows. */
    public static void requireUnchangeable(DatabaseSettings settings, List<String> appendOnly) {
        for (String statement : List.of(
                "alter table audit add column more integer",
                "alter table audit disable trigger all",
                "drop trigger audit_never_changed on audit",
                "drop trigger movements_never_changed on movements",
                "truncate audit",
                "truncate movements cascade",
                "drop table audit cascade",
                "drop function refuse_change() cascade",
                "create or replace function refuse_change() returns trigger language sql as 'select null'",
                "create table more (number integer)",
                "create temporary table audit (number integer)",
                "create schema more",
                "set session_replication_role = replica")) {
            assertThat(refusal(settings, statement)).as(statement).isEqualTo("42501");
        }
        for (String table : appendOnly) {
            String raised = "P0001";
            assertThat(refusal(settings, "update " + table + " set operator = operator"))
                    .as(table)
                    .isEqualTo(raised);
            assertThat(refusal(settings, "delete from " + table)).as(table).isEqualTo(raised);
        }
    }

    private static String refusal(DatabaseSettings settings, String statement) {
        try (Connection connection = PostgresConnections.connect(settings);
                Statement sql = connection.createStatement()) {
            SQLException refused = catchThrowableOfType(SQLException.class, () -> sql.execute(statement));
            return refused == null ? "done" : refused.getSQLState();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
