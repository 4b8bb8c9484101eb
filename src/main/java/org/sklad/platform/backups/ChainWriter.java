package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sklad.platform.backups.BackupFormat.Kind;
import org.sklad.platform.crypto.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to the newest chain of backups in a folder. It begins a new chain each day, and if the master key or the parts differ from
 * those of the last backup. For one thread at a time; {@link #stop} is for any thread.
 *
 * <p>The writer is not delayed: only a read transaction is open while the pages are compared. Memory: the page numbers of the
 * write-ahead log and the names of files.
 */
final class ChainWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);
    private static final Duration BETWEEN_FULL = Duration.ofDays(1);

    private final BackupSettings settings;
    private final Supplier<MasterKey> key;
    private final InstantSource clock;
    private final BackupProof proof;
    private final BackupFolder first;

    private Optional<SqlitePages> pages = Optional.empty();
    private Optional<Replica> replica = Optional.empty();
    private Optional<BackupName> last = Optional.empty();
    private boolean swept;
    private volatile boolean stopped;

    ChainWriter(
            BackupSettings settings,
            Supplier<MasterKey> key,
            InstantSource clock,
            BackupProof proof,
            BackupFolder first) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        this.proof = proof;
        this.first = first;
    }

    /** Makes the due backup if anything changed, and returns the last one of the chain. */
    BackupName add() throws IOException, SQLException {
        prepare();
        boolean fullDue = last.map(BackupName::base).filter(this::isOfToday).isEmpty();
        if (fullDue) {
            makeFull();
        } else {
            makeIncrement(last.get());
        }
        return last.orElseThrow();
    }

    /**
     * Returns true for a chain that can be continued. A clock that was set back by more than an hour begins a new chain, so that
     * names stay in the order of time.
     */
    private boolean isOfToday(Instant base) {
        Duration age = Duration.between(base, clock.instant());
        return age.compareTo(BETWEEN_FULL) < 0 && age.compareTo(BackupChain.AHEAD.negated()) > 0;
    }

    private void prepare() throws IOException, SQLException {
        if (!swept) {
            first.sweep(Instant.MAX);
            swept = true;
        }
        if (pages.isEmpty() && settings.database().isPresent()) {
            pages = Optional.of(new SqlitePages(settings.database().get()));
        }
        MasterKey present = key.get();
        boolean sameKey = replica.filter(each -> each.key().fingerprint().equals(present.fingerprint()))
                .isPresent();
        if (replica.isPresent()
                && !(sameKey
                        && first.toContinue(clock.instant())
                                .map(BackupChain::last)
                                .equals(last))) {
            // The key changed, or a backup was added or removed from outside.
            dropReplica();
        }
        if (replica.isEmpty()) {
            continueLatest(present);
        }
    }

    /** Continues the newest chain after a start. If it cannot be restored, the next backup is a full one. */
    private void continueLatest(MasterKey present) throws IOException {
        last = Optional.empty();
        Optional<BackupChain> latest = first.toContinue(clock.instant())
                .filter(chain -> isOfToday(chain.full().base()));
        if (latest.isEmpty()) {
            return;
        }
        Replica restored = new Replica(settings.dataFolder(), present);
        try {
            restored.unpack(latest.get());
            replica = Optional.of(restored);
            last = Optional.of(latest.get().last());
        } catch (BackupRefused e) {
            LOG.warn("The newest backup cannot be continued; a new full one is made", e);
            restored.close();
        } catch (IOException | RuntimeException e) {
            restored.close();
            throw e;
        }
    }

    private void makeFull() throws IOException, SQLException {
        dropReplica();
        Replica fresh = new Replica(settings.dataFolder(), key.get());
        replica = Optional.of(fresh);
        Instant moment = copyTo(fresh);
        BackupName name = BackupName.full(moment);
        SortedMap<String, Path> files = BackupFiles.in(settings.dataFolder());
        try (BackupPart part = first.part(name.text())) {
            part.write(out -> writeFull(out, moment, fresh, files));
            // The manifest proves that the backup contains the bytes of the replica, which was checked before.
            new BackupReader(part.path(), fresh.key()).read(each -> OutputStream.nullOutputStream());
            part.giveName(name.text());
        }
        fresh.files().addAll(files.keySet());
        last = Optional.of(name);
    }

    /** Copies and checks the database; on PostgreSQL there is no database to copy. */
    private Instant copyTo(Replica fresh) throws IOException, SQLException {
        if (pages.isEmpty()) {
            return now();
        }
        Instant moment = pages.get().read(snapshot -> {
            Instant begun = now();
            fresh.copy(snapshot, () -> stopped);
            snapshot.requireWhole();
            return begun;
        });
        fresh.requireSound(proof::whole);
        return moment;
    }

    private void writeFull(OutputStream out, Instant moment, Replica fresh, Map<String, Path> files)
            throws IOException {
        try (BackupWriter writer = new BackupWriter(out, Kind.FULL, fresh.key(), moment)) {
            if (pages.isPresent()) {
                writer.add(BackupFormat.DATABASE, fresh.database());
            }
            writer.addFiles(files);
            writer.finish(
                    new BackupManifest(BackupFormat.VERSION, moment, fresh.key().fingerprint(), writer.entries()));
        }
    }

    private void makeIncrement(BackupName previous) throws IOException, SQLException {
        Replica current = replica.orElseThrow();
        Draft draft = pages.isPresent()
                ? pages.get().read(each -> write(Optional.of(each), previous))
                : write(Optional.empty(), previous);
        try (BackupPart part = draft.part()) {
            BackupName name = draft.name();
            if (draft.isEmpty()) {
                return;
            }
            current.apply(part.path(), name, previous);
            if (pages.isPresent()) {
                current.requireSound(proof::quick);
            }
            part.giveName(name.text());
            last = Optional.of(name);
        }
    }

    /** An increment on the disk that is not verified yet. */
    private record Draft(BackupPart part, BackupName name, boolean isEmpty) {}

    private Draft write(Optional<SqlitePages.Snapshot> snapshot, BackupName previous) throws IOException {
        Instant moment = now();
        BackupName name = new BackupName(previous.base(), previous.sequence() + 1, moment);
        BackupPart part = first.part(name.text());
        try {
            boolean[] isEmpty = {true};
            part.write(out -> isEmpty[0] = !writeIncrement(out, snapshot, name, previous));
            return new Draft(part, name, isEmpty[0]);
        } catch (IOException | SQLException | RuntimeException e) {
            part.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    /** Writes an increment; returns false if nothing changed. */
    private boolean writeIncrement(
            OutputStream out, Optional<SqlitePages.Snapshot> snapshot, BackupName name, BackupName previous)
            throws IOException {
        Replica current = replica.orElseThrow();
        try (BackupWriter writer = new BackupWriter(out, Kind.INCREMENT, current.key(), name.moment())) {
            int[] changes = {0};
            if (snapshot.isPresent()) {
                writer.add(
                        BackupFormat.PAGES,
                        pagesOut -> changes[0] = current.writeChanges(snapshot.get(), pagesOut, () -> stopped));
                snapshot.get().requireWhole();
            }
            SortedMap<String, Path> files = new TreeMap<>(BackupFiles.in(settings.dataFolder()));
            files.keySet().removeAll(current.files());
            writer.addFiles(files);
            writer.finish(new Increment(
                    BackupFormat.VERSION,
                    name.base(),
                    name.sequence(),
                    previous.moment(),
                    name.moment(),
                    current.key().fingerprint(),
                    snapshot.map(SqlitePages.Snapshot::pageSize).orElse(0),
                    snapshot.map(SqlitePages.Snapshot::pages).orElse(0),
                    writer.entries()));
            return changes[0] > 0 || !files.isEmpty();
        }
    }

    /**
     * Returns the time in whole seconds, as in the names. It is rounded up, so that the backup contains nothing recorded later.
     */
    private Instant now() {
        Instant instant = clock.instant();
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(instant) ? second : second.plusSeconds(1);
    }

    private void dropReplica() throws IOException {
        last = Optional.empty();
        if (replica.isPresent()) {
            Replica dropped = replica.get();
            replica = Optional.empty();
            dropped.close();
        }
    }

    /** Deletes the replica; the next backup restores it from the verified backups. */
    void forget() {
        try {
            dropReplica();
        } catch (IOException e) {
            LOG.warn("The copy for backups could not be deleted; the next backup or start deletes it", e);
        }
    }

    /** Makes a running backup give up. */
    void stop() {
        stopped = true;
    }

    /** Closes the chain. Call it after closing the database: {@link SqlitePages}. */
    void close() {
        forget();
        try {
            if (pages.isPresent()) {
                pages.get().close();
            }
        } catch (IOException e) {
            LOG.warn("The database file did not close", e);
        }
    }
}
