package org.sklad.platform.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.InstallationKey;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.KeyFileRefused;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.Randomness;

/**
 * Changes the master key of an installation, with or without a running server. Each step is durable before the next begins. A run
 * that was stopped at any moment is finished by the next run:
 * <ol>
 *   <li>The key file holds the current and the next key.
 *   <li>In one transaction, every installation key is wrapped under the next key, those that encrypt get a new generation, and the
 *       database is marked with the next key.
 *   <li>The running server takes up the new generation.
 *   <li>All data under the former generation is encrypted again.
 *   <li>The key file holds the next key as the current one, and the former key as a retired one.
 * </ol>
 */
public final class KeyRotation {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** The pause before a final scan: a request encrypts before it waits for its turn to write. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Database database;
    private final KeyFile file;
    private final KeyRing ring;
    private final List<SealedRows> rows;
    private final BooleanSupplier served;
    private final Duration patience;
    private final Randomness randomness;

    /**
     * Creates a rotation of the keys of one database.
     *
     * @param rows all rows that are encrypted under replaced keys
     * @param served true if a program holds the data folder and must take up the new keys
     * @param patience the time that this program may take
     */
    public KeyRotation(
            Database database,
            KeyFile file,
            KeyRing ring,
            List<SealedRows> rows,
            BooleanSupplier served,
            Duration patience,
            Randomness randomness) {
        this.database = database;
        this.file = file;
        this.ring = ring;
        this.rows = List.copyOf(rows);
        this.served = served;
        this.patience = patience;
        this.randomness = randomness;
    }

    /**
     * The result of a run.
     *
     * @param resumed true if the run finished a rotation that was begun before
     * @param renewed number of rows that were encrypted again
     * @param key the fingerprint of the present master key
     */
    public record Outcome(boolean resumed, long renewed, String key) {}

    /**
     * Rotates to a new key, or finishes a rotation that was begun before.
     *
     * @throws KeyFileRefused if the key file cannot be changed, or another command is changing it
     * @throws CannotStart if the running server does not take up the new keys
     */
    public Outcome run() {
        return file.alone(() -> {
            boolean resumed = isBegun();
            if (!resumed) {
                file.replace(file.keys().withNext(MasterKey.random(randomness)), randomness);
            }
            return finish(resumed);
        });
    }

    /** Finishes a rotation that was begun, or brings a restored database under the current key. Begins no rotation. */
    public Outcome resume() {
        return file.alone(() -> finish(true));
    }

    /**
     * Deletes the former master keys from the key file and returns their number.
     *
     * @throws CannotStart if the database still uses one of them, as after the restore of an old backup
     */
    public int forget() {
        return file.alone(() -> {
            if (isBegun()) {
                throw new CannotStart("The database still uses a former key. Run \"key rotate\" first.");
            }
            MasterKeys keys = file.keys();
            file.replace(keys.withoutRetired(), randomness);
            return keys.retired().size();
        });
    }

    private boolean isBegun() {
        MasterKeys keys = file.keys();
        return keys.next().isPresent()
                || database.read(handle ->
                        !isMarked(handle, keys.current()) || KeyRing.dao(handle).countReplaced() > 0);
    }

    private Outcome finish(boolean resumed) {
        MasterKeys keys = file.keys();
        MasterKey target = keys.newest();
        String mark = database.read(handle -> KeyMark.find(handle).orElseThrow());
        if (!mark.equals(target.fingerprint())) {
            MasterKey before = keys.find(mark)
                    .orElseThrow(() -> new CannotStart("The key file does not belong to this database."));
            if (!database.write(handle -> wrapAllAgain(handle, before, target))) {
                throw new CannotStart("The key of the database was changed just then. Run the command again.");
            }
        }
        ring.refresh();
        awaitServer();
        long renewed = renewAll();
        if (served.getAsBoolean()) {
            LockSupport.parkNanos(SETTLED.toNanos());
            renewed += renewAll();
        }
        database.write(handle -> {
            KeyRing.dao(handle).deleteKept();
            KeyRing.dao(handle).keepReplaced();
            return handle;
        });
        if (keys.next().isPresent()) {
            file.replace(keys.promoted(), randomness);
        }
        return new Outcome(resumed, renewed, target.fingerprint());
    }

    private static boolean isMarked(Handle handle, MasterKey key) {
        return KeyMark.find(handle).orElseThrow().equals(key.fingerprint());
    }

    /** Wraps all keys under the next key; returns false if the database is no longer under the former key. */
    private boolean wrapAllAgain(Handle handle, MasterKey before, MasterKey target) {
        InstallationKeyDao dao = KeyRing.dao(handle);
        if (!KeyMark.change(handle, before.fingerprint(), target.fingerprint())) {
            return false;
        }
        List<InstallationKey> stored = dao.list();
        stored.forEach(key -> dao.rewrap(before.rewrap(key, target)));
        int generation =
                1 + stored.stream().mapToInt(InstallationKey::generation).max().orElseThrow();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (purpose.isReplacedByRotation()) {
                dao.setReplaced(purpose.text());
                dao.insert(target.make(purpose, generation, randomness), KeyState.CURRENT, false);
            }
        }
        return true;
    }

    private void awaitServer() {
        long started = System.nanoTime();
        while (served.getAsBoolean()
                && database.read(handle -> KeyRing.dao(handle).countNew()) > 0) {
            if (System.nanoTime() - started > patience.toNanos()) {
                throw new CannotStart(
                        "The running server does not take up the new key; its log says why. Everything works"
                                + " with both keys meanwhile. Restart the server, then run the command again to finish.");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private long renewAll() {
        long renewed = 0;
        for (SealedRows each : rows) {
            for (int some = each.renewSome(database, ring.keys());
                    some > 0;
                    some = each.renewSome(database, ring.keys())) {
                renewed += some;
            }
        }
        return renewed;
    }
}
