package org.sklad.programme.consultations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InList;

/**
 * Erases notes about anonymous people after the configured days. No person's erasure reaches them, and what was said can still point to
 * somebody. Everything that figures count stays.
 */
public final class AnonymousNotes {
    private static final int AT_ONCE = 200;

    /** The longest time without a consultation that is believed. A clock that runs ahead erases no more than these days' notes. */
    private static final Duration QUIET = Duration.ofDays(30);

    private final Database database;
    private final InstantSource clock;
    private final Duration kept;

    AnonymousNotes(Database database, InstantSource clock, int days) {
        this.database = database;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    interface NoteRetentionDao {
        @SqlQuery("select occurred_on from consultations order by occurred_on desc limit 1")
        Optional<LocalDate> newest();

        /** Returns some of them, in any order. */
        @SqlQuery("""
                select v.id from consultations c join consultation_versions v on v.consultation = c.id
                where c.beneficiary is null and c.occurred_at < :before and v.note <> '' limit :limit""")
        List<UUID> written(Instant before, int limit);

        @SqlUpdate("update consultation_versions set note = '' where id in (<versions>)")
        void erase(@InList List<UUID> versions);
    }

    /** Erases what is due now. */
    public void run() {
        Optional<LocalDate> newest =
                database.read(handle -> handle.attach(NoteRetentionDao.class).newest());
        newest.ifPresent(day -> {
            Instant latest = day.atStartOfDay(Centres.ZONE).toInstant().plus(QUIET);
            Instant now = clock.instant();
            eraseBefore((latest.isBefore(now) ? latest : now).minus(kept));
        });
    }

    private void eraseBefore(Instant before) {
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
