package org.sklad.platform.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.SqliteFile;

class RestoreTest {
    @TempDir
    Path folder;

    private Path backups;
    private Path data;
    private Path database;
    private Installation installation;

    @BeforeEach
    void install() throws IOException, SQLException {
        backups = folder.resolve("backups");
        data = folder.resolve("restored");
        database = data.resolve("sklad.db");
        installation = new Installation(folder.resolve("data"));
    }

    @Test
    void restores_the_database_and_every_file_into_a_new_folder() throws IOException, SQLException {
        installation
                .withFile("ab/photo.jpg", new byte[] {1, 2, 3})
                .withFile("ab/empty", new byte[0])
                .withFile("Протокол № 1.pdf", "текст".getBytes(StandardCharsets.UTF_8));

        Instant moment = restore(installation.backUpTo(backups));

        assertThat(moment).isEqualTo(Installation.NOON.instant());
        assertThat(Installation.number(
                        database, "select count(*) from rooms where name = '" + Installation.MARKER + "'"))
                .isEqualTo(1);
        assertThat(Installation.contentsOf(data.resolve("files")))
                .hasSize(3)
                .isEqualTo(Installation.contentsOf(installation.data.resolve("files")));
        assertThat(Installation.namesIn(data))
                .containsExactly(
                        "files/",
                        "files/ab/",
                        "files/ab/empty",
                        "files/ab/photo.jpg",
                        "files/Протокол № 1.pdf",
                        "sklad.db");
    }

    @Test
    void only_the_owner_can_read_restored_files() throws IOException {
        installation.withFile("ab/photo.jpg", new byte[1]);
        restore(installation.backUpTo(backups));

        for (String name : List.of("sklad.db", "files", "files/ab", "files/ab/photo.jpg")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                    .as(name)
                    .matches("rw[x-]------");
        }
    }

    @Test
    void accepts_a_folder_with_a_lock_file_and_the_temporary_folder() throws IOException {
        Files.createDirectories(data.resolve("tmp/native"));
        Files.createFile(data.resolve("sklad.lock"));

        restore(installation.backUpTo(backups));

        assertThat(Installation.namesIn(data)).containsExactly("sklad.db", "sklad.lock", "tmp/", "tmp/native/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"files/photo.jpg", "sklad.db", "sklad.db-wal", "sklad.db-journal", "notes.txt", "x.lock/y"})
    void refuses_a_data_folder_that_is_not_empty_and_changes_nothing(String name) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
        Path backup = installation.backUpTo(backups);
        List<String> before = Installation.namesIn(data);

        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("Move the old data away");
        assertThat(Installation.namesIn(data)).isEqualTo(before);
        assertThat(file).hasContent("old");
    }

    @Test
    void refuses_a_folder_with_the_journal_of_another_database() throws IOException {
        database = folder.resolve("elsewhere.db");
        Files.writeString(folder.resolve("elsewhere.db-wal"), "old");
        Path backup = installation.backUpTo(backups);

        refused(() -> restore(backup), "Move the old data away");

        Files.delete(folder.resolve("elsewhere.db-wal"));
        restore(backup);
        assertThat(database).as("control").isNotEmptyFile();
    }

    @Test
    void refuses_another_key_and_names_it() throws IOException {
        Path backup = installation.backUpTo(backups);
        MasterKey other = MasterKey.random(new Randomness(new SecureRandom()));

        refused(
                () -> new Restore(data, database, other).from(backup),
                installation.key.fingerprint(),
                other.fingerprint());
    }

    @Test
    void a_forged_key_name_does_not_open_a_backup() throws IOException {
        MasterKey other = MasterKey.random(new Randomness(new SecureRandom()));
        Path backup = changed(installation.backUpTo(backups), bytes -> {
            byte[] name = other.fingerprint().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, bytes, 15, name.length);
            return bytes;
        });

        refused(() -> new Restore(data, database, other).from(backup), "damaged");
    }

    @Test
    void refuses_another_version_and_names_it() throws IOException {
        Path backup = changed(installation.backUpTo(backups), bytes -> {
            bytes[13] = '2';
            return bytes;
        });

        refused(() -> restore(backup), "format 2", "format 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sklad-backup", "PK\u0003\u0004", "SQLite format 3\u0000 and more than thirty-two characters"
            })
    void refuses_a_file_that_is_not_a_backup(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("other"), text);

