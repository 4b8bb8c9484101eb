package org.sklad.platform.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the server at the last write. The log names the cause once when writing fails, and notes once that it works again.
 */
final class Availability {
    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

    /** The server is tried at most once in this time, however often its health is requested. */
    private static final long RECENT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private boolean good = true;
    private long at = System.nanoTime() - RECENT_NANOS;
    private long lostAt;

    /** Records a failure; returns true for the first one since the last success. */
    synchronized boolean lost(Throwable cause) {
        at = System.nanoTime();
        if (!good) {
            return false;
        }
        good = false;
        lostAt = at;
        LOG.error("The database cannot be used until further notice: {}", describe(cause));
        return true;
    }

    synchronized void works() {
        at = System.nanoTime();
        if (!good) {
            good = true;
            LOG.info(
                    "The database can be used again, after {} s",
                    Duration.ofNanos(at - lostAt).toSeconds());
        }
    }

    /** Returns the state seen a moment ago; empty if the server has to be tried. */
    synchronized Optional<Boolean> recent() {
        return System.nanoTime() - at < RECENT_NANOS ? Optional.of(good) : Optional.empty();
    }

    /** Returns the message of the driver on one line, with the root cause if the driver does not name it. */
    static String describe(Throwable thrown) {
        Throwable said = thrown;
        while (!(said instanceof SQLException) && said.getCause() != null) {
            said = said.getCause();
        }
        Throwable root = said;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root == said ? said.toString() : said + " (" + root + ")";
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
