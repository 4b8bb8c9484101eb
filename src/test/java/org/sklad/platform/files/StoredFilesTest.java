package org.sklad.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

@OnEachEngine
class StoredFilesTest {
    private static final Instant NOW = Instant.parse("2027-01-15T10:00:00Z");
    private static final byte[] BYTES = "a photo".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private TestDatabases database;
    private StoredFiles files;

    @Parameter
    Engine engine;

    @BeforeEach
    void open() {
        database = TestDatabases.open(engine);
        files = new StoredFiles(folder, database.database(), InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_file_is_stored_under_its_id_and_private_to_its_owner() throws Exception {
        StoredFile stored = keep();

        assertThat(files.find(stored.id())).contains(stored);
        assertThat(stored.size()).isEqualTo(BYTES.length);
        assertThat(files.open(stored).readAllBytes()).isEqualTo(BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_without_a_row_is_swept_after_an_hour() throws Exception {
        StoredFile kept = keep();
        StoredFile unnamed = files.write(UUID.randomUUID(), "image/jpeg", BYTES);
        age(kept, 2 * 3600);
        age(unnamed, 3500);
        assertThat(files.sweep()).isZero();

        age(unnamed, 3700);
        assertThat(files.sweep()).isEqualTo(1);
        assertThat(files.open(kept).readAllBytes()).isEqualTo(BYTES);
        assertThat(onlyFile()).hasFileName(kept.id().toString());
    }

    @Test
    void a_file_half_written_by_a_killed_process_is_swept() throws Exception {
        Path part = folder.resolve("files/ab/" + UUID.randomUUID() + ".part");
        Files.createDirectories(part.getParent());
        Files.write(part, BYTES);
        Files.setLastModifiedTime(part, FileTime.from(NOW.minusSeconds(7200)));

        assertThat(files.sweep()).isEqualTo(1);
    }

    @Test
    void detects_a_missing_or_changed_file() throws Exception {
        StoredFile whole = keep();
        StoredFile changed = keep();
        Files.write(path(changed), "A photo".getBytes(StandardCharsets.UTF_8));
        StoredFile missing = keep();
        Files.delete(path(missing));

        List<String> damaged = database.database().read(files::damaged);
        assertThat(damaged).containsExactlyInAnyOrder("file " + changed.id(), "file " + missing.id());
        assertThat(damaged).doesNotContain("file " + whole.id());
    }

    private StoredFile keep() {
        StoredFile stored = files.write(UUID.randomUUID(), "image/jpeg", BYTES);
        database.database().write(handle -> {
            StoredFiles.record(handle, stored);
            return true;
        });
        return stored;
    }

    private void age(StoredFile file, long seconds) throws Exception {
        Files.setLastModifiedTime(path(file), FileTime.from(NOW.minusSeconds(seconds)));
    }

    private Path path(StoredFile file) {
        return folder.resolve("files")
                .resolve(file.id().toString().substring(0, 2))
                .resolve(file.id().toString());
    }

    private Path onlyFile() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).hasSize(1);
            return files.get(0);
        }
    }
}
