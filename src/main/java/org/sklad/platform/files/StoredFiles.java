package org.sklad.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Figure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in {@code files/} of the data folder, each under its id. The file is written to the disk first. Then a row names it in
 * the transaction of its owner. A sweep deletes files without a row.
 */
public final class StoredFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);
    /** Longer than any request between writing a file and committing its row. */
    static final Duration PATIENCE = Duration.ofHours(1);

    /** The figures of the {@code check} command. */
    public static final List<Figure> FIGURES = List.of(
            new Figure("files", handle -> handle.attach(StoredFileDao.class).count()));

    private static final String FOLDER = "files";
    private static final String PART = ".part";

    private final Path dataFolder;
    private final Path root;
    private final Database database;
    private final InstantSource clock;

    public StoredFiles(Path dataFolder, Database database, InstantSource clock) {
        this.dataFolder = dataFolder;
        this.root = dataFolder.resolve(FOLDER);
        this.database = database;
        this.clock = clock;
    }

    /** Writes the bytes to the disk under a new id. {@link #record} must name the file in the transaction that follows. */
    public StoredFile write(UUID id, String mediaType, byte[] content) {
        Path place = folder(id);
        Path part = place.resolve(id + PART);
        try {
            if (!Files.isDirectory(place)) {
                makeFolder(place);
            }
            try (OutputStream out = PrivateFiles.create(part)) {
                out.write(content);
            }
            Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(place);
        } catch (IOException e) {
            // A half-written file stays until the sweep.
            throw new UncheckedIOException(e);
        }
        return new StoredFile(id, mediaType, content.length, sha256(content), clock.instant());
    }

    /** Creates a folder and syncs it: otherwise a power cut removes the folder with every file in it. */
    private void makeFolder(Path place) throws IOException {
        PrivateFiles.createFolders(place);
        PrivateFiles.sync(root);
        PrivateFiles.sync(dataFolder);
    }

    /** Inserts the row of the file, in the caller's transaction. */
    public static void record(Handle handle, StoredFile file) {
        handle.attach(StoredFileDao.class).insert(file);
    }

    /** Deletes the rows of files, in the caller's transaction. {@link #sweep} deletes the files. */
    public static void forget(Handle handle, Collection<UUID> ids) {
        ids.forEach(handle.attach(StoredFileDao.class)::delete);
    }

    public Optional<StoredFile> find(UUID id) {
        return database.read(handle -> handle.attach(StoredFileDao.class).find(id));
    }

    /** Opens the file; the caller closes the stream. */
    public InputStream open(StoredFile file) {
        try {
            return Files.newInputStream(path(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes files without a row that were written more than {@link #PATIENCE} ago.
     *
     * @return number of deleted files
     */
    public int sweep() {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        Instant before = clock.instant().minus(PATIENCE);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> unnamed = files.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, before) && !isNamed(file))
                    .toList();
            for (Path file : unnamed) {
                Files.deleteIfExists(file);
            }
            if (!unnamed.isEmpty()) {
                LOG.info("Swept {} files that no row names", unnamed.size());
            }
            return unnamed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the check that every named file exists unchanged. */
    public Check check() {
        return new Check("Every file named by a row is on the disk, unchanged", this::damaged);
    }

    /** Returns up to 100 missing or changed files that have a row. */
    List<String> damaged(Handle handle) {
        StoredFileDao dao = handle.attach(StoredFileDao.class);
        List<String> damaged = new ArrayList<>();
        List<StoredFile> rows = dao.list("", 500);
        while (!rows.isEmpty() && damaged.size() < 100) {
            rows.stream().filter(row -> !isWhole(row)).forEach(row -> damaged.add("file " + row.id()));
            rows = dao.list(rows.get(rows.size() - 1).id().toString(), 500);
        }
        return damaged.subList(0, Math.min(100, damaged.size()));
    }

    private boolean isWhole(StoredFile row) {
        try {
            return Files.size(path(row.id())) == row.size()
                    && sha256(Files.readAllBytes(path(row.id()))).equals(row.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isNamed(Path file) {
        try {
            return find(UUID.fromString(file.getFileName().toString())).isPresent();
        } catch (IllegalArgumentException notOurs) {
            return !file.getFileName().toString().endsWith(PART);
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            return written.toInstant().isBefore(than);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(UUID id) {
        return folder(id).resolve(id.toString());
    }

    /** Returns the folder of a file. Each folder contains about a 256th of the files. */
    private Path folder(UUID id) {
        return root.resolve(id.toString().substring(0, 2));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
