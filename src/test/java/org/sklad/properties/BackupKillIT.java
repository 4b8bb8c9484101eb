package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sklad.harness.BackupFiles;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TemporaryFolders;

/** The server is killed while it makes backups and people work. Each backup with its final name restores to a state of its time. */
class BackupKillIT {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int KILLS = Integer.getInteger("backup.kills", 3);
    private static final int WRITERS = 3;

    /** The times when an item was sent and acknowledged. An item without an acknowledgement has a time later than everything. */
    private record Sent(Instant at, Instant acknowledged) {}

    private final Map<String, Sent> items = new ConcurrentHashMap<>();

    @Test
    void a_listed_backup_is_complete_and_of_its_time() throws Exception {
        Random random = new Random(SEED);
        Set<Path> proved = new HashSet<>();
        int unfinished = 0;
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE).with("SKLAD_BACKUP_EVERY_SECONDS", "1");
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            RunningSklad sklad = folder.startChild();
            try {
                sklad.firstAdministrator();
                Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
                for (int kill = 0; kill < KILLS; kill++) {
                    workUntilKilled(folder, sklad, kill, random.nextInt(1800));
                    unfinished += leftUnfinished(folder);
                    for (Path backup : BackupFiles.list(folder)) {
                        if (proved.add(backup)) {
                            prove(backup, elsewhere);
                        }
                    }
                    sklad = folder.startChild();
                }
                assertThat(proved).hasSizeGreaterThan(KILLS);
                Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
                admin.form("/settings/backups", Map.of()).expect(303);
                assertThat(admin.get("/settings/backups").expect(200).text()).doesNotContain("role=\"alert\">");
                assertThat(leftUnfinished(folder)).as("swept at the start").isZero();
            } finally {
                sklad.close();
            }
            folder.run("check").expect(0);
        }
        System.out.printf(
                "Seed %d: %d kills, %d in the middle of a backup, %d items sent, %d backups restored, each of its moment%n",
                SEED, KILLS, unfinished, items.size(), proved.size());
    }

    /** One client presses the backup button again and again beside the schedule. The others record items. */
    private void workUntilKilled(SkladFolder folder, RunningSklad sklad, int kill, int millis) throws Exception {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
            List<Future<?>> running = new java.util.ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = "K" + kill + "-" + i + "-";
                running.add(pool.submit(() -> record(admin, name)));
            }
            running.add(pool.submit(() -> untilItDies(() -> admin.form("/settings/backups", Map.of()))));
            // The first backups come late on a busy machine.
            for (int before = BackupFiles.list(folder).size();
                    BackupFiles.list(folder).size() < before + 2;
                    pool.awaitTermination(10, TimeUnit.MILLISECONDS)) {
                assertThat(System.nanoTime()).as("two backups").isLessThan(until);
            }
            pool.awaitTermination(millis, TimeUnit.MILLISECONDS);
            sklad.kill();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private void record(Client admin, String name) {
        int[] number = {0};
        untilItDies(() -> {
            String sku = name + number[0]++;
            Instant at = Instant.now();
            items.put(sku, new Sent(at, Instant.MAX));
            admin.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    sku,
                                    "name",
                                    Map.of("bg", "Играчка", "en", "Toy"),
                                    "category",
                                    "OTHER",
                                    "season",
                                    "ALL_YEAR",
                                    "unit",
                                    "PIECE"))
                    .expect(201);
            items.put(sku, new Sent(at, Instant.now()));
        });
    }

    private static void untilItDies(Runnable work) {
        try {
            while (true) {
                work.run();
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }

    private void prove(Path backup, SkladFolder elsewhere) throws Exception {
        elsewhere.run("restore", backup.toString()).expect(0);
        Set<String> there = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + elsewhere.data().resolve("sklad.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sku from items where sku like 'K%'")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        // Names are in whole seconds, rounded up.
        Instant until = BackupFiles.momentOf(backup);
        Instant from = until.minus(Duration.ofSeconds(1));
        items.forEach((sku, sent) -> {
            if (sent.acknowledged().isBefore(from)) {
                assertThat(there)
                        .as(backup + " begun after this was acknowledged")
                        .contains(sku);
            }
            if (sent.at().isAfter(until)) {
                assertThat(there).as(backup + " begun before this was sent").doesNotContain(sku);
            }
        });
        elsewhere.run("check").expect(0);
        TemporaryFolders.delete(elsewhere.data());
    }

    private static int leftUnfinished(SkladFolder folder) throws Exception {
        Path directory = folder.data().resolve("backups");
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (var all = Files.list(directory)) {
            return (int) all.filter(each -> each.getFileName().toString().endsWith(".part"))
                    .count();
        }
    }
}
