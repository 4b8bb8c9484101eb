package org.sklad.phone.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.TrustedClock;
import org.sklad.platform.db.Database;

/** Deletes the contents of unreadable records some time after a manager has settled them. Who settled them and when stays. */
public final class SettledRecords {
    /** Time to notice that something was entered wrongly. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 200;

    private final Database database;
    private final InstantSource clock;

    SettledRecords(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Deletes what is due now, unless the clock may be wrong. */
    public void run() {
        Instant now = clock.instant();
        if (!TrustedClock.isTrusted(database, now)) {
            return;
        }
        Instant before = now.minus(KEPT);
        for (Set<UUID> due = due(before); !due.isEmpty(); due = due(before)) {
            Set<UUID> some = due;
            database.writeBulk(handle -> {
                dao(handle).erase(some);
                dao(handle).erasePeople(some);
                return some.size();
            });
        }
    }

    private Set<UUID> due(Instant before) {
        return database.read(handle -> dao(handle).settledBefore(before, AT_ONCE));
    }

    private static UnreadableRecordDao dao(Handle handle) {
        return handle.attach(UnreadableRecordDao.class);
    }
}
