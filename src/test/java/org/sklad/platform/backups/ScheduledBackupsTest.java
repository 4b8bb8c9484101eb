package org.sklad.platform.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.signin.SettableClock;
import org.sklad.platform.backups.BackupStatus.Alarm;
import org.sklad.platform.backups.Restore.Restored;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Check;

class ScheduledBackupsTest {
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private UnaryOperator<OutputStream> disk = UnaryOperator.identity();
    private final List<ScheduledBackups> open = new ArrayList<>();
    private Installation installation;
    private MasterKey key;
    private Path second;
    private ScheduledBackups backups;
    private int restored;

    @BeforeEach
    void install() throws IOException, SQLException {
        installation = new Installation(folder.resolve("data"));
        key = installation.key;
        second = folder.resolve("second");
        backups = start(Optional.empty());
    }

    @AfterEach
    void stop() {
        open.forEach(ScheduledBackups::close);
    }

    private ScheduledBackups start(Optional<Path> secondFolder) {
        BackupSettings settings = new BackupSettings(
                installation.data,
                Optional.of(installation.database),
                secondFolder,
                BackupRetention.USUAL,
                List.of(folder.resolve("sklad.key.erased")));
        ScheduledBackups started = new ScheduledBackups(settings, () -> key, clock, List.of(), out -> disk.apply(out));
        open.add(started);
        return started;
    }

    @Test
    void each_moment_can_be_restored() throws Exception {
        Map<Instant, Long> rooms = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            addRooms(100);
            installation.withFile("ab/photo-" + i, new byte[] {(byte) i});
            run();
            rooms.put(clock.instant(), rooms());
            clock.advance(PAUSE);
        }