        refused(() -> restore(file), "not a Sklad backup");
    }

    @Test
    void refuses_a_missing_backup() throws IOException {
        refused(() -> restore(folder.resolve("none")), "none");
    }

    @Test
    void refuses_a_backup_with_any_changed_bit() throws IOException {
        byte[] whole = Files.readAllBytes(severalSegments());
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int offset = random.nextInt(whole.length);
            byte[] bytes = flipped(whole, offset, random.nextInt(8));
            assertThatThrownBy(() -> read(bytes))
                    .as("seed " + seed + ", offset " + offset)
                    .isInstanceOf(BackupRefused.class);
        }
        for (int offset : List.of(0, 13, 31, 32, 33, 32 + (1 << 16), whole.length - 1)) {
            refused(() -> restore(written(flipped(whole, offset, 0))), "");
        }

        restore(written(whole));
        assertThat(database).as("control: unchanged").isNotEmptyFile();
    }

    @Test
    void refuses_a_truncated_or_extended_backup() throws IOException {
        byte[] whole = Files.readAllBytes(severalSegments());
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int length = random.nextInt(whole.length);
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .as("seed " + seed + ", length " + length)
                    .isInstanceOf(BackupRefused.class);
        }
        // A file that is cut at a segment border is authentic up to its end.
        int segment = 1 << 16;
        for (int length :
                List.of(0, 31, 32, 33, 72, 32 + segment, 32 + 2 * segment, whole.length - 1, whole.length + 1)) {
            refused(() -> restore(written(Arrays.copyOf(whole, length))), "");
        }
    }

    /** Unpacking does not need the ZIP's directory, which follows the last entry. Here it fills more than two segments. */
    @Test
    void refuses_a_backup_changed_after_its_last_entry() throws IOException {
        Path backup = crafted(entries -> {
            for (int i = 0; i < 1000; i++) {
                entries.put("files/" + "x".repeat(250) + i, new byte[0]);
            }
        });
        byte[] whole = Files.readAllBytes(backup);

        assertThat(read(whole).entries()).as("control").hasSize(1002);
        assertThatThrownBy(() -> read(flipped(whole, whole.length - 1, 0)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refuses_segments_in_another_order() throws IOException {
        byte[] whole = Files.readAllBytes(severalSegments());
        int segment = 1 << 16;
        byte[] swapped = whole.clone();
        System.arraycopy(whole, 32 + segment, swapped, 32 + 2 * segment, segment);
        System.arraycopy(whole, 32 + 2 * segment, swapped, 32 + segment, segment);

        assertThat(whole.length).isGreaterThan(32 + 3 * segment);
        refused(() -> restore(written(swapped)), "damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "/outside",
                "files/../../outside",
                "files/..",
                "files/./x",
                "files//x",
                "files/",
                "files",
                "files/a\\..\\..\\outside",
                "files/a\u0000b",
                "files/a\nb",
                "C:\\outside",
                "sklad.db-wal",
                "database/x",
                ""
            })
    void refuses_a_name_outside_the_files_folder(String name) throws IOException {
        Path backup = crafted(entries -> entries.put(name, "evil".getBytes(StandardCharsets.UTF_8)));

        refused(() -> restore(backup), "a name that is not allowed");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void restores_a_made_up_backup_with_valid_names() throws IOException {
        restore(crafted(entries -> entries.put("files/..x/y..", "good".getBytes(StandardCharsets.UTF_8))));

        assertThat(data.resolve("files/..x/y.."))
                .as("control of the tests with made-up backups")
                .hasContent("good");
    }

    @Test
    void does_not_unpack_through_a_link() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Files.createDirectories(data.resolve("tmp"));
        Files.createSymbolicLink(data.resolve("tmp/restore"), outside);
        Path backup = installation.withFile("photo", new byte[1]).backUpTo(backups);

        restore(backup);

        assertThat(Installation.namesIn(outside)).containsExactly("kept");
        assertThat(database).isRegularFile();
    }

    @Test
    void refuses_a_backup_that_differs_from_its_manifest() throws IOException {
        Map<String, byte[]> entries = goodEntries();
        BackupManifest good = manifestOf(entries);
        BackupEntry first = good.entries().get(0);
        List<List<BackupEntry>> wrong = List.of(
                List.of(),
                List.of(first),
                List.of(good.entries().get(1), first),
                List.of(
                        first,
                        new BackupEntry("files/a", 2, good.entries().get(1).sha256())),
                List.of(first, new BackupEntry("files/a", 1, first.sha256())),
                List.of(
                        first,
                        new BackupEntry("files/b", 1, good.entries().get(1).sha256())));

        for (List<BackupEntry> each : wrong) {
            Path backup = written(entries, List.of(new BackupManifest(1, good.createdAt(), good.key(), each)));
            refused(() -> restore(backup), "not what its manifest says");
        }
        Path without = written(entries, List.of());
        refused(() -> restore(without), "not what its manifest says");

        restore(written(entries, List.of(good)));
        assertThat(data.resolve("files/a")).as("control").exists();
    }

    @Test
    void refuses_a_backup_without_a_database() throws IOException {
        Path backup = crafted(entries -> entries.remove("database"));

        refused(() -> restore(backup), "no database");
    }

    @Test
    void refuses_a_broken_database_even_if_it_matches_its_manifest() throws IOException, SQLException {
        byte[] good = Objects.requireNonNull(goodEntries().get("database"));
        // The second page holds the rows of rooms. Its first bytes give the type of the page.
        byte[] noPage = good.clone();
        Arrays.fill(noPage, 4096, 4096 + 8, (byte) 0x7f);

        Path backup = crafted(entries -> entries.put("database", noPage));
        refused(() -> restore(backup), "");
        installation.run(Installation.BREAK_A_CHECK);
        Path broken = crafted(entries -> {});
        refused(() -> restore(broken), "CHECK constraint failed");
        Path noDatabase = crafted(entries -> entries.put("database", new byte[] {1, 2, 3}));
        refused(() -> restore(noDatabase), "");
    }

    @Test
    void leaves_no_file_if_the_database_cannot_be_moved_into_place() throws IOException {
        Path backup = installation.withFile("photo", new byte[1]).backUpTo(backups);
        Path nowhere = folder.resolve("no-such-folder/sklad.db");

        refused(() -> new Restore(data, nowhere, installation.key).from(backup), "could not be restored");
    }

    @Test
    void an_empty_folder_stays_empty_after_a_refusal() throws IOException {
        Files.createDirectories(data);
        Files.createFile(data.resolve("sklad.lock"));
        byte[] whole = Files.readAllBytes(severalSegments());
        Path backup = written(flipped(whole, whole.length - 1, 0));

        assertThatThrownBy(() -> restore(backup)).isInstanceOf(BackupRefused.class);
        assertThat(Installation.namesIn(data)).containsExactly("sklad.lock");
    }

    private Instant restore(Path backup) {
        return new Restore(data, database, installation.key).from(backup).moment();
    }

    private void refused(ThrowingCallable restore, String... parts) {
        assertThatThrownBy(restore)
                .isInstanceOf(BackupRefused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
        assertThat(data).doesNotExist();
    }

    /** Reads a backup to the end and discards its contents. */
    private BackupManifest read(byte[] backup) throws IOException {
        return new BackupReader(written(backup), installation.key).read(name -> OutputStream.nullOutputStream());
    }

    private static byte[] flipped(byte[] whole, int offset, int bit) {
        byte[] bytes = whole.clone();
        bytes[offset] ^= (byte) (1 << bit);
        return bytes;
    }

    private Path written(byte[] backup) throws IOException {
        return Files.write(folder.resolve("given.backup"), backup);
    }

    /** Makes a backup of about four segments that cannot be compressed. */
    private Path severalSegments() throws IOException {
        byte[] noise = new byte[250_000];
        new Random(3).nextBytes(noise);
        return installation.withFile("noise", noise).backUpTo(backups);
    }

    private Path changed(Path backup, UnaryOperator<byte[]> change) throws IOException {
        return written(change.apply(Files.readAllBytes(backup)));
    }

    private Map<String, byte[]> goodEntries() throws IOException {
        Path copy = folder.resolve("copy.db");
        Files.deleteIfExists(copy);
        assertThatCode(() -> SqliteFile.copy(installation.database, copy)).doesNotThrowAnyException();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("database", Files.readAllBytes(copy));
        entries.put("files/a", new byte[] {1});
        return entries;
    }

    /** Writes a backup with the right key and a true manifest, but with content that {@link Backup} would not write. */
    private Path crafted(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = goodEntries();
        change.accept(entries);
        return written(entries, List.of(manifestOf(entries)));
    }

    private BackupManifest manifestOf(Map<String, byte[]> entries) {
        return new BackupManifest(
                1,
                Installation.NOON.instant(),
                installation.key.fingerprint(),
                entries.entrySet().stream()
                        .map(entry -> new BackupEntry(
                                entry.getKey(),
                                entry.getValue().length,
                                HexFormat.of().formatHex(BackupFormat.sha256().digest(entry.getValue()))))
                        .toList());
    }

    private Path written(Map<String, byte[]> entries, List<BackupManifest> manifests) throws IOException {
        Path file = folder.resolve("crafted");
        byte[] header = BackupFormat.Kind.FULL.header(installation.key.fingerprint());
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header);
            try (ZipOutputStream zip =
                    new ZipOutputStream(installation.key.backups().encrypting(out, header))) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
                for (BackupManifest manifest : manifests) {
                    zip.putNextEntry(new ZipEntry(BackupFormat.MANIFEST));
                    zip.write(BackupFormat.JSON.writeValueAsBytes(manifest));
                    zip.closeEntry();
                }
            }
        }
        return file;
    }
}
