package org.sklad.platform.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    @TempDir
    Path folder;

    private Path backups;
    private Installation installation;

    @BeforeEach
    void install() throws IOException, SQLException {
        backups = Files.createDirectory(folder.resolve("backups"));
        installation = new Installation(folder.resolve("data"));
    }

    @Test
    void is_one_file_named_by_its_utc_time_that_only_its_owner_can_read() throws IOException {
        Path backup = installation.backUpTo(backups);

        assertThat(backup).isEqualTo(backups.resolve("sklad-20270131-120000Z.backup"));
        assertThat(Installation.namesIn(backups)).containsExactly("sklad-20270131-120000Z.backup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void contains_no_stored_text_in_readable_form() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        installation.withFile("photo-of-Ivan.bin", noise);
        String backup = latin(installation.backUpTo(backups));
        String marker = new String(Installation.MARKER.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String photo =
                latin(installation.data.resolve("files/photo-of-Ivan.bin")).substring(100, 120);

        assertThat(latin(installation.database)).as("control").contains(marker);
        assertThat(backup)
                .doesNotContain(marker)
                .doesNotContain(photo)
                .doesNotContain("photo-of-Ivan")
                .doesNotContain("SQLite");
    }

    @Test
    void a_backup_made_during_writes_is_of_one_instant() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger committed = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try (Connection connection = installation.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma busy_timeout = 10000");
                while (!stop.get()) {
                    statement.execute("begin immediate");
                    statement.execute("update balances set quantity = quantity - 1 where id = 1");
                    statement.execute("update balances set quantity = quantity + 1 where id = 2");
                    statement.execute("commit");
                    committed.incrementAndGet();
                }
            } catch (SQLException e) {
                failure.set(e);
            }
        });
        writer.start();
        List<Path> made = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                int before = committed.get();
                while (committed.get() < before + 20 && writer.isAlive()) {
                    Thread.onSpinWait();
                }
                made.add(installation.backUpTo(folder.resolve("backups-" + i)));
            }
        } finally {
            stop.set(true);
            writer.join();
        }

        assertThat(failure.get()).isNull();
        long last = 0;
        for (Path backup : made) {
            Path database = restored(backup);
            assertThat(Installation.number(database, "select sum(quantity) from balances"))
                    .isEqualTo(1000);
            long moved = Installation.number(database, "select quantity from balances where id = 2");
            assertThat(moved).as("the writer continued").isGreaterThan(last);
            last = moved;
        }
    }

    @Test
    void the_readable_copy_is_private_in_the_data_folder_and_deleted_afterwards() throws IOException {
        Path copy = installation.data.resolve("tmp/backup/database");
        AtomicReference<String> rights = new AtomicReference<>("");
        backUp(out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                rights.set(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))
                        + PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())));
                out.write(bytes, offset, length);
            }
        });

        assertThat(rights).hasValue("rw-------rwx------");
        nothingIsLeftInTheDataFolder();
    }

    @Test
    void deletes_the_readable_copy_that_a_killed_backup_left() throws IOException {
        Path left = Files.createDirectories(installation.data.resolve("tmp/backup"));
        Files.writeString(left.resolve("database"), Installation.MARKER);

        installation.backUpTo(backups);

        nothingIsLeftInTheDataFolder();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 100, 1_000_000, 2_000_000})
    void a_full_disk_leaves_no_file(int bytes) throws IOException {
        byte[] noise = new byte[2_500_000];
        new Random(2).nextBytes(noise);
        installation.withFile("noise", noise);

        assertThatThrownBy(() -> backUp(out -> new FullDisk(out, bytes)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("No space left on device");
        nothingIsLeftInTheDataFolder();
        assertThat(backups).isEmptyDirectory();

        backUp(out -> new FullDisk(out, 10_000_000));
        assertThat(backups).as("control: enough space").isNotEmptyDirectory();
    }

    @Test
    void detects_a_disk_that_stores_other_bytes_than_were_written() throws IOException {
        assertThatThrownBy(() -> backUp(BackupTest::forgetful)).isInstanceOf(BackupRefused.class);
        nothingIsLeftInTheDataFolder();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void refuses_a_missing_folder() throws IOException {
        Path none = folder.resolve("none");

        assertThatThrownBy(
                        () -> new Backup(installation.data, installation.database, installation.key, Installation.NOON)
                                .writeTo(none))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no such folder");
        assertThat(none).doesNotExist();
        assertThat(installation.data.resolve("tmp")).doesNotExist();
    }

    @Test
    void refuses_a_name_in_use_and_leaves_that_backup_unchanged() throws IOException {
        Path first = installation.backUpTo(backups);
        byte[] before = Files.readAllBytes(first);

        assertThatThrownBy(() -> installation.backUpTo(backups)).isInstanceOf(BackupRefused.class);
        assertThat(first).hasBinaryContent(before);
    }

    @Test
    void refuses_a_missing_database_and_makes_none() throws IOException {
        Path none = installation.data.resolve("none.db");

        assertThatThrownBy(
                        () -> new Backup(installation.data, none, installation.key, Installation.NOON).writeTo(backups))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no database");
        assertThat(none).doesNotExist();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void refuses_a_database_with_broken_references() throws IOException, SQLException {
        installation.run("pragma foreign_keys = off", "delete from rooms");

        assertThatThrownBy(() -> installation.backUpTo(backups))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("balances")
                .hasMessageContaining("rooms");
        nothingIsLeftInTheDataFolder();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void refuses_a_corrupt_database() throws IOException, SQLException {
        installation.run(Installation.BREAK_A_CHECK);

        assertThatThrownBy(() -> installation.backUpTo(backups))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("CHECK constraint failed in counts");
        nothingIsLeftInTheDataFolder();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void refuses_a_file_that_is_not_a_database() throws IOException {
        Files.writeString(installation.database, "x".repeat(8192));

        assertThatThrownBy(() -> installation.backUpTo(backups)).isInstanceOf(BackupRefused.class);
        nothingIsLeftInTheDataFolder();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void refuses_a_link_among_the_files_and_leaves_no_file() throws IOException {
        Files.createDirectory(installation.data.resolve("files"));
        Files.createSymbolicLink(installation.data.resolve("files/link"), installation.database);

        assertThatThrownBy(() -> installation.backUpTo(backups))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("link");
        nothingIsLeftInTheDataFolder();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void refuses_a_file_whose_name_could_not_be_restored() throws IOException {
        installation.withFile("a\\b", new byte[1]);

        assertThatThrownBy(() -> installation.backUpTo(backups)).isInstanceOf(BackupRefused.class);
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void follows_the_files_folder_itself_to_another_disk() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Files.writeString(disk.resolve("photo"), "photo");
        Files.createSymbolicLink(installation.data.resolve("files"), disk);

        assertThat(restored(installation.backUpTo(backups)).resolveSibling("files/photo"))
                .hasContent("photo");
    }

    @Test
    void skips_a_file_that_was_swept_meanwhile() throws IOException {
        installation.withFile("kept", new byte[1]).withFile("swept", new byte[1]);
        Path backup = backUp(out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                Files.deleteIfExists(installation.data.resolve("files/swept"));
                out.write(bytes, offset, length);
            }
        });

        assertThat(Installation.namesIn(restored(backup).resolveSibling("files")))
                .containsExactly("kept");
    }

    @Test
    void refuses_a_second_backup_during_one_and_disturbs_neither() throws IOException {
        AtomicInteger refused = new AtomicInteger();
        Path backup = backUp(out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                assertThatThrownBy(() -> installation.backUpTo(backups))
                        .isInstanceOf(BackupRefused.class)
                        .hasMessageContaining("another backup");
                refused.incrementAndGet();
                out.write(bytes, offset, length);
            }
        });

        assertThat(refused).hasPositiveValue();
        assertThat(restored(backup)).isNotEmptyFile();
        assertThat(installation.backUpTo(folder.resolve("afterwards")))
                .as("control")
                .exists();
    }

    /** Two installations may write to one directory in the same second. */
    @Test
    void does_not_touch_the_file_that_another_installation_writes_under_the_same_name() throws IOException {
        Path part = Files.writeString(backups.resolve(".sklad-20270131-120000Z.backup.part"), "another's");

        assertThatThrownBy(() -> installation.backUpTo(backups)).isInstanceOf(BackupRefused.class);
        assertThat(part).hasContent("another's");
    }

    private Path backUp(UnaryOperator<OutputStream> disk) {
        return new Backup(installation.data, installation.database, installation.key, Installation.NOON, disk)
                .writeTo(backups);
    }

    private Path restored(Path backup) throws IOException {
        Path data = Files.createTempDirectory(folder, "restored");
        Path database = data.resolve("sklad.db");
        new Restore(data, database, installation.key).from(backup);
        return database;
    }

    private void nothingIsLeftInTheDataFolder() throws IOException {
        assertThat(Installation.namesIn(installation.data.resolve("tmp"))).containsExactly("backup.lock");
        assertThat(installation.data.resolve("tmp/backup.lock")).isEmptyFile();
    }

    private static String latin(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** Returns a stream that writes what it is given with one bit changed. */
    private static OutputStream forgetful(OutputStream out) {
        return new FilterOutputStream(out) {
            private int blocks;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                byte[] kept = bytes.clone();
                if (++blocks == 3) {
                    kept[offset] ^= 1;
                }
                out.write(kept, offset, length);
            }
        };
    }

    private static final class FullDisk extends FilterOutputStream {
        private int left;

        FullDisk(OutputStream out, int bytes) {
            super(out);
            this.left = bytes;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fits = Math.min(left, length);
            out.write(bytes, offset, fits);
            left -= fits;
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }
}
