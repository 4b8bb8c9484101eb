package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.oversight.privacy.ErasureList;
import org.sklad.platform.backups.BackupListing;
import org.sklad.platform.backups.BackupRefused;
import org.sklad.platform.backups.Restore;
import org.sklad.platform.backups.Restore.Restored;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.db.DataFolder;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.SqliteFile;

/** {@code restore}: restores a backup into an empty data folder, completely or not at all. */
public final class RestoreCommand extends SkladCommand {
    private static final String BACKUP = "backup";
    private static final String UNTIL = "until";
    private static final String LIST = "list";

    public RestoreCommand() {
        super("restore", "Puts a backup into the data folder, which must be empty; needs the key file");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument(BACKUP)
                .help("a backup file, or the directory of scheduled backups for the latest state in it");
        parser.addArgument("--until")
                .dest(UNTIL)
                .help("the latest state before this moment, such as 2026-11-28T10:15:00Z");
        parser.addArgument("--list")
                .dest(LIST)
                .action(Arguments.storeTrue())
                .help("print what can be restored from the directory, and restore nothing");
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration) {
        Path backup = Path.of(namespace.getString(BACKUP));
        if (namespace.getBoolean(LIST)) {
            list(backup);
            return;
        }
        Optional<Instant> until =
                Optional.ofNullable(namespace.getString(UNTIL)).map(RestoreCommand::moment);
        DatabaseSettings settings = Installation.settings(configuration);
        MasterKeys keys = configuration.keys().keys();
        Restored restored;
        try (DataFolder folder = DataFolder.hold(configuration.dataDir())) {
            restored = settings.isSqlite()
                    ? new Restore(folder.path(), settings.file(), keys).from(backup, until)
                    : files(new Restore(folder.path(), folder.path().resolve(Installation.FILE), keys), backup, until);
        }
        takeErased(backup, configuration);
        if (!settings.isSqlite()) {
            System.out.println("Restored the files that were there at " + restored.moment()
                    + ". The database is restored by pg_restore. Then start the server.");
            return;
        }
        endSessions(settings.file());
        boolean former = !restored.key().equals(keys.newest().fingerprint());
        if (former) {
            bringUnderPresentKey(bootstrap, configuration);
        }
        if (until.isEmpty()) {
            reportAhead(backup, restored.moment());
        }
        int erased = eraseAgain(bootstrap, configuration);
        System.out.println("Restored what was there at " + restored.moment() + "."
                + (former ? " It was made with a former key and is under the present one now." : "")
                + (erased > 0 ? " People erased since, who were in it and are erased again: " + erased + "." : "")
                + " Start the server.");
        System.out.println(
                "Every session has ended. Repeat the changes of access that were made after " + restored.moment()
                        + ": deactivated operators, roles, passwords, revoked tokens, and phones that were reported lost.");
    }

    private static Restored files(Restore restore, Path backup, Optional<Instant> until) {
        try {
            return restore.filesFrom(backup, until);
        } catch (BackupRefused e) {
            throw new CommandFailed(e.getMessage() + "\nOn PostgreSQL this restores the files of the data folder;"
                    + " pg_restore restores the database.");
        }
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new CommandFailed("Not a moment such as 2026-11-28T10:15:00Z or 2026-11-28T12:15:00+02:00: " + text);
        }
    }

    private static void list(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CommandFailed("There is no directory " + directory);
        }
        for (BackupListing listing : BackupListing.in(directory)) {
            System.out.printf(
                    "%s  from %s to %s, moments: %d%n",
                    listing.file(), listing.from(), listing.until(), listing.moments());
        }
    }

    /** Names the newest backup that was left out because its date is in the future. */
    private static void reportAhead(Path backup, Instant restored) {
        BackupListing.in(backup).stream()
                .filter(each -> each.from().isAfter(restored))
                .findFirst()
                .ifPresent(each -> System.out.println("Left out the backup " + each.file()
                        + ", because it is dated in the future. If the clock of this machine is wrong, set it, and"
                        + " restore again."));
    }

    /** Adds the entries of the copies in all folders of backups, which can be missing in the list beside the key file. */
    private static void takeErased(Path backup, SkladConfiguration configuration) {
        Path name = ErasureList.fileBeside(configuration.keyFile()).getFileName();
        ErasureList list = ErasureList.beside(configuration.keyFile());
        Stream.of(
                        Optional.of(Files.isDirectory(backup) ? backup : backup.resolveSibling("")),
                        Optional.of(configuration.dataDir().resolve(DataFolder.BACKUPS)),
                        configuration.backupSecondDir())
                .flatMap(Optional::stream)
                .forEach(directory -> list.addFrom(directory.resolve(name)));
    }

    private static void bringUnderPresentKey(Bootstrap<?> bootstrap, SkladConfiguration configuration) {
        try (Installation installation = Installation.openRestored(configuration)) {
            KeyCommand.rotation(
                            installation,
                            features(bootstrap, installation, configuration),
                            configuration.keys(),
                            () -> false)
                    .resume();
        }
    }

    /** Ends every session without a change of the schema: an operator may have lost access after the backup. */
    private static void endSessions(Path database) {
        try {
            SqliteFile.endSessions(database);
        } catch (SQLException e) {
            throw new CommandFailed("The sessions in " + database + " could not be ended: " + e.getMessage()
                    + ". Move the restored data away, and restore again.");
        }
    }

    /** Erases again. A server does the same at its start, but before that the file must not contain erased people. */
    private static int eraseAgain(Bootstrap<?> bootstrap, SkladConfiguration configuration) {
        if (ErasureList.beside(configuration.keyFile()).isEmpty()) {
            return 0;
        }
        try (Installation installation = Installation.openRestored(configuration)) {
            return features(bootstrap, installation, configuration)
                    .privacy
                    .erasures
                    .complete();
        }
    }
}
