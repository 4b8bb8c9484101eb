package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.BackupFiles;
import org.sklad.harness.Client;
import org.sklad.harness.Growth;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.Engine;

/**
 * Benchmark of backups of 1,000,000 movements: their duration, the delay of writes meanwhile, and the duration of a restore. The most
 * that can be lost is the pause between backups, twice the time of an increment, and a second of rounding. Runs with
 * {@code mvn -Pbench verify}.
 */
class BackupBench {
    private static final String PAGE = "/settings/backups";
    private static final int INCREMENTS = 5;
    private static final double MOST_SECONDS_LOST = 300;
    private static final double PAUSE = 120;

    @Test
    void a_backup_loses_at_most_five_minutes_and_is_restored_in_minutes() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            double full;
            double increment = 0;
            List<Double> alone;
            List<Double> beside = new ArrayList<>();
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator().waiting(Duration.ofMinutes(10));
                TwoCentres centres = TwoCentres.make(sklad, admin).with("username", "worker");
                for (String centre : List.of("HAR", "BAN")) {
                    admin.post(
                                    "/api/v1/centres/" + centre + "/locations",
                                    Map.of("code", "A-01", "kind", "SHELF", "parent", "STORE"))
                            .expect(201);
                }
                Client everywhere = sklad.addOperator(admin, Profession.NURSE, "worker", RunningSklad.everyRoleAt("*"));
                new Growth(centres, admin, everywhere).to(3);
                ListsBench.fill(admin, folder.database());
                ExecutorService pool = Executors.newSingleThreadExecutor();
                full = beside(pool, admin, beside);
                for (int i = 0; i < INCREMENTS; i++) {
                    increment = Math.max(increment, beside(pool, admin, beside));
                }
                pool.shutdown();
                alone = writes(admin, beside.size());
                assertThat(admin.get(PAGE).expect(200).text()).doesNotContain("role=\"alert\">");
            }
            Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            Path directory = folder.data().resolve("backups");
            double restore =
                    seconds(() -> elsewhere.run("restore", directory.toString()).expect(0));
            double start = seconds(() -> elsewhere.start().close());
            double lost = PAUSE + 2 * increment + 1;
            System.out.printf(
                    "Database %d MB, full backup %d MB in %.1f s, increment at most %.1f s: lost at most %.0f s."
                            + " Restored in %.1f s and started in %.1f s.%n"
                            + "A write takes %.1f ms (99 of 100: %.1f) alone, %.1f ms (%.1f) during backups, of %d.%n",
                    Files.size(folder.data().resolve("sklad.db")) >> 20,
                    Files.size(BackupFiles.list(folder).get(0)) >> 20,
                    full,
                    increment,
                    lost,
                    restore,
                    start,
                    part(alone, 0.5),
                    part(alone, 0.99),
                    part(beside, 0.5),
                    part(beside, 0.99),
                    beside.size());
            assertThat(lost).isLessThan(MOST_SECONDS_LOST);
        }
    }

    /** Measures one backup in seconds, and adds the times of the writes meanwhile in milliseconds. */
    private static double beside(ExecutorService pool, Client admin, List<Double> millis) throws Exception {
        Future<Double> backup =
                pool.submit(() -> seconds(() -> admin.form(PAGE, Map.of()).expect(303)));
        do {
            millis.addAll(writes(admin, 1));
        } while (!backup.isDone());
        return backup.get(10, TimeUnit.MINUTES);
    }

    private static List<Double> writes(Client admin, int count) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(1000
                    * seconds(() -> admin.post(
                                    "/api/v1/items",
                                    Map.of(
                                            "sku",
                                            "W" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
                                            "name",
                                            Map.of("bg", "Играчка", "en", "Toy"),
                                            "category",
                                            "OTHER",
                                            "season",
                                            "ALL_YEAR",
                                            "unit",
                                            "PIECE"))
                            .expect(201)));
        }
        return millis;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double part(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) (part * (sorted.size() - 1)));
    }
}
