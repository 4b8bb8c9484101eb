package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.time.InstantSource;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.oversight.privacy.ErasureList;
import org.sklad.platform.backups.Backup;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.db.DatabaseSettings;

/** {@code backup}: writes the database and all files into one encrypted file, with or without a running server. */
public final class BackupCommand extends SkladCommand {
    private static final String DIRECTORY = "directory";

    public BackupCommand() {
        super("backup", "Writes one encrypted file of everything but the key into a directory");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument(DIRECTORY).help("where the backup is written; best on another disk");
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration) {
        DatabaseSettings settings = sqlite(configuration, "pg_dump --format=custom --file=sklad.dump");
        MasterKey key = configuration.keys().keys().newest();
        Path backup = new Backup(configuration.dataDir(), settings.file(), key, InstantSource.system())
                .writeTo(Path.of(namespace.getString(DIRECTORY)));
        System.out.println(backup);
        ErasureList.beside(configuration.keyFile()).addTo(Path.of(namespace.getString(DIRECTORY)));
        System.out.println("It opens only with the key file " + configuration.keyFile() + ", which is not in it. Keep a"
                + " copy of the key file elsewhere.");
    }

    /**
     * Returns the settings of an SQLite database.
     *
     * @throws CommandFailed on PostgreSQL, with the command line of its own tool
     */
    static DatabaseSettings sqlite(SkladConfiguration configuration, String instead) {
        DatabaseSettings settings = Installation.settings(configuration);
        if (!settings.isSqlite()) {
            throw new CommandFailed("On PostgreSQL its own tool does this: " + instead + " "
                    + settings.url().substring("jdbc:".length())
                    + "\nThe server backs up the files of the data folder itself; the key file is copied by hand.");
        }
        return settings;
    }
}
