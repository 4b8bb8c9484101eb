package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.SqliteFile;
import org.sklad.platform.db.TemporaryFolder;
import org.sklad.platform.db.TemporarySpace;

/**
 * Makes one encrypted file of an SQLite installation: the database at one instant and every file below {@code files/} of the data
 * folder. Works while the server writes. The master key is not in the file. Needs free space for one database in the data folder
 * and for the backup in its directory. Memory grows only with the number of files, not with their size.
 */
public final class Backup {
    /** Names below {@code tmp/} of the data folder. */
    public static final String LOCK = TemporarySpace.BACKUP_LOCK;

    public static final String FOLDER = TemporarySpace.BACKUP_FOLDER;

    private final Path dataFolder;
    private final Path databaseFile;
    private final MasterKey key;
    private final InstantSource clock;
    private final UnaryOperator<OutputStream> disk;

    public Backup(Path dataFolder, Path databaseFile, MasterKey key, InstantSource clock) {
        this(dataFolder, databaseFile, key, clock, UnaryOperator.identity());
    }

    /** Creates a backup with a disk that a test can fill. */
    Backup(Path dataFolder, Path databaseFile, MasterKey key, InstantSource clock, UnaryOperator<OutputStream> disk) {
        this.dataFolder = dataFolder;
        this.databaseFile = databaseFile;
        this.key = key;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Writes {@code sklad-YYYYMMDD-HHMMSSZ.backup}, named for the instant in UTC. The file gets its name only after it was read
     * back and compared with its manifest.
     *
     * @return the backup, on the disk
     * @throws BackupRefused if the directory or the database is missing, a backup of this second exists, another backup is
     *     running, the database is corrupt, the disk is full, or {@code files/} contains anything but files and folders; nothing
     *     is left behind
     */
    public Path writeTo(Path directory) {
        Instant createdAt = clock.instant();
        Path backup = directory.resolve(BackupName.full(createdAt).text());
        refuseUnlessPossible(directory, backup);
        try (FileChannel lock = openLock()) {
            refuseUnlessAlone(lock);
            make(directory, backup, createdAt);
            return backup;
        } catch (IOException | UncheckedIOException | SQLException e) {
            throw new BackupRefused(backup, "the backup could not be made: " + e, e);
        }
    }

    private void make(Path directory, Path backup, Instant createdAt) throws IOException, SQLException {
        try (BackupPart part = new BackupPart(directory, backup.getFileName().toString(), disk)) {
            part.write(out -> write(out, createdAt));
            new BackupReader(part.path(), key).read(name -> OutputStream.nullOutputStream());
            part.giveName(backup.getFileName().toString());
        }
    }

    private void write(OutputStream out, Instant createdAt) throws IOException, SQLException {
        try (TemporaryFolder temporary = new TemporaryFolder(dataFolder, FOLDER)) {
            Path copy = temporary.path().resolve(BackupFormat.DATABASE);
            // SQLite writes into the empty file, so the file keeps its rights.
            PrivateFiles.create(copy).close();
            SqliteFile.copy(databaseFile, copy);
            SqliteFile.findFault(copy).ifPresent(fault -> {
                throw new BackupRefused(databaseFile, fault + " Restore an earlier backup, or ask for help.");
            });
            // Listed after the copy of the database, so that the list contains every file that the copy names.
            BackupWriter.writeFull(out, key, createdAt, copy, BackupFiles.in(dataFolder));
        }
    }

    private void refuseUnlessPossible(Path directory, Path backup) {
        if (!Files.isDirectory(directory)) {
            throw new BackupRefused(directory, "there is no such folder. Make it, or mount its disk, and try again.");
        }
        if (Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupRefused(backup, "there is a backup of this second already.");
        }
        if (!Files.isRegularFile(databaseFile)) {
            throw new BackupRefused(databaseFile, "there is no database. Check the data folder in the configuration.");
        }
    }

    /** Opens the lock file. The file is never deleted: deleting it would let two processes hold the lock at once. */
    private FileChannel openLock() throws IOException {
        Path folder = dataFolder.resolve(TemporaryFolder.PARENT);
        PrivateFiles.createFolders(folder);
        return PrivateFiles.openLock(folder.resolve(LOCK));
    }

    /** Takes the lock until the channel is closed: two backups would delete each other's temporary folder. */
    private void refuseUnlessAlone(FileChannel lock) throws IOException {
        boolean alone;
        try {
            alone = lock.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            alone = false;
        }
        if (!alone) {
            throw new BackupRefused(dataFolder, "another backup is being made. Wait until it is finished.");
        }
    }
}
