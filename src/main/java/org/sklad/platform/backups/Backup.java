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

/**
 * Makes one encrypted file of a SQLite installation: the database as it is at one instant and every file below {@code files/} of
 * the data folder. Works while the server writes. The master key is not in it. Takes free space of one database in the data folder
 * and of the backup in its directory; memory does not grow with the size of either, only with the number of files.
 */
public final class Backup {
    /** Both below {@code tmp/} of the data folder. */
    public static final String LOCK = "backup.lock";

    public static final String FOLDER = "backup";

    private final Path dataFolder;
    private final Path databaseFile;
    private final MasterKey key;
    private final InstantSource clock;
    private final UnaryOperator<OutputStream> disk;

    public Backup(Path dataFolder, Path databaseFile, MasterKey key, InstantSource clock) {
        this(dataFolder, databaseFile, key, clock, UnaryOperator.identity());
    }

    /** With a disk that a test can fill. */
    Backup(Path dataFolder, Path databaseFile, MasterKey key, InstantSource clock, UnaryOperator<OutputStream> disk) {
        this.dataFolder = dataFolder;
        this.databaseFile = databaseFile;
        this.key = key;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Writes {@code sklad-YYYYMMDD-HHMMSSZ.backup}, named for the instant in UTC, reads it back and compares it with what it should
     * hold; only then it gets its name.
     *
     * @return the backup, on the disk
     * @throws BackupRefused when the directory or the database is missing, a backup of this second or another one at work is there,
     *     the database is corrupt, the disk is full, or {@code files/} holds anything but files and folders; nothing is left behind
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
            // SQLite writes into the empty file and so keeps its rights.
            PrivateFiles.create(copy).close();
            SqliteFile.copy(databaseFile, copy);
            SqliteFile.findFault(copy).ifPresent(fault -> {
                throw new BackupRefused(databaseFile, fault + " Restore an earlier backup, or ask for help.");
            });
            // Listed after the copy of the database was made, so that every file it names is among them.
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

    /** The empty file stays: deleting it would let two processes hold it at once. */
    private FileChannel openLock() throws IOException {
        Path folder = dataFolder.resolve(TemporaryFolder.PARENT);
        PrivateFiles.createFolders(folder);
        return PrivateFiles.openLock(folder.resolve(LOCK));
    }

    /** Locks the file until it is closed: two backups would delete each other's temporary folder. */
    private void refuseUnlessAlone(FileChannel lock) throws IOException {
        boolean alone;
        try {
            alone = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            alone = false;
        }
        if (!alone) {
            throw new BackupRefused(dataFolder, "another backup is being made. Wait until it is finished.");
        }
    }
}
