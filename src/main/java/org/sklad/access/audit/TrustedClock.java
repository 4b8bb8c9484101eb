package org.sklad.access.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.Database;

/**
 * Time for jobs that erase old data. The job that erases people checks the clock and stores the last time at which it was right; the
 * other jobs read that time.
 */
public final class TrustedClock {
    /** Longer than a server is off over holidays. A wrong clock can erase something at most this much too early. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    private TrustedClock() {}

    interface TrustedClockDao {
        @SqlQuery("select trusted_at from erasure_clock")
        Optional<Instant> trustedAt();
    }

    /** Returns true if the clock jumped forward after the time at which it was trusted, or the server was off. */
    public static boolean isAhead(Instant trusted, Instant now) {
        return trusted.plus(LONGEST_PAUSE).isBefore(now);
    }

    /** Returns true if the erasure of people found the clock right lately. */
    public static boolean isTrusted(Database database, Instant now) {
        return database.read(handle -> handle.attach(TrustedClockDao.class).trustedAt())
                .filter(trusted -> !isAhead(trusted, now))
                .isPresent();
    }
}
