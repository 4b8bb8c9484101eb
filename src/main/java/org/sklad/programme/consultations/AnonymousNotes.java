package org.sklad.programme.consultations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.audit.TrustedClock;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InList;

/**
 * Erases notes about anonymous people after the configured days. No person's erasure reaches them, and what was said can still point to
 * somebody. Everything that figures count stays.
 */
public final class AnonymousNotes {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final InstantSource clock;
    private final Duration kept;

    AnonymousNotes(Database database, InstantSource clock, int days) {
        this.database = database;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    interface NoteRetentionDao {
        /** Returns some of them, in any order. */
        @SqlQuery("""
                select v.id from consultations c join consultation_versions v on v.consultation = c.id
                where c.beneficiary is null and c.occurred_at < :before and v.note <> '' limit :limit""")
        List<UUID> written(Instant before, int limit);

        @SqlUpdate("update consultation_versions set note = '' where id in (<versions>)")
        void erase(@InList List<UUID> versions);
    }

    /** Erases what is due now, unless the clock may be wrong. */
    public void run() {
        Instant now = clock.instant();
        if (!TrustedClock.isTrusted(database, now)) {
            return;
        }
        Instant before = now.minus(kept);
        List<UUID> due = written(before);
        while (!due.isEmpty()) {
            List<UUID> some = due;
            database.writeBulk(handle -> {
                handle.attach(NoteRetentionDao.class).erase(some);
                return true;
            });
            due = written(before);
        }
    }

    private List<UUID> written(Instant before) {
        return database.read(handle -> handle.attach(NoteRetentionDao.class).written(before, AT_ONCE));
    }
}
