package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/**
 * Benchmark of the data that phones load, over HTTP, on each engine: 1,000 people with two handouts each and 2,000 items, four phones at once.
 * Runs with {@code mvn -Pbench verify}.
 */
class SnapshotBench {
    private static final int PHONES = 4;
    private static final int CALLS = 10;
    private static final double MOST_MILLIS = 300;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void four_phones_load_a_full_centre_at_once(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client field = sklad.addOperator(admin, "field", "field@HAR", "warehouse@HAR");
            FullCentre.fill(folder.database(), admin, field);
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                UUID phone = UUID.randomUUID();
                field.post("/api/v1/phone/devices", Map.of("id", phone, "name", "Phone " + i, "centre", "HAR"))
                        .expect(201);
                addresses.add("/api/v1/phone/snapshot?centre=HAR&device=" + phone);
            }
            assertThat(field.get(addresses.get(0)).expect(200).json().path("people"))
                    .hasSize(FullCentre.PEOPLE);
            long cpu = cpu();
            double[] complete = atOnce(field, addresses);
            double each = (cpu() - cpu) / 1e6 / (2 * CALLS * PHONES);
            String version = field.get(addresses.get(0)).expect(200).at("/version");
            double[] changes = atOnce(
                    field,
                    addresses.stream()
                            .map(address -> address + "&since=" + version)
                            .toList());
            String report = String.format(
                    Locale.ROOT,
                    "Snapshot of %d people and %d items, %d phones at once, %s: median %.0f ms, longest %.0f ms, %.0f ms CPU for each; without changes %.0f ms",
                    FullCentre.PEOPLE,
                    FullCentre.ITEMS,
                    PHONES,
                    engine,
                    complete[complete.length / 2],
                    complete[complete.length - 1],
                    each,
                    changes[changes.length / 2]);
            System.out.println(report);
            assertThat(complete[complete.length / 2]).as(report).isLessThan(MOST_MILLIS);
        }
    }

    /** Returns the CPU time of this process, with the clients but without PostgreSQL, in nanoseconds. */
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Returns the times of all calls in milliseconds, sorted, with those of the client. */
    private static double[] atOnce(Client client, List<String> addresses) throws Exception {
        ExecutorService phones = Executors.newFixedThreadPool(addresses.size());
        try {
            List<Future<double[]>> all = new ArrayList<>();
            for (String address : addresses) {
                all.add(phones.submit(() -> calls(client, address)));
            }
            List<Double> times = new ArrayList<>();
            for (Future<double[]> each : all) {
                Arrays.stream(each.get()).forEach(times::add);
            }
            return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        } finally {
            phones.shutdown();
        }
    }

    /** The first half warms up. */
    private static double[] calls(Client client, String address) {
        double[] times = new double[CALLS];
        for (int i = -CALLS; i < CALLS; i++) {
            long start = System.nanoTime();
            client.get(address).expect(200);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return times;
    }
}
