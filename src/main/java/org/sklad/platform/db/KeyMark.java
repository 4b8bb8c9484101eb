package org.sklad.platform.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The fingerprint of the key under which this database's secrets are kept. A database that is opened with another key would
 * take in new secrets beside old ones that nobody can read any more; it is refused instead.
 */
public final class KeyMark {
    private KeyMark() {}

    interface KeyMarkDao {
        @SqlQuery("select fingerprint from key_mark where id = 1")
        Optional<String> find();

        @SqlUpdate("insert into key_mark (id, fingerprint) values (1, :fingerprint)")
        void insert(String fingerprint);
    }

    /** True once a key was used: then it must be there, and a new one must never be made in its place. */
    public static boolean isSet(Database database) {
        return database.read(handle -> dao(handle).find()).isPresent();
    }

    /**
     * Marks a new database with the key, or compares.
     *
     * @throws CannotStart when the database belongs to another key
     */
    public static void require(Database database, String fingerprint) {
        String marked = database.write(handle -> {
            Optional<String> present = dao(handle).find();
            if (present.isEmpty()) {
                dao(handle).insert(fingerprint);
            }
            return present.orElse(fingerprint);
        });
        if (!marked.equals(fingerprint)) {
            throw new CannotStart(
                    "The key file does not belong to this database. Put the key file in place with which the"
                            + " database was made.");
        }
    }

    private static KeyMarkDao dao(Handle handle) {
        return handle.attach(KeyMarkDao.class);
    }
}
