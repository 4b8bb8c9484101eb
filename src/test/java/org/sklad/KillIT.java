package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.platform.db.TestDatabases.Engine;

/** The server is killed while people work; whoever retries with the same id loses nothing and doubles nothing. */
class KillIT {
    private static final int CLIENTS = 8;
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    /** Fewer than an operator may have; then the client goes on as a new one. */
    private static final int TOKENS_EACH = 120;

    @ParameterizedTest
    @CsvSource({"SQLITE,5", "POSTGRESQL,2"})
    void what_was_acknowledged_is_there_exactly_once(Engine engine, int usual) throws Exception {
        int kills = Integer.getInteger("kills", usual);
        Random random = new Random(SEED);
        long acknowledged = 0;
        long retried = 0;
        try (SkladFolder folder = SkladFolder.on(engine)) {
            RunningSklad sklad = folder.startChild();
            try {
                Client admin = sklad.firstAdministrator();
                List<Worker> workers = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    workers.add(new Worker(i));
                }
                for (int kill = 0; kill < kills; kill++) {
                    for (Worker worker : workers) {
                        worker.enter(sklad, admin);
                    }
                    workUntilKilled(workers, sklad, random.nextInt(100, 900));
                    sklad = folder.startChild();
                    admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
                    for (Worker worker : workers) {
                        retried += worker.retry(sklad);
                    }
                }
                Map<String, Integer> acts = actsBySubject(admin);
                for (Worker worker : workers) {
                    acknowledged += worker.proveExactlyOnce(acts);
                }
            } finally {
                sklad.close();
            }
            folder.run("check").expect(0);
            System.out.printf(
                    "%s, seed %d: %d kills, %d tokens acknowledged, %d requests retried with their id, none lost or double%n",
                    engine, SEED, kills, acknowledged, retried);
            assertThat(acknowledged).isGreaterThan((long) kills * CLIENTS);
        }
    }

    private static void workUntilKilled(List<Worker> workers, RunningSklad sklad, int millis) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(workers.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            workers.forEach(worker -> running.add(pool.submit(worker::work)));
            // The moment of the kill is the point of the test: somewhere in the middle of the work.
            pool.awaitTermination(millis, TimeUnit.MILLISECONDS);
            sklad.kill();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Map<String, Integer> actsBySubject(Client admin) {
        Map<String, Integer> acts = new HashMap<>();
        String next = "";
        while (true) {
            JsonNode page =
                    admin.get("/api/v1/audit?limit=500" + next).expect(200).json();
            page.get("rows").forEach(row -> acts.merge(row.get("subject").asText(), 1, Integer::sum));
            if (!page.hasNonNull("next")) {
                return acts;
            }
            next = "&next=" + page.get("next").asText();
        }
    }

    /** Somebody who makes one token after another until the server answers no more. */
    private static final class Worker {
        private final int number;
        private final List<UUID> acknowledged = new ArrayList<>();
        private final List<Client> clients = new ArrayList<>();
        private Optional<UUID> unanswered = Optional.empty();
        private int made = TOKENS_EACH;
        private int person;

        Worker(int number) {
            this.number = number;
        }

        /** Signs in; as somebody new, once there would be too many tokens for one. */
        void enter(RunningSklad sklad, Client admin) {
            if (made >= TOKENS_EACH / 2) {
                person++;
                made = 0;
                clients.add(sklad.addOperator(admin, username(), "manager@*"));
            } else {
                clients.add(sklad.signIn(username()));
            }
        }

        private String username() {
            return "worker" + number + "." + person;
        }

        void work() {
            Client client = clients.get(clients.size() - 1);
            try {
                while (made < TOKENS_EACH) {
                    UUID id = UUID.randomUUID();
                    unanswered = Optional.of(id);
                    made++;
                    if (send(client, id) == 201) {
                        acknowledged.add(id);
                        unanswered = Optional.empty();
                    }
                }
            } catch (IOException killed) {
                // Not known whether it was done: it stays unanswered.
            }
        }

        long retry(RunningSklad sklad) throws IOException {
            if (unanswered.isEmpty()) {
                return 0;
            }
            UUID id = unanswered.get();
            assertThat(send(sklad.signIn(username()), id)).isIn(200, 201);
            acknowledged.add(id);
            unanswered = Optional.empty();
            return 1;
        }

        private static int send(Client client, UUID id) throws IOException {
            String body = "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[\"manager@*\"],\"expiresOn\":\"%s\"}"
                    .formatted(id, id, RunningSklad.tomorrow());
            return client.trySend("POST", "/api/v1/tokens", "application/json", BodyPublishers.ofString(body))
                    .status();
        }

        long proveExactlyOnce(Map<String, Integer> acts) {
            for (UUID id : acknowledged) {
                assertThat(acts.get(id.toString())).as("acts of %s", id).isEqualTo(1);
            }
            return acknowledged.size();
        }
    }

    /** The control: the answer is lost, and a client that takes a new id to retry does it twice; with the same id once. */
    @Test
    void a_retry_with_a_new_id_doubles_and_with_the_same_does_not() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            String token = admin.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "own", "administrator@*"))
                    .expect(201)
                    .at("/token");

            UUID id = UUID.randomUUID();
            loseTheAnswer(sklad, token, id, "same");
            awaitActs(admin, "same");
            admin.post("/api/v1/tokens", RunningSklad.token(id, "same", "administrator@*"))
                    .expect(200);
            assertThat(actsBySubject(admin)).containsEntry("same", 1);

            loseTheAnswer(sklad, token, UUID.randomUUID(), "new");
            awaitActs(admin, "new");
            admin.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "new", "administrator@*"))
                    .expect(201);
            assertThat(actsBySubject(admin)).containsEntry("new", 2);
        }
    }

    private static void loseTheAnswer(RunningSklad sklad, String token, UUID id, String name) throws IOException {
        String body = "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[\"administrator@*\"],\"expiresOn\":\"%s\"}"
                .formatted(id, name, RunningSklad.tomorrow());
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sklad.address().getPort())) {
            String request = "POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void awaitActs(Client admin, String subject) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!actsBySubject(admin).containsKey(subject)) {
            assertThat(System.nanoTime()).as("time until %s is done", subject).isLessThan(until);
        }
    }
}
