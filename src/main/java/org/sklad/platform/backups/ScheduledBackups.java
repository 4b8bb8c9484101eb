package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.sklad.platform.backups.BackupStatus.Alarm;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs up a running installation: a full backup once a day, and an increment in between if something changed. Each backup is
 * applied to a {@link Replica} and verified there before it gets its name. Then all backups are copied to the second folder and
 * pruned.
 */
public final class ScheduledBackups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);

    private final BackupSettings settings;
    private final InstantSource clock;
    private final BackupFolder first;
    private final Optional<BackupFolder> second;
    private final ChainWriter chain;

    /** From this time on, a copy to the second folder raises an alarm: the folder hangs, or is too slow. */
    private static final Duration LONG_COPY = Duration.ofHours(1);

    /** The age from which an unfinished file belongs to a killed program. */
    private static final Duration UNWRITTEN = Duration.ofHours(1);

    private static final long LAST_MOMENTS_SECONDS = 2;

    /** Held while the chain is written. */
    private final ReentrantLock writing = new ReentrantLock();

    /** Held during the copy to the second folder, which can be slow or hang, and must not delay the next backup. */
    private final ReentrantLock copying = new ReentrantLock();

    private volatile boolean holdsDeleted;
    private volatile boolean stopped;
    private volatile boolean ahead;
    private final Instant started;

    /** The reason why an old backup could not be deleted, by folder. */
    private final Map<Path, String> undeleted = new ConcurrentHashMap<>();

    private volatile Optional<Instant> copyingSince = Optional.empty();
    private final Object changing = new Object();
    private volatile BackupStatus status;

    /**
     * Creates the scheduled backups of an installation.
     *
     * @param key the master key at the time of the call: a rotation begins a new chain
     * @param checks the rules that each full backup must satisfy
     */
    public ScheduledBackups(BackupSettings settings, Supplier<MasterKey> key, InstantSource clock, List<Check> checks) {
        this(settings, key, clock, checks, UnaryOperator.identity());
    }

    /** Creates backups with a disk that a test can break. */
    ScheduledBackups(
            BackupSettings settings,
            Supplier<MasterKey> key,
            InstantSource clock,
            List<Check> checks,
            UnaryOperator<OutputStream> disk) {
        this.settings = settings;
        this.clock = clock;
        this.started = clock.instant();
        this.first = new BackupFolder(settings.folder(), disk);
        this.second = settings.second().map(directory -> new BackupFolder(directory, disk));
        this.chain = new ChainWriter(settings, key, clock, new BackupProof(checks), first);
        this.status = found();
    }

    /** Returns the status of the backups from an earlier run of the server. */
    private BackupStatus found() {
        try {
            Optional<BackupChain> latest = first.isThere() ? first.latest(clock.instant()) : Optional.empty();
            // The moment in a name is rounded up.
            return latest.map(each -> BackupStatus.NONE.succeeded(
                            each.last().moment().minusSeconds(1), each.full().moment()))
                    .orElse(BackupStatus.NONE);
        } catch (IOException | UncheckedIOException e) {
            return BackupStatus.NONE.failed(e.toString());
        }
    }

    public BackupStatus status() {
        Instant now = clock.instant();
        return copyingSince
                .filter(since -> since.isBefore(now.minus(LONG_COPY)))
                .map(since -> status.notCopied("the copy is not finished since " + since))
                .orElse(status);
    }

    /** Returns the reason why an old backup could not be deleted; empty if all old backups are deleted. */
    public Optional<String> undeleted() {
        return undeleted.values().stream().findFirst();
    }

    public Set<Alarm> alarms() {
        Set<Alarm> alarms = status().alarms(started, clock.instant());
        if (ahead) {
            alarms.add(Alarm.AHEAD);
        }
        if (!undeleted.isEmpty()) {
            alarms.add(Alarm.KEPT);
        }
        return alarms;
    }

    /** Lists the chains in the first folder, newest first. */
    public List<BackupListing> list() {
        return BackupListing.in(settings.folder());
    }

    /**
     * Makes the due backup in the first folder and returns when it is on the disk and verified. It never throws: a failure is in the
     * status, and the next run tries again.
     */
    public synchronized BackupStatus run() {
        if (!stopped) {
            attempt();
            prune(first);
        }
        return status;
    }

    /** Copies to the second folder what it lacks. Does nothing if there is no second folder, or during another copy. */
    public void copy() {
        if (second.isEmpty() || stopped || !copying.tryLock()) {
            return;
        }
        try {
            copyingSince = Optional.of(clock.instant());
            copyTo(second.get());
        } finally {
            copyingSince = Optional.empty();
            copying.unlock();
        }
    }

    private void attempt() {
        writing.lock();
        try {
            backUp();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("The backup failed; it is tried again", e);
            change(each -> each.failed(reason(e)));
            // The replica can be half changed or missing.
            chain.forget();
        } finally {
            writing.unlock();
            forgetIfHoldsDeleted();
        }
    }

    /**
     * Deletes the replica, which contains data that was deleted from the database. The next backup makes it again and updates it.
     * A running backup deletes it at its end.
     */
    public void forgetDeleted() {
        holdsDeleted = true;
        forgetIfHoldsDeleted();
    }

    /** Never waits for the lock: a thread that holds it checks again after releasing it. */
    private void forgetIfHoldsDeleted() {
        while (holdsDeleted && writing.tryLock()) {
            try {
                holdsDeleted = false;
                chain.forget();
            } finally {
                writing.unlock();
            }
        }
    }

    private void backUp() throws IOException, SQLException {
        Instant begun = clock.instant();
        PrivateFiles.createFolders(settings.folder());
        BackupName made = chain.add();
        change(each -> each.succeeded(begun, made.base()));
        for (Path list : settings.lists()) {
            first.keepLines(list);
        }
    }

    private void prune(BackupFolder folder) {
        if (!folder.isThere()) {
            undeleted.remove(folder.directory());
            return;
        }
        try {
            Optional<IOException> failure = folder.prune(settings.retention(), clock.instant());
            failure.ifPresent(e -> noteUndeleted(folder, e));
            if (failure.isEmpty()) {
                undeleted.remove(folder.directory());
            }
            ahead = first.hasAhead(clock.instant());
        } catch (IOException | UncheckedIOException e) {
            noteUndeleted(folder, e);
        }
    }

    private void noteUndeleted(BackupFolder folder, Exception why) {
        LOG.warn("Old backups could not be deleted", why);
        undeleted.put(folder.directory(), why.toString());
    }

    private void copyTo(BackupFolder other) {
        try {
            if (!other.isThere()) {
                String missing = "the folder is missing: " + settings.second().orElseThrow();
                change(each -> each.notCopied(missing));
                return;
            }
            Optional<Instant> upTo = status.good();
            other.sweep(clock.instant().minus(UNWRITTEN));
            other.copyFrom(first, () -> stopped);
            for (Path list : settings.lists()) {
                other.keepLines(list);
            }
            prune(other);
            change(each -> each.copied(upTo));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("The second folder of backups could not be written; it is tried again", e);
            change(each -> each.notCopied(reason(e)));
        }
    }

    /** Changes the status: the backups and the copies run in different threads. */
    private void change(UnaryOperator<BackupStatus> to) {
        synchronized (changing) {
            status = to.apply(status);
        }
    }

    private static String reason(Exception e) {
        return e instanceof BackupRefused ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** Waits until a running backup gives up. Call it after closing the database: {@link SqlitePages}. */
    @Override
    public void close() {
        stopped = true;
        chain.stop();
        end();
        awaitCopy();
    }

    /** Waits a moment for a copy to give up. One that hangs in the second folder ends with the process. */
    private void awaitCopy() {
        try {
            if (copying.tryLock(LAST_MOMENTS_SECONDS, TimeUnit.SECONDS)) {
                copying.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        writing.lock();
        try {
            chain.close();
        } finally {
            writing.unlock();
        }
    }
}
