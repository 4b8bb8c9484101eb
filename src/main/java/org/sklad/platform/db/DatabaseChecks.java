package org.sklad.platform.db;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Checks of the database itself. */
public final class DatabaseChecks {
    public static final List<Check> ALL = List.of(
            new Check("The database file is intact", DatabaseChecks::damage),
            new Check("Every reference leads to a row", DatabaseChecks::danglingReferences));

    public static final List<Figure> FIGURES = CheckFile.figures(DatabaseChecks.class, "database");

    interface SqliteCheckDao {
        @SqlQuery("select integrity_check from pragma_integrity_check where integrity_check <> 'ok'")
        List<String> damage();

        @SqlQuery("""
                select "table" || ' row ' || coalesce(rowid, '?') || ' refers to a missing row of ' || parent
                from pragma_foreign_key_check limit 100""")
        List<String> danglingReferences();
    }

    private DatabaseChecks() {}

    private static List<String> damage(Handle handle) {
        return isSqlite(handle) ? handle.attach(SqliteCheckDao.class).damage() : List.of();
    }

    /** Returns dangling references on SQLite. PostgreSQL enforces references itself and needs no check. */
    private static List<String> danglingReferences(Handle handle) {
        return isSqlite(handle) ? handle.attach(SqliteCheckDao.class).danglingReferences() : List.of();
    }

    private static boolean isSqlite(Handle handle) {
        return handle.getConnection().getClass().getName().startsWith("org.sqlite");
    }
}
