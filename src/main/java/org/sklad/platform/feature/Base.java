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
 * The database, keys, forms, texts, randomness and clock for every feature.
 *
 * @param dataFolder the folder for files beside the database
 * @param messages texts of all rooms
 * @param clock in microseconds, like instants in the database
 */
public record Base(
        Database database,
        InstallationKeys keys,
        Path dataFolder,
        Forms forms,
        Messages messages,
        Randomness randomness,
        InstantSource clock) {
    /** Returns a copy with another clock and another source of randomness. */
    public Base with(InstantSource otherClock, Randomness otherChances) {
        return new Base(database, keys, dataFolder, forms, messages, otherChances, otherClock);
    }

    /** Returns the store of photos and scans. */
    public StoredFiles files() {
        return new StoredFiles(dataFolder, database, clock);
    }
}