        assertThat(names()).hasSize(5).first().asString().endsWith(".backup");
        int photos = 0;
        for (Map.Entry<Instant, Long> each : rooms.entrySet()) {
            photos++;
            Path data = restore(directory(), Optional.of(each.getKey().plusSeconds(30)));
            assertThat(roomsIn(data)).isEqualTo(each.getValue());
            assertThat(Installation.namesIn(data.resolve("files/ab"))).hasSize(photos);
        }
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(rooms());
        Instant early = rooms.keySet().iterator().next().minusSeconds(1);
        assertThatThrownBy(() -> restore(directory(), Optional.of(early)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no backup that early. The oldest is of 2027-03-01T08:00:00Z");
        assertThat(roomsIn(restore(directory().resolve(names().get(0)), Optional.empty())))
                .as("a named full backup is restored without increments")
                .isEqualTo(101);
        assertThat(roomsIn(restore(directory().resolve(names().get(2)), Optional.empty())))
                .as("an increment is restored with all before it")
                .isEqualTo(301);
    }

    @Test
    void writes_no_file_if_nothing_changed() throws Exception {
        run();
        clock.advance(PAUSE);
        run();

        assertThat(names()).hasSize(1);
        assertThat(backups.status().good()).contains(clock.instant());
        assertThat(Installation.namesIn(directory())).hasSize(1);
    }

    @Test
    void pages_and_files_are_written_once() throws Exception {
        byte[] photo = new byte[200_000];
        new java.util.Random(1).nextBytes(photo);
        installation.withFile("ab/photo", photo);
        addRooms(20_000);
        run();
        clock.advance(PAUSE);
        addRooms(1);
        run();

        assertThat(Files.size(directory().resolve(names().get(0)))).isGreaterThan(200_000);
        assertThat(Files.size(directory().resolve(names().get(1)))).isLessThan(10_000);
    }

    @Test
    void restores_a_database_that_shrank() throws Exception {
        addRooms(20_000);
        run();
        clock.advance(PAUSE);
        installation.run("delete from rooms where id > 1", "vacuum");
        run();

        Path data = restore(directory(), Optional.empty());
        assertThat(roomsIn(data)).isEqualTo(1);
        assertThat(Files.size(data.resolve("sklad.db"))).isLessThan(50_000);
    }

    /** The log has only a few pages, so SQLite moves it into the file and restarts it many times during each backup. */
    @Test
    void each_backup_is_of_one_instant_despite_writes_and_checkpoints() throws Exception {
        addRooms(5_000);
        installation.run(
                "create table pads (id integer primary key, n integer, pad text)",
                "insert into pads select id, 0, hex(randomblob(1500)) from rooms limit 400");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = List.of(
                new Thread(() -> loop(
                        stop,
                        failure,
                        "pragma wal_autocheckpoint = 7",
                        "begin immediate",
                        "update balances set quantity = quantity - 1 where id = 1",
                        "update pads set n = n + 1 where id % 40 = (select quantity from balances where id = 2) % 40",
                        "update balances set quantity = quantity + 1 where id = 2",
                        "commit")),
                new Thread(() -> loop(stop, failure, "pragma busy_timeout = 0", "pragma wal_checkpoint(restart)")),
                new Thread(() -> loop(stop, failure, "pragma busy_timeout = 0", "pragma wal_checkpoint(truncate)")));
        List<Long> moved = new ArrayList<>();
        // Stays open, as the server's connections do: opening a database that has no open connection recovers its log
        // and locks out others.
        try (Connection open = installation.connect();
                Statement statement = open.createStatement()) {
            statement.execute("select count(*) from rooms");
            threads.forEach(Thread::start);
            long before = -1;
            for (int i = 0; i < ROUNDS; i++) {
                // There is no backup without a change.
                while (moved() == before && failure.get() == null) {
                    Thread.onSpinWait();
                }
                run();
                before = moved();
                moved.add(before);
                clock.advance(PAUSE);
            }
        } finally {
            stop.set(true);
            for (Thread each : threads) {
                each.join();
            }
        }

        assertThat(failure.get()).isNull();
        long before = -1;
        List<String> names = names();
        assertThat(names).hasSize(ROUNDS);
        for (int i = 0; i < ROUNDS; i += 2) {
            Path database =
                    restore(directory().resolve(names.get(i)), Optional.empty()).resolve("sklad.db");
            assertThat(Installation.number(database, "select sum(quantity) from balances"))
                    .isEqualTo(1000);
            long here = Installation.number(database, "select quantity from balances where id = 2");
            assertThat(here).isGreaterThan(before).isLessThanOrEqualTo(moved.get(i));
            assertThat(Installation.number(database, "select sum(n) from pads")).isEqualTo(10 * here);
            before = here;
        }
    }

    private long moved() throws SQLException {
        return Installation.number(installation.database, "select quantity from balances where id = 2");
    }

    private void loop(AtomicBoolean stop, AtomicReference<Throwable> failure, String setting, String... script) {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            statement.execute(setting);
            while (!stop.get()) {
                for (String sql : script) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            failure.set(e);
        }
    }

    @Test
    void makes_a_full_backup_each_day_and_deletes_old_ones() throws Exception {
        for (int day = 0; day < 100; day++) {
            addRooms(1);
            run();
            clock.advance(Duration.ofHours(12));
            addRooms(1);
            run();
            clock.advance(Duration.ofHours(12));
        }

        List<BackupListing> chains = backups.list();
        assertThat(chains.get(0).until()).isEqualTo(clock.instant().minus(Duration.ofHours(12)));
        assertThat(chains.get(0).moments()).isEqualTo(2);
        assertThat(chains.get(5).moments())
                .as("increments are kept for two days")
                .isEqualTo(1);
        assertThat(chains).hasSizeBetween(20, 26);
        Instant oldest = chains.get(chains.size() - 1).from();
        assertThat(oldest).isAfter(clock.instant().minus(Duration.ofDays(91)));
        assertThat(roomsIn(restore(directory(), Optional.of(oldest)))).isLessThan(60);
    }

    @Test
    void a_restart_continues_the_chain_and_a_missing_part_begins_a_new_one() throws Exception {
        run();
        clock.advance(PAUSE);
        addRooms(10);
        run();
        backups.close();
        backups = start(Optional.empty());
        assertThat(backups.status().good()).contains(clock.instant().minusSeconds(1));
        clock.advance(PAUSE);
        addRooms(10);
        run();
        assertThat(names()).hasSize(3);
        assertThat(names().get(2)).contains(".00002.");

        Files.delete(directory().resolve(names().get(1)));
        clock.advance(PAUSE);
        addRooms(10);
        run();

        assertThat(names()).hasSize(3);
        assertThat(names().get(2)).endsWith(".backup");
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(31);
        assertThatThrownBy(() -> restore(directory().resolve(names().get(1)), Optional.empty()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no backup that can be restored");
    }

    @Test
    void a_damaged_part_is_refused_and_the_next_start_begins_a_new_chain() throws Exception {
        run();
        clock.advance(PAUSE);
        addRooms(10);
        run();
        Path increment = directory().resolve(names().get(1));
        byte[] bytes = Files.readAllBytes(increment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(increment, bytes);
        backups.close();
        backups = start(Optional.empty());
        clock.advance(PAUSE);
        run();

        assertThat(names()).hasSize(3);
        assertThat(names().get(2)).endsWith(".backup");
        assertThatThrownBy(() -> restore(increment, Optional.empty()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("damaged");
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(11);
    }

    @Test
    void refuses_an_increment_renamed_to_another() throws Exception {
        run();
        for (int i = 0; i < 2; i++) {
            clock.advance(PAUSE);
            addRooms(10);
            run();
        }
        Files.move(
                directory().resolve(names().get(1)),
                directory().resolve(names().get(2)),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(directory().resolve(names().get(1)), directory().resolve(first(1)));

        assertThatThrownBy(() -> restore(directory(), Optional.empty()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("does not follow");
    }

    private String first(int sequence) {
        Instant base = Instant.parse("2027-03-01T08:00:00Z");
        return new BackupName(base, sequence, base.plus(PAUSE)).text();
    }

    @Test
    void a_damaged_backup_is_not_listed() throws Exception {
        run();
        clock.advance(PAUSE);
        installation.run("pragma foreign_keys = off", "insert into balances values (3, 99, 1)");
        backups.run();

        assertThat(backups.status().failure()).get().asString().contains("not sound", "missing in rooms");
        assertThat(names()).hasSize(1);
        clock.advance(PAUSE);
        installation.run("delete from balances where id = 3");
        addRooms(1);
        run();
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_full_backup_that_fails_its_checks_is_not_listed() throws Exception {
        BackupSettings settings = new BackupSettings(
                installation.data,
                Optional.of(installation.database),
                Optional.empty(),
                BackupRetention.USUAL,
                List.of());
        Check check = new Check(
                "There is a room",
                handle -> handle.select("select 1 from rooms where id = 1")
                        .mapTo(String.class)
                        .list());
        try (ScheduledBackups strict = new ScheduledBackups(settings, () -> key, clock, List.of(check))) {
            assertThat(strict.run().failure()).get().asString().contains("There is a room");
        }
        assertThat(Installation.namesIn(directory())).isEmpty();
    }

    @Test
    void a_disk_error_raises_an_alarm_until_the_disk_works_again() throws Exception {
        run();
        for (int bytes : new int[] {0, 20, 40, 2000}) {
            clock.advance(PAUSE);
            addRooms(100);
            disk = out -> broken(out, bytes);
            backups.run();

            assertThat(backups.status().failure()).get().asString().contains("Input/output error");
            assertThat(backups.alarms()).containsExactly(Alarm.FAILED);
            assertThat(Installation.namesIn(directory())).allMatch(name -> !name.startsWith("."));
        }
        disk = UnaryOperator.identity();
        clock.advance(PAUSE);
        run();

        assertThat(backups.alarms()).isEmpty();
        assertThat(names()).hasSize(2);
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(401);
    }

    @Test
    void an_unusable_temporary_folder_raises_an_alarm_until_it_works_again() throws Exception {
        Files.writeString(installation.data.resolve("tmp"), "in the way");
        backups.run();
        assertThat(backups.alarms()).containsExactly(Alarm.FAILED);

        Files.delete(installation.data.resolve("tmp"));
        run();
        assertThat(names()).hasSize(1);
    }

    @Test
    void a_last_good_backup_older_than_a_day_raises_an_alarm() throws Exception {
        run();
        disk = out -> broken(out, 0);
        clock.advance(Duration.ofHours(24));
        addRooms(1);
        backups.run();
        assertThat(backups.alarms()).containsExactly(Alarm.FAILED);

        clock.advance(Duration.ofSeconds(1));
        assertThat(backups.alarms()).containsExactly(Alarm.OLD, Alarm.FAILED);
    }

    @Test
    void an_installation_without_a_backup_raises_an_alarm_a_day_after_its_start() {
        clock.advance(Duration.ofDays(1));
        assertThat(backups.alarms()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(backups.alarms()).containsExactly(Alarm.OLD);
    }

    @Test
    void a_backup_that_cannot_be_deleted_raises_an_alarm_and_keeps_no_younger_one() throws Exception {
        Files.createDirectory(second);
        backups = start(Optional.of(second));
        for (Path each : List.of(directory(), second)) {
            for (int day = 0; day < 5; day++) {
                addRooms(1);
                run();
                backups.copy();
                clock.advance(Duration.ofDays(1));
            }
            String oldest = names().get(0);
            String younger = names().get(1);
            assertThat(each.resolve(younger)).exists();
            Files.delete(each.resolve(oldest));
            Files.createDirectories(each.resolve(oldest).resolve("in the way"));
            clock.advance(Duration.ofDays(100));
            addRooms(1);
            run();
            backups.copy();

            assertThat(each.resolve(oldest)).exists();
            assertThat(each.resolve(younger)).doesNotExist();
            assertThat(backups.alarms()).containsExactly(Alarm.KEPT);
            assertThat(backups.undeleted())
                    .get()
                    .asString()
                    .contains(each.resolve(oldest).toString());
            Files.delete(each.resolve(oldest).resolve("in the way"));
            run();
            backups.copy();
            assertThat(backups.alarms()).isEmpty();
            assertThat(backups.undeleted()).isEmpty();
        }
    }

    @Test
    void a_backup_of_a_clock_that_was_ahead_is_left_out_and_the_chain_before_it_goes_on() throws Exception {
        run();
        Instant right = clock.instant();
        clock.set(right.plus(Duration.ofDays(3_650)));
        addRooms(10);
        run();
        String ahead = names().get(1);
        assertThat(ahead).endsWith(".backup");

        clock.set(right);
        for (int i = 0; i < 5; i++) {
            clock.advance(PAUSE);
            addRooms(1);
            run();
        }
        assertThat(names())
                .hasSize(7)
                .contains(ahead)
                .filteredOn(each -> each.endsWith(".backup"))
                .hasSize(2);
        assertThat(backups.alarms()).containsExactly(Alarm.AHEAD);
        assertThat(start(Optional.empty()).status().good())
                .contains(clock.instant().minusSeconds(1));
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(rooms());

        Files.delete(directory().resolve(ahead));
        backups.run();
        assertThat(backups.alarms()).isEmpty();
    }

    @Test
    void a_missing_second_folder_raises_an_alarm_and_gets_its_copies_later() throws Exception {
        Files.writeString(folder.resolve("sklad.key.erased"), "first\n", StandardCharsets.US_ASCII);
        backups = start(Optional.of(second));
        for (int i = 0; i < 3; i++) {
            addRooms(10);
            backups.run();
            backups.copy();
            clock.advance(PAUSE);
        }
        assertThat(backups.status().failure()).isEmpty();
        assertThat(backups.alarms()).containsExactly(Alarm.SECOND);
        assertThat(names()).hasSize(3);
        assertThat(second).as("a missing mount point is not made").doesNotExist();

        Files.createDirectory(second);
        Path left = Files.writeString(second.resolve(".sklad-left.part"), "left by a kill");
        Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        Files.writeString(folder.resolve("sklad.key.erased"), "first\nlater\n", StandardCharsets.US_ASCII);
        run();
        backups.copy();

        assertThat(backups.alarms()).isEmpty();
        assertThat(backups.status().second()).contains(clock.instant());
        assertThat(Installation.contentsOf(second)).isEqualTo(Installation.contentsOf(directory()));
        assertThat(second.resolve("sklad.key.erased")).hasContent("first\nlater");
        assertThat(roomsIn(restore(second, Optional.empty()))).isEqualTo(31);
    }

    @Test
    void a_backup_that_another_program_is_writing_into_the_second_folder_is_left_alone() throws Exception {
        Path written = Files.writeString(Files.createDirectory(second).resolve(".sklad-hand.part"), "being written");
        Files.setLastModifiedTime(written, FileTime.from(clock.instant().minus(Duration.ofMinutes(59))));
        backups = start(Optional.of(second));
        run();
        backups.copy();

        assertThat(backups.alarms()).isEmpty();
        assertThat(written).exists();
    }

    /** The disk is pulled in mid-copy and comes back, or the server is killed and starts again, within the hour. */
    @Test
    void an_interrupted_copy_into_the_second_folder_is_begun_again() throws Exception {
        backups = start(Optional.of(second));
        run();
        Files.createDirectory(second);
        for (String name : List.of(names().get(0), "sklad-list")) {
            Files.writeString(second.resolve("." + name + ".part"), "half");
        }
        Files.writeString(folder.resolve("sklad.key.erased"), "first\n", StandardCharsets.US_ASCII);
        run();
        backups.copy();

        assertThat(backups.alarms()).isEmpty();
        assertThat(Installation.contentsOf(second)).isEqualTo(Installation.contentsOf(directory()));
    }

    /** After the restore of an old list, the copies beside the backups are the only proof of later erasures. */
    @Test
    void the_copies_of_the_list_of_erased_people_only_grow() throws Exception {
        Path list = Files.writeString(folder.resolve("sklad.key.erased"), "first\nlater\n", StandardCharsets.US_ASCII);
        Files.createDirectory(second);
        backups = start(Optional.of(second));
        addRooms(1);
        backups.run();
        backups.copy();
        Files.writeString(list, "first\nnewest\n", StandardCharsets.US_ASCII);
        clock.advance(PAUSE);
        addRooms(1);
        backups.run();
        backups.copy();

        for (Path each : List.of(directory(), second)) {
            assertThat(each.resolve(list.getFileName())).hasContent("first\nlater\nnewest");
        }
    }

    @Test
    void a_second_folder_that_hangs_delays_no_backup_and_no_stop_and_raises_an_alarm() throws Exception {
        Files.createDirectory(second);
        backups = start(Optional.of(second));
        byte[] photo = new byte[100_000];
        new Random(1).nextBytes(photo);
        installation.withFile("ab/photo", photo);
        run();
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        disk = out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                hangs.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                out.write(bytes, offset, length);
            }
        };
        Thread copy = new Thread(backups::copy);
        copy.start();
        hangs.await();
        disk = UnaryOperator.identity();

        clock.advance(PAUSE);
        addRooms(1);
        run();
        backups.copy();
        assertThat(names()).hasSize(2);
        assertThat(backups.alarms()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(backups.alarms()).containsExactly(Alarm.SECOND);
        assertThat(backups.status().secondFailure()).get().asString().contains("not finished");
        backups.close();

        goesOn.countDown();
        copy.join();
        assertThat(second).isEmptyDirectory();
    }

    @Test
    void the_readable_copy_is_private_and_deleted_at_the_end() throws Exception {
        run();
        Path copy = installation.data.resolve("tmp/backups/database");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(names().stream().map(each -> directory().resolve(each)).map(ScheduledBackupsTest::latin))
                .noneMatch(each -> each.contains("Marker") || each.contains("SQLite"));

        backups.close();
        assertThat(installation.data.resolve("tmp"))
                .as("other temporary files need the folder")
                .isEmptyDirectory();
    }

    @Test
    void an_erasure_deletes_the_readable_copy_and_the_chain_continues() throws Exception {
        addRooms(5_000);
        run();
        clock.advance(PAUSE);
        installation.run("pragma secure_delete = on", "delete from rooms where id > 1");
        backups.forgetDeleted();
        assertThat(installation.data.resolve("tmp/backups")).doesNotExist();

        run();
        assertThat(names()).hasSize(2);
        assertThat(names().get(1)).contains(".00001.");
        assertThat(latin(installation.data.resolve("tmp/backups/database"))).doesNotContain("room 4999");
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(1);
    }

    /** A request to erase a person does not wait for the backup. */
    @Test
    void a_running_backup_deletes_the_readable_copy_at_its_end() throws Exception {
        AtomicInteger writes = new AtomicInteger();
        disk = out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (writes.getAndIncrement() == 0) {
                    CompletableFuture.runAsync(backups::forgetDeleted).join();
                    assertThat(installation.data.resolve("tmp/backups/database"))
                            .exists();
                }
                out.write(bytes, offset, length);
            }
        };
        run();

        assertThat(writes.get()).isPositive();
        assertThat(installation.data.resolve("tmp/backups")).doesNotExist();
        assertThat(roomsIn(restore(directory(), Optional.empty()))).isEqualTo(1);
    }

    @Test
    void another_key_begins_a_new_chain_and_each_chain_needs_its_own_key() throws Exception {
        run();
        clock.advance(PAUSE);
        addRooms(10);
        run();
        Instant former = clock.instant();
        clock.advance(PAUSE);
        key = MasterKey.random(new Randomness(new SecureRandom()));
        run();
        clock.advance(PAUSE);
        addRooms(10);
        run();

        assertThat(names()).hasSize(4);
        assertThat(names().get(2)).endsWith(".backup");
        assertThat(names().get(3)).contains(".00001.");
        assertThat(roomsIn(restore(directory(), Optional.of(former)))).isEqualTo(11);
        Path data = folder.resolve("by-the-new-key");
        Restored restored = new Restore(data, data.resolve("sklad.db"), key).from(directory());
        assertThat(restored).isEqualTo(new Restored(clock.instant(), key.fingerprint()));
        assertThat(roomsIn(data)).isEqualTo(21);
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static OutputStream broken(OutputStream out, int afterBytes) {
        return new FilterOutputStream(out) {
            private int left = afterBytes;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new IOException("Input/output error");
                }
                out.write(bytes, offset, length);
            }
        };
    }

    private void run() {
        assertThat(backups.run().failure()).isEmpty();
    }

    private Path directory() {
        return installation.data.resolve("backups");
    }

    private List<String> names() throws IOException {
        return Installation.namesIn(directory()).stream()
                .filter(name -> name.endsWith(".backup") || name.endsWith(".increment"))
                .sorted(java.util.Comparator.comparing(
                        name -> BackupName.find(name).orElseThrow(), BackupName.ORDER))
                .toList();
    }

    private void addRooms(int count) throws SQLException {
        installation.run("""
                insert into rooms (name)
                with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
                select 'room ' || i from n""".formatted(count));
    }

    private long rooms() throws SQLException {
        return Installation.number(installation.database, "select count(*) from rooms");
    }

    private long roomsIn(Path data) throws SQLException {
        return Installation.number(data.resolve("sklad.db"), "select count(*) from rooms");
    }

    private Path restore(Path backup, Optional<Instant> until) {
        restored++;
        Path data = folder.resolve("restored-" + restored);
        MasterKeys keys = new MasterKeys(key, Optional.empty(), List.of(installation.key));
        new Restore(data, data.resolve("sklad.db"), keys, clock).from(backup, until);
        return data;
    }
}
