package org.sklad.platform.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.i18n.NotFound;

/**
 * Damage to rows beneath the program, as from a disk or a careless person. It bypasses the triggers, references and check constraints of
 * the schema. It is rolled back unless it is kept.
 */
public final class Damage {
    /** PostgreSQL has no switch for check constraints as {@code session_replication_role} is for triggers and references. */
    private static final String WITHOUT_CONDITIONS = """
            do $$ declare condition record; begin
              for condition in select conrelid::regclass as rows, conname from pg_constraint
                  where contype = 'c' and connamespace = 'public'::regnamespace loop
                execute format('alter table %s drop constraint %I', condition.rows, condition.conname);
              end loop;
            end $$""";

    private Damage() {}

    /**
     * Removes what would refuse damage, for good: triggers on SQLite, check constraints on PostgreSQL. If they were removed for
     * each damage, the schema would change each time, and the server would plan all checks anew.
     */
    public static void allow(Database database) {
        database.write(handle -> {
            try (Statement sql = handle.getConnection().createStatement()) {
                removeGuards(handle, sql);
                return true;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void removeGuards(Handle handle, Statement sql) throws SQLException {
        if (!isSqlite(handle)) {
            sql.execute(WITHOUT_CONDITIONS);
            return;
        }
        for (String trigger : triggers(handle)) {
            sql.execute("drop trigger " + trigger);
        }
    }

    /** Returns the names of the checks that report a violation after this statement, and rolls the statement back. */
    public static List<String> seen(Database database, List<Check> checks, String statement) {
        List<String> names = new ArrayList<>();
        try {
            database.write(handle -> {
                names.clear();
                if (execute(handle, statement) == 0) {
                    names.add("nothing is changed by " + statement);
                }
                checks.stream()
                        .filter(check -> !check.violations().apply(handle).isEmpty())
                        .map(Check::name)
                        .forEach(names::add);
                throw new NotFound();
            });
        } catch (NotFound rolledBack) {
            return names;
        }
        throw new AssertionError("The damage was kept");
    }

    /** Keeps the damage of several statements. SQLite has lost its triggers afterwards, PostgreSQL its check constraints. */
    public static void keep(Database database, List<String> statements) {
        database.write(handle -> {
            for (String each : statements) {
                if (execute(handle, each) == 0) {
                    throw new AssertionError("Nothing is changed by " + each);
                }
            }
            return true;
        });
    }

    private static int execute(Handle handle, String damage) {
        try (Statement sql = handle.getConnection().createStatement()) {
            removeGuards(handle, sql);
            if (!isSqlite(handle)) {
                sql.execute("set local session_replication_role = replica");
                return sql.executeUpdate(damage);
            }
            // References are checked at the end of the transaction, when the rows are whole again.
            sql.execute("pragma defer_foreign_keys = on");
            sql.execute("pragma ignore_check_constraints = on");
            try {
                return sql.executeUpdate(damage);
            } finally {
                sql.execute("pragma ignore_check_constraints = off");
            }
        } catch (SQLException e) {
            throw new AssertionError(damage, e);
        }
    }

    private static List<String> triggers(Handle handle) {
        return handle.createQuery("select name from sqlite_master where type = 'trigger'")
                .mapTo(String.class)
                .list();
    }

    private static boolean isSqlite(Handle handle) throws SQLException {
        return handle.getConnection().getMetaData().getDatabaseProductName().equals("SQLite");
    }
}
