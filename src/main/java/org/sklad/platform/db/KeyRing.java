package org.sklad.platform.db;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.InstallationKey;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unwrapped keys of one database. A program that holds the data folder calls {@link #takeUp} regularly, so that it uses the
 * new keys of a rotation that runs beside it.
 */
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final Database database;
    private final Supplier<MasterKeys> keyFile;
    private final InstallationKeys keys;
    private volatile MasterKeys masters;

    private KeyRing(Database database, Supplier<MasterKeys> keyFile, MasterKeys masters, InstallationKeys keys) {
        this.database = database;
        this.keyFile = keyFile;
        this.masters = masters;
        this.keys = keys;
    }

    private record Stored(String mark, List<InstallationKey> keys) {}

    /**
     * Opens the keys of a database. A new database gets new keys. A database of an earlier version, which derived its keys from
     * its master key, keeps them as its first.
     *
     * @param keyFile reads the key file
     * @throws CannotStart if the database belongs to a key that is not in the file
     */
    public static KeyRing open(Database database, Supplier<MasterKeys> keyFile, Randomness randomness) {
        MasterKeys masters = keyFile.get();
        Stored stored = database.write(handle -> stored(handle, masters, randomness));
        MasterKey master = find(masters, stored.mark());
        if (masters.retired().stream().anyMatch(each -> each.fingerprint().equals(stored.mark()))) {
            LOG.warn("The database is still under a retired key, as after restoring an old backup. Run: key rotate");
        }
        return new KeyRing(database, keyFile, masters, InstallationKeys.open(master, stored.keys()));
    }

    private static MasterKey find(MasterKeys masters, String mark) {
        return masters.find(mark)
                .orElseThrow(() -> new CannotStart(
                        "The key file does not belong to this database. Put the key file in place with which the"
                                + " database was made."));
    }

    /** Reads the stored keys and adds missing ones; returns no keys if the database belongs to a key that is not in the file. */
    private static Stored stored(Handle handle, MasterKeys masters, Randomness randomness) {
        InstallationKeyDao dao = dao(handle);
        Optional<String> marked = KeyMark.find(handle);
        String mark = marked.orElseGet(() -> masters.newest().fingerprint());
        Optional<MasterKey> master = masters.find(mark);
        if (master.isEmpty()) {
            return new Stored(mark, List.of());
        }
        if (marked.isEmpty()) {
            KeyMark.set(handle, mark);
        }
        List<InstallationKey> present = dao.list();
        boolean derived = marked.isPresent() && present.isEmpty();
        Set<KeyPurpose> missing = missing(present);
        missing.forEach(purpose -> dao.insert(
                derived
                        ? master.orElseThrow().derived(purpose)
                        : master.orElseThrow().make(purpose, 1, randomness),
                KeyState.CURRENT,
                true));
        return new Stored(mark, missing.isEmpty() ? present : dao.list());
    }

    private static Set<KeyPurpose> missing(List<InstallationKey> present) {
        Set<KeyPurpose> missing = EnumSet.allOf(KeyPurpose.class);
        missing.removeIf(
                purpose -> present.stream().anyMatch(key -> key.purpose().equals(purpose.text())));
        return missing;
    }

    public InstallationKeys keys() {
        return keys;
    }

    /** Returns the master key for new data, such as a backup. */
    public MasterKey master() {
        return masters.newest();
    }

    /**
     * Reads the keys again if a rotation made new ones, and records that they are in use; the rotation waits for this. Does only
     * one short read if there are no new keys.
     */
    public void takeUp() {
        if (hasNew()) {
            int newest = refresh();
            LOG.info("The keys of a rotation are in use");
            database.write(handle -> {
                dao(handle).takeUp(newest);
                return newest;
            });
        }
    }

    /** Logs a failure at debug level only: an unavailable database is reported elsewhere, and not once a second. */
    private boolean hasNew() {
        try {
            return database.read(handle -> dao(handle).countNew()) > 0;
        } catch (RuntimeException e) {
            LOG.debug("Not known whether a rotation made new keys", e);
            return false;
        }
    }

    /** Reads all keys again and returns the newest generation. */
    int refresh() {
        MasterKeys read = keyFile.get();
        Stored stored = database.read(handle ->
                new Stored(KeyMark.find(handle).orElseThrow(), dao(handle).list()));
        keys.replace(find(read, stored.mark()), stored.keys());
        masters = read;
        return stored.keys().stream()
                .mapToInt(InstallationKey::generation)
                .max()
                .orElseThrow();
    }

    static InstallationKeyDao dao(Handle handle) {
        return handle.attach(InstallationKeyDao.class);
    }
}
