package org.sklad.installation;

import jakarta.validation.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.people.beneficiaries.CodedDatabase;
import org.sklad.platform.backups.Backup;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.CannotStart;
import org.sklad.platform.db.DataFolder;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Databases;
import org.sklad.platform.db.KeyMark;
import org.sklad.platform.db.KeyRing;
import org.sklad.platform.db.TemporarySpace;
import org.sklad.platform.feature.Base;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;

/**
 * An open installation: the data folder, the database, and the key for its secrets.
 *
 * @param dataDir folder of the files beside the database
 * @param folder the lock on the data folder, if this program holds it; absent beside a running server
 */
public record Installation(
        Database database,
        KeyRing ring,
        Path keyFile,
        Path dataDir,
        Randomness randomness,
        InstantSource clock,
        Optional<DataFolder> folder)
        implements AutoCloseable {
    /** Ticks in microseconds, the precision of stored times. With finer times, the first answer would differ from later ones. */
    public static final InstantSource CLOCK =
            InstantSource.tick(InstantSource.system(), Duration.of(1, ChronoUnit.MICROS));

    public static final String FILE = "sklad.db";

    public Installation {
        database = new CodedDatabase(database, ring.keys().hash(KeyPurpose.VULNERABILITIES));
    }

    /** Opens the installation for a server: exclusively, with the schema migrated, and with a new key if everything is new. */
    public static Installation open(SkladConfiguration configuration) {
        return open(configuration, file -> Optional.of(backUp(configuration, file, CLOCK)));
    }

    /**
     * Opens an installation that was just restored, without a backup before a change of its schema: the file that it was restored from is
     * that backup, and a new one would contain people who were erased since.
     */
    public static Installation openRestored(SkladConfiguration configuration) {
        return open(configuration, file -> Optional.empty());
    }

    private static Installation open(SkladConfiguration configuration, Function<Path, Optional<Path>> before) {
        InstantSource clock = CLOCK;
        Randomness randomness = new Randomness(new SecureRandom());
        DatabaseSettings settings = settings(configuration);
        DataFolder folder = DataFolder.hold(configuration.dataDir(), Optional.of(configuration.keyFile()));
        try {
            TemporarySpace.open(configuration.dataDir(), true);
            Database database = Databases.open(settings, folder, before);
            return closingOnFailure(database, () -> {
                KeyRing ring = KeyRing.open(database, keys(configuration, database, randomness), randomness);
                ring.takeUp();
                return new Installation(
                        database,
                        ring,
                        configuration.keyFile(),
                        configuration.dataDir(),
                        randomness,
                        clock,
                        Optional.of(folder));
            });
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Opens the installation for a command, with or without a running server. */
    public static Installation openBeside(SkladConfiguration configuration) {
        if (Files.isDirectory(configuration.dataDir())) {
            TemporarySpace.open(configuration.dataDir(), false);
        }
        Database database = Databases.openBeside(settings(configuration));
        return closingOnFailure(database, () -> {
            Randomness randomness = new Randomness(new SecureRandom());
            KeyRing ring = KeyRing.open(database, configuration.keys()::keys, randomness);
            return new Installation(
                    database,
                    ring,
                    configuration.keyFile(),
                    configuration.dataDir(),
                    randomness,
                    CLOCK,
                    Optional.empty());
        });
    }

    /** Returns the base of the features on this installation. */
    public Base base(Validator validator) {
        return new Base(
                database,
                keys(),
                dataDir,
                new Forms(validator, database, keys().hash(KeyPurpose.USED_IDS)::of),
                Messages.load(MessagePackages.ALL)
                        .naming(new NameDirectory(database, new StoredFiles(dataDir, database, clock))::now),
                randomness,
                clock);
    }

    public static DatabaseSettings settings(SkladConfiguration configuration) {
        return configuration
                .databaseUrl()
                .map(url -> new DatabaseSettings(
                        url,
                        configuration.databaseUser().orElse(""),
                        configuration.databasePassword().orElse(new Secret("")),
                        configuration.dataDir(),
                        configuration.databaseSslMode(),
                        configuration.databaseMigrationRole()))
                .orElseGet(
                        () -> DatabaseSettings.sqlite(configuration.dataDir().resolve(FILE), configuration.dataDir()));
    }

    /**
     * Returns the keys. A database that was used before needs its own key; a new one uses the key file, which is created
     * if missing.
     */
    private static Supplier<MasterKeys> keys(
            SkladConfiguration configuration, Database database, Randomness randomness) {
        KeyFile file = configuration.keys();
        return KeyMark.isSet(database) ? file::keys : () -> file.keysOrMade(configuration.keyPassphrase(), randomness);
    }

    /** The installation keys, which encrypt and hash everything. */
    public InstallationKeys keys() {
        return ring.keys();
    }

    /** The present master key, for backups. Call it for each backup, because a rotation changes it while the server runs. */
    public MasterKey key() {
        return ring.master();
    }

    private static Path backUp(SkladConfiguration configuration, Path database, InstantSource clock) {
        Path directory = configuration.dataDir().resolve(DataFolder.BACKUPS);
        try {
            PrivateFiles.createFolders(directory);
        } catch (java.io.IOException e) {
            throw new CannotStart("The folder for the backup before the upgrade cannot be made: " + e, e);
        }
        MasterKey key = configuration.keys().keys().newest();
        return new Backup(configuration.dataDir(), database, key, clock).writeTo(directory);
    }

    private static Installation closingOnFailure(Database database, Supplier<Installation> rest) {
        try {
            return rest.get();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
        folder.ifPresent(DataFolder::close);
    }
}
