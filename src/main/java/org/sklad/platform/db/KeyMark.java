package org.sklad.platform.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The fingerprint of the master key that wraps the keys of this database. */
public final class KeyMark {
    private KeyMark() {}

    interface KeyMarkDao {
        @SqlQuery("select fingerprint from key_mark where id = 1")
        Optional<String> find();

        @SqlUpdate("insert into key_mark (id, fingerprint) values (1, :fingerprint)")
        void insert(String fingerprint);

        @SqlUpdate("update key_mark set fingerprint = :fingerprint where id = 1 and fingerprint = :before")
        int change(String before, String fingerprint);
    }

    /** Returns true if the database uses a key. The key must then exist, and a new one must never replace it. */
    public static boolean isSet(Database database) {
        return database.read(KeyMark::find).isPresent();
    }

    static Optional<String> find(Handle handle) {
        return dao(handle).find();
    }

    static void set(Handle handle, String fingerprint) {
        dao(handle).insert(fingerprint);
    }

    /** Changes the mark; returns false if another rotation was first. */
    static boolean change(Handle handle, String before, String fingerprint) {
        return dao(handle).change(before, fingerprint) == 1;
    }

    private static KeyMarkDao dao(Handle handle) {
        return handle.attach(KeyMarkDao.class);
    }
}
