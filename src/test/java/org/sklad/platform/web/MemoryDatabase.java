package org.sklad.platform.web;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Work;

/** A minimal database for the web platform. */
class MemoryDatabase implements Database {
    private final Handle handle;
    private boolean healthy = true;

    MemoryDatabase() {
        handle = Jdbi.create("jdbc:sqlite::memory:")
                .installPlugin(new SqlObjectPlugin())
                .open();
        handle.execute(
                "create table used_ids (id varchar(36) primary key, content text not null, used_at bigint not null)");
    }

    void use(UUID id, String content) {
        handle.execute("insert into used_ids values (?, ?, ?)", id.toString(), content, Instant.EPOCH.toEpochMilli());
    }

    void setHealthy(boolean healthy) {
        this.healthy = healthy;
    }

    @Override
    public <T> T write(Work<T> work) {
        return work.run(handle);
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return work.run(handle);
    }

    @Override
    public <T> T read(Work<T> work) {
        return work.run(handle);
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return work.run(handle);
    }

    @Override
    public boolean healthy() {
        return healthy;
    }

    @Override
    public void prove() {
        if (!healthy()) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.OUTCOME_UNKNOWN);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
