package org.sklad;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.db.BackupManifest;
import org.sklad.platform.db.DataFolder;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Restore;
import org.sklad.privacy.ErasureList;

/** {@code restore}: puts a backup into an empty data folder, whole or not at all. */
final class RestoreCommand extends SkladCommand {
    private static final String BACKUP = "backup";

    RestoreCommand() {
        super("restore", "Puts a backup into the data folder, which must be empty; needs the key file");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument(BACKUP).help("the file that the backup command wrote");
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration) {
        DatabaseSettings settings = BackupCommand.sqlite(configuration, "pg_restore --dbname");
        MasterKeys keys = configuration.keys().keys();
        BackupManifest manifest;
        try (DataFolder folder = DataFolder.hold(configuration.dataDir())) {
            manifest = new Restore(folder.path(), settings.file(), keys).from(Path.of(namespace.getString(BACKUP)));
        }
        boolean former = !manifest.key().equals(keys.newest().fingerprint());
        if (former) {
            bringUnderPresentKey(configuration);
        }
        int erased = eraseAgain(configuration);
        System.out.println("Restored what was there at " + manifest.createdAt() + "."
                + (former ? " It was made with a former key and is under the present one now." : "")
                + (erased > 0 ? " People erased since, who were in it and are erased again: " + erased + "." : "")
                + " Start the server.");
    }

    private static void bringUnderPresentKey(SkladConfiguration configuration) {
        try (Installation installation = Installation.open(configuration)) {
            KeyCommand.rotation(installation, configuration.keys(), () -> false).resume();
        }
    }

    /** A server does the same when it starts; but until then nobody shall be in the file who was erased. */
    private static int eraseAgain(SkladConfiguration configuration) {
        if (ErasureList.beside(configuration.keyFile()).isEmpty()) {
            return 0;
        }
        try (Installation installation = Installation.open(configuration)) {
            return new Features(installation).erasures.complete();
        }
    }
}
