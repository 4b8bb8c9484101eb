package org.sklad.installation;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.db.Database;

/** The mark of a database with invented people and figures. It is set before any of them are created and is never removed. */
public final class DemoMark {
    private DemoMark() {}

    interface DemoMarkDao {
        @SqlQuery("select made_at from demo_mark where id = 1")
        Optional<Instant> find();

        @SqlUpdate("insert into demo_mark (id, made_at) values (1, :at)")
        void insert(Instant at);
    }

    public static boolean isSet(Database database) {
        return database.read(handle -> dao(handle).find()).isPresent();
    }

    public static void set(Database database, Instant at) {
        database.write(handle -> {
            dao(handle).insert(at);
            return at;
        });
    }

    private static DemoMarkDao dao(Handle handle) {
        return handle.attach(DemoMarkDao.class);
    }
}
