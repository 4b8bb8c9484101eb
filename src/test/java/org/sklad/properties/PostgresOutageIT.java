package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.Ports;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TcpProxy;

/** A PostgreSQL server that goes away while the program runs, and comes back. */
class PostgresOutageIT {
    private static final String LOST = "The database cannot be used until further notice";
    private static final String BACK = "The database can be used again";
    private static final String ADMIN_PORT = "SKLAD_ADMIN_PORT";
    private static final int OUTAGES = 2;

    @Test
    void an_outage_fails_every_health_check_and_is_logged_once() throws IOException {
        try (SkladFolder folder = SkladFolder.on(Engine.POSTGRESQL);
                TcpProxy proxy = before(folder);
                RunningSklad sklad = folder.startChild()) {
            Client admin = sklad.firstAdministrator();
            Client monitoring = monitoring(folder);
            admin.get("/healthz").expect(200);
            monitoring.get("/healthcheck").expect(200);

            for (int outage = 1; outage <= OUTAGES; outage++) {
                proxy.cut();
                await(monitoring, "/healthcheck", 500);
                for (int i = 0; i < 10; i++) {
                    admin.get("/api/v1/operators").expect(503);
                    admin.get("/healthz").expect(503);
                    admin.post("/api/v1/operators", RunningSklad.operator("worker", "field@*"))
                            .expect(503);
                    monitoring.get("/healthcheck").expect(500);
                }
                assertThat(written(sklad, LOST, outage)).isEqualTo(outage);

                proxy.mend();
                Map<String, Object> operator = RunningSklad.operator("worker" + outage, "field@*");
                admin.post("/api/v1/operators", operator).expect(201);
                await(monitoring, "/healthcheck", 200);
                admin.get("/healthz").expect(200);
                assertThat(written(sklad, BACK, outage)).isEqualTo(outage);
            }
            assertThat(sklad.log().lines().filter(line -> line.contains(LOST)))
                    .allMatch(line -> line.contains("PSQLException"));
            assertThat(sklad.log().lines().filter(line -> line.strip().startsWith("at ")))
                    .isEmpty();
        }
    }

    /** No request writes meanwhile, but monitoring still sees the outage. */
    @Test
    void an_outage_is_detected_by_monitoring_without_other_requests() throws IOException {
        try (SkladFolder folder = SkladFolder.on(Engine.POSTGRESQL);
                TcpProxy proxy = before(folder);
                RunningSklad sklad = folder.start()) {
            Client monitoring = monitoring(folder);
            proxy.cut();
            await(monitoring, "/healthcheck", 500);
            proxy.mend();
            await(monitoring, "/healthcheck", 200);
            sklad.client().get("/healthz").expect(200);
        }
    }

    /** A result is cached for a second, and a lost connection is noticed within some more. */
    private static void await(Client asking, String path, int status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (asking.get(path).status() != status && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        asking.get(path).expect(status);
    }

    private static TcpProxy before(SkladFolder folder) throws IOException {
        String url = folder.database().url();
        TcpProxy proxy = new TcpProxy(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")));
        folder.with("SKLAD_DATABASE_URL", url.replaceFirst(":\\d+/", ":" + proxy.port() + "/"));
        folder.with(ADMIN_PORT, Integer.toString(Ports.free()));
        return proxy;
    }

    private static Client monitoring(SkladFolder folder) {
        String port = folder.environment().get(ADMIN_PORT);
        return new Client(Client.http(), URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** Returns how often the log says this, at the earliest when it says it as often as expected. Lines are written a moment after their events. */
    private static long written(RunningSklad sklad, String text, int expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count(sklad.log(), text) < expected && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return count(sklad.log(), text);
    }

    private static long count(String log, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(log).results().count();
    }
}
