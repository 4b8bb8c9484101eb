package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.BackupFiles;
import org.sklad.harness.BrokenDisk;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.Programs;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.backups.Backup;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TemporaryFolders;

/** Backups that a server makes by itself or at the press of a button, and failures of their disks. */
class BackupScheduleIT {
    private static final String PAGE = "/settings/backups";
    private static final Duration MOST = Duration.ofSeconds(20);

    @Test
    void scheduled_backups_can_be_restored_to_each_moment() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE).with("SKLAD_BACKUP_EVERY_SECONDS", "1");
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            List<Path> made = new ArrayList<>();
            try (RunningSklad sklad = folder.startChild()) {
                Client admin = sklad.firstAdministrator();
                int rooms = 0;
                for (int i = 0; i < 2; i++) {
                    int before = BackupFiles.list(folder).size();
                    RunningSklad.addCentre(admin, "C" + i);
                    // A running backup may have begun before the centre was added. The next one has the centre, but
                    // only a
                    // change starts it.
                    while (BackupFiles.list(folder).size() < before + 2) {
                        rooms++;
                        admin.post("/api/v1/centres/C0/rooms", Map.of("code", "R" + rooms))
                                .expect(201);
                    }
                    List<Path> present = BackupFiles.list(folder);
                    made.add(present.get(present.size() - 1));
                }
            }
            Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            Path directory = folder.data().resolve("backups");
            assertThat(elsewhere
                            .run("restore", directory.toString(), "--list")
                            .expect(0)
                            .out())
                    .containsPattern("sklad-\\d{8}-\\d{6}Z\\.backup  from \\S+Z to \\S+Z, moments: \\d+");
            for (int i = 0; i < 2; i++) {
                Instant moment = BackupFiles.momentOf(made.get(i));
                assertThat(elsewhere
                                .run("restore", directory.toString(), "--until", moment.toString())
                                .expect(0)
                                .out())
                        .contains(
                                "Restored what was there at " + moment,
                                "Repeat the changes of access that were made after " + moment);
                assertThat(centresIn(elsewhere)).isEqualTo(i + 1);
                assertThat(countIn(folder, "sessions")).isPositive();
                assertThat(countIn(elsewhere, "sessions")).isZero();
                elsewhere.run("check").expect(0);
                TemporaryFolders.delete(elsewhere.data());
            }
            assertThat(elsewhere
                            .run("restore", directory.toString(), "--until", "2020-01-01T00:00:00Z")
                            .expect(1)
                            .err())
                    .contains("no backup that early. The oldest is of ");
        }
    }

    @Test
    void a_key_rotation_begins_a_new_chain_and_older_backups_can_be_restored_with_the_present_key() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            Path key = folder.path().resolve("sklad.key");
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "C0");
                admin.form(PAGE, Map.of()).expect(303);
                RunningSklad.addCentre(admin, "C1");
                admin.form(PAGE, Map.of()).expect(303);
                assertThat(BackupFiles.list(folder)).hasSize(2);

                keyAct(folder, "rotate");
                RunningSklad.addCentre(admin, "C2");
                // At most one full backup is made per second.
                while (BackupFiles.list(folder).size() < 3) {
                    admin.form(PAGE, Map.of()).expect(303);
                }
                assertThat(admin.get(PAGE).expect(200).text()).doesNotContain("role=\"alert\">");
            }
            List<Path> made = BackupFiles.list(folder);
            assertThat(made.get(2).getFileName().toString()).endsWith(".backup");
            Files.copy(key, elsewhere.path().resolve("sklad.key"));

            String present = elsewhere
                    .run("restore", folder.data().resolve("backups").toString())
                    .expect(0)
                    .out();
            assertThat(present)
                    .contains("Restored what was there at " + BackupFiles.momentOf(made.get(2)))
                    .doesNotContain("former key");
            assertThat(centresIn(elsewhere)).isEqualTo(3);
            TemporaryFolders.delete(elsewhere.data());

            assertThat(elsewhere
                            .run("restore", made.get(1).toString())
                            .expect(0)
                            .out())
                    .contains("Restored what was there at " + BackupFiles.momentOf(made.get(1)), "with a former key");
            assertThat(centresIn(elsewhere)).isEqualTo(2);
            keyAct(elsewhere, "forget");
            elsewhere.run("check").expect(0);
        }
    }

    @Test
    @Sends("POST /settings/backups")
    void an_old_backup_and_a_missing_second_folder_raise_alarms_on_the_page_in_health_and_in_metrics()
            throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            Path second = folder.path().resolve("stick");
            folder.with("SKLAD_BACKUP_SECOND_DIR", second.toString());
            Path old = folder.data().resolve("backups");
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator();
                assertThat(admin.get(PAGE).expect(200).text()).contains("There is no backup yet");
                assertThat(health(sklad, "backup").get("healthy").asBoolean()).isTrue();
            }
            Files.createDirectories(old);
            Files.writeString(old.resolve("sklad-20260101-020000Z.backup"), "of long ago");

            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
                assertThat(admin.get(PAGE).expect(200).text()).contains("no good backup of the last day");
                assertThat(health(sklad, "backup").get("message").asText()).contains("OLD", "2026-01-01");
                assertThat(health(sklad, "database").get("healthy").asBoolean()).isTrue();
                assertThat(gauge(sklad, "backup.age-seconds")).isGreaterThan(86_400);

                assertThat(PageForm.of(admin, PAGE, PAGE).take().text())
                        .contains("The backup is made and was restored on trial");
                assertThat(admin.get(PAGE).expect(200).text())
                        .doesNotContain("no good backup of the last day")
                        .contains("The second folder for backups is missing");
                assertThat(health(sklad, "backup").get("message").asText()).contains("SECOND", "stick");
                assertThat(gauge(sklad, "backup.age-seconds")).isBetween(0L, 60L);
                assertThat(gauge(sklad, "backup.alarms")).isEqualTo(1);

                Files.createDirectory(second);
                admin.form(PAGE, Map.of()).expect(303);
                assertThat(health(sklad, "backup").get("healthy").asBoolean()).isTrue();
                assertThat(gauge(sklad, "backup.second-age-seconds")).isBetween(0L, 60L);
                assertThat(admin.get(PAGE).expect(200).text()).doesNotContain("role=\"alert\">");
                assertThat(files(second)).isEqualTo(files(old));
            }
        }
    }

    /** Uses small file systems in memory, so the test needs the right to mount. */
    @Test
    void a_full_disk_fails_only_the_backup_and_its_alarm_ends_when_there_is_space() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            for (String full : List.of("tmp", "backups")) {
                Path mounted = Files.createDirectories(folder.data().resolve(full));
                Programs.run("mount", "-t", "tmpfs", "-o", "size=16m,mode=700", "tmpfs", mounted.toString());
                try {
                    Path ballast = mounted.resolve("ballast");
                    fill(ballast);
                    admin.form(PAGE, Map.of()).expect(303);

                    assertThat(admin.get(PAGE).expect(200).text())
                            .contains("The last backup failed")
                            .containsPattern("No space left|disk is full");
                    assertThat(health(sklad, "backup").get("healthy").asBoolean())
                            .isFalse();
                    RunningSklad.addCentre(admin, "C" + full.length());
                    sklad.client().get("/healthz").expect(200);

                    Files.delete(ballast);
                    admin.form(PAGE, Map.of()).expect(303);
                    assertThat(health(sklad, "backup").get("healthy").asBoolean())
                            .isTrue();
                } finally {
                    Programs.run("umount", mounted.toString());
                }
            }
        }
    }

    @Test
    void a_disk_error_is_reported_loses_nothing_and_ends_without_a_restart() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            BrokenDisk disk = new BrokenDisk(folder);
            List<String> acknowledged = new ArrayList<>();
            try (RunningSklad sklad = folder.startChild()) {
                Client admin = sklad.firstAdministrator();
                disk.breakAt("/sklad.db-wal");
                assertThat(centre(admin, "C0").expect(503).at("/type")).isEqualTo("/problems/outcome-unknown");
                sklad.client().get("/healthz").expect(503);
                assertThat(admin.get("/api/v1/centres").expect(200).json().get("rows"))
                        .isEmpty();
                disk.mend();
                becomesHealthy(sklad);

                for (String part : List.of("/backups/", "/data/tmp/")) {
                    disk.breakAt(part);
                    centre(admin, "C" + acknowledged.size()).expect(201);
                    acknowledged.add("C" + acknowledged.size());
                    admin.form(PAGE, Map.of()).expect(303);
                    assertThat(admin.get(PAGE).expect(200).text()).contains("The last backup failed");
                    sklad.client().get("/healthz").expect(200);
                    Answer list = admin.with("Accept", "text/csv").get("/api/v1/centres");
                    if (part.contains("tmp")) {
                        assertThat(list.expect(503).at("/type")).isEqualTo("/problems/disk-failed");
                    } else {
                        list.expect(200);
                    }
                    disk.mend();
                    admin.form(PAGE, Map.of()).expect(303);
                    assertThat(admin.get(PAGE).expect(200).text()).doesNotContain("role=\"alert\">");
                    assertThat(admin.with("Accept", "text/csv")
                                    .get("/api/v1/centres")
                                    .expect(200)
                                    .text())
                            .contains(acknowledged);
                }
                // Loses everything that the process has not written to the disk.
                sklad.kill();
            }
            folder.run("check").expect(0);
            assertThat(centresIn(folder)).isEqualTo(acknowledged.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_list_of_erased_people_beside_the_backups_is_restored(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine);
                SkladFolder elsewhere = SkladFolder.on(engine)) {
            UUID photo = UUID.randomUUID();
            String line = UUID.randomUUID() + " PERSON";
            Path place = folder.data().resolve("files").resolve(photo.toString().substring(0, 2));
            try (RunningSklad sklad = folder.start()) {
                Files.createDirectories(place);
                Files.writeString(place.resolve(photo.toString()), "a photo");
                Files.writeString(folder.path().resolve("sklad.key.erased"), line + "\n");
                Client admin = sklad.firstAdministrator();
                admin.form(PAGE, Map.of()).expect(303);
                assertThat(admin.get(PAGE).expect(200).text()).doesNotContain("role=\"alert\">");
            }
            Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            elsewhere
                    .run("restore", folder.data().resolve("backups").toString())
                    .expect(0);

            assertThat(elsewhere.path().resolve("sklad.key.erased")).content().contains(line);
            if (engine == Engine.POSTGRESQL) {
                assertThat(elsewhere
                                .data()
                                .resolve("files")
                                .resolve(photo.toString().substring(0, 2))
                                .resolve(photo.toString()))
                        .hasContent("a photo");
            }
        }
    }

    /** The safe copies of the backup and of the list are older than the erasure; only the folders of the server know it. */
    @Test
    void a_single_backup_is_restored_with_the_lists_of_all_folders() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            Path hand = Files.createDirectory(folder.path().resolve("hand"));
            Path second = Files.createDirectory(folder.path().resolve("second"));
            folder.with("SKLAD_BACKUP_SECOND_DIR", second.toString()).start().close();
            Path list = folder.path().resolve("sklad.key.erased");
            String safe = UUID.randomUUID() + " PERSON";
            Files.writeString(list, safe + "\n");
            String backup = folder.run("backup", hand.toString())
                    .expect(0)
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Path copy = hand.resolve("sklad.key.erased");
            assertThat(copy).hasContent(safe);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            // Two backups of one second would have one name.
            Path aside = Files.move(Path.of(backup), folder.path().resolve("aside"));
            folder.run("backup", hand.toString()).expect(0);
            Files.move(aside, Path.of(backup), StandardCopyOption.REPLACE_EXISTING);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .as("a disk that keeps no rights is good enough for the copy")
                    .isEqualTo("rw-r--r--");

            TemporaryFolders.delete(folder.data());
            String first = UUID.randomUUID() + " PERSON";
            String other = UUID.randomUUID() + " IDENTITY";
            Files.createDirectories(folder.data().resolve("backups"));
            Files.writeString(folder.data().resolve("backups/sklad.key.erased"), safe + "\n" + first + "\n");
            Files.writeString(second.resolve("sklad.key.erased"), other + "\n");
            Files.delete(list);
            folder.run("restore", backup).expect(0);

            assertThat(Files.readAllLines(list)).containsExactlyInAnyOrder(safe, first, other);
        }
    }

    /** The restored file is the backup from before the change of the schema. A new one would keep people who were erased since. */
    @Test
    void a_restore_of_an_older_schema_makes_no_new_backup_of_it() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            folder.start().close();
            Path database = folder.data().resolve("sklad.db");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                    Statement statement = connection.createStatement()) {
                // This change set can run again: it only clears texts.
                assertThat(statement.executeUpdate(
                                "delete from databasechangelog where id = 'codes-of-reversed-handouts'"))
                        .isOne();
            }
            KeyFile keys = new KeyFile(folder.path().resolve("sklad.key"), Optional::empty);
            Path backup = new Backup(folder.data(), database, keys.keys().newest(), InstantSource.system())
                    .writeTo(Files.createDirectory(folder.path().resolve("hand")));
            Files.writeString(folder.path().resolve("sklad.key.erased"), UUID.randomUUID() + " PERSON\n");
            TemporaryFolders.delete(folder.data());
            folder.run("restore", backup.toString()).expect(0);

            try (Stream<Path> restored = Files.walk(folder.data())) {
                assertThat(restored.map(each -> each.getFileName().toString()))
                        .contains("sklad.db")
                        .noneMatch(name -> name.endsWith(".backup"));
            }
        }
    }

    private static void keyAct(SkladFolder folder, String act) {
        folder.runWithInput("", "key", act, folder.config().toString()).expect(0);
    }

    private static int centresIn(SkladFolder folder) throws SQLException {
        return countIn(folder, "centres");
    }

    private static int countIn(SkladFolder folder, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.data().resolve("sklad.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            return row.getInt(1);
        }
    }

    private static Answer centre(Client admin, String code) {
        return admin.post(
                "/api/v1/centres",
                Map.of(
                        "code",
                        code,
                        "name",
                        Map.of("bg", "Център", "en", "Centre"),
                        "kind",
                        "RECEPTION",
                        "timeZone",
                        "Europe/Sofia"));
    }

    private static JsonNode health(RunningSklad sklad, String check) {
        return sklad.monitoring().get("/healthcheck").json().get(check);
    }

    /** Waits until the server is healthy. The server repeats the result of a check for up to a second. */
    private static void becomesHealthy(RunningSklad sklad) {
        Answer answer = sklad.client().get("/healthz");
        for (long end = System.nanoTime() + MOST.toNanos(); answer.status() != 200 && System.nanoTime() < end; ) {
            answer = sklad.client().get("/healthz");
        }
        answer.expect(200);
    }

    private static long gauge(RunningSklad sklad, String name) {
        return sklad.monitoring()
                .get("/metrics")
                .expect(200)
                .json()
                .at("/gauges/" + name + "/value")
                .asLong();
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
