package org.sklad.platform.feature;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;

/**
 * The database, keys, forms, texts, randomness and clock that every feature is built on.
 *
 * @param dataFolder where files are kept beside the database
 * @param messages texts of all rooms
 * @param clock in microseconds, as the database keeps instants
 */
public record Base(
        Database database,
        InstallationKeys keys,
        Path dataFolder,
        Forms forms,
        Messages messages,
        Randomness randomness,
        InstantSource clock) {
    /** The same at another time and with other chances. */
    public Base with(InstantSource otherClock, Randomness otherChances) {
        return new Base(database, keys, dataFolder, forms, messages, otherChances, otherClock);
    }

    /** Photos and scans. */
    public StoredFiles files() {
        return new StoredFiles(dataFolder, database, clock);
    }
}
