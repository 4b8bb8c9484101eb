package org.sklad.properties;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** The server is killed while people work. A retry with the same id loses nothing and doubles nothing. */
class KillIT {
    private static final int CLIENTS = 8;
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    /** Number of kills on SQLite, where keeping the file whole is our task. PostgreSQL gets two for each five. */
    private static final int KILLS = Integer.getInteger("kills", 5);

    /** Fewer than the limit of tokens for an operator. Then the client goes on as a new one. */
    private static final int TOKENS_EACH = 120;

    private static final int HANDOUTS_A_TOKEN = 4;

    private static final String ITEM = "TOY";
    private static final long STOCK = 1_000_000;
    private static final long QUANTITY = 3;

    @ParameterizedTest
    @CsvSource({"SQLITE,100", "POSTGRESQL,40"})
    void acknowledged_work_exists_exactly_once_after_a_kill(Engine engine, int percent) throws Exception {
        int kills = KILLS * percent / 100;
        Random random = new Random(SEED);
        long acknowledged = 0;
        long retried = 0;
        try (SkladFolder folder = SkladFolder.on(engine)) {
            RunningSklad sklad = folder.startChild();
            try {
                Client admin = sklad.firstAdministrator();
                List<Worker> workers = workers(sklad, admin);
                for (int kill = 0; kill < kills; kill++) {
                    for (Worker worker : workers) {
                        worker.enter(sklad, admin);
                    }
                    workUntilKilled(workers, sklad, random.nextInt(100, 900));
                    sklad = folder.startChild();
                    admin = sklad.signIn(RunningSklad.ADMINISTRATOR); // again, as 500 kills outlast a confirmation
                    for (Worker worker : workers) {
                        retried += worker.retry(sklad);
                    }
                }
                Map<String, Integer> acts = actsBySubject(admin);
                Client reader = sklad.signIn(workers.get(0).username());
                Map<String, Integer> given = handoutsById(reader);
                long handouts = 0;
                for (Worker worker : workers) {
                    acknowledged += worker.proveExactlyOnce(acts, given);
                    handouts += worker.handouts.size();
                }
                assertThat(given).hasSize((int) handouts);
                assertThat(standing(reader)).isEqualTo(STOCK - handouts * QUANTITY);
            } finally {
                sklad.close();
            }
            folder.run("check").expect(0);
            System.out.printf(
                    "%s, seed %d: %d kills, %d tokens and handouts acknowledged, %d requests retried with their id, none lost or double%n",
                    engine, SEED, kills, acknowledged, retried);
            assertThat(acknowledged).isGreaterThan((long) kills * CLIENTS);
        }
    }

    /** Gives each worker a recipient of their own, so that on PostgreSQL they do not wait for each other's person. */
    private static List<Worker> workers(RunningSklad sklad, Client admin) {
        RunningSklad.addCentre(admin, "HAR");
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                ITEM,
                                "name",
                                Map.of("bg", "Играчка", "en", "Toy"),
                                "category",
                                "OTHER",
                                "season",
                                "ALL_YEAR",
                                "unit",
                                "PIECE"))
                .expect(201);
        Client keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR", "field@HAR");
        keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "1",
                                "lines",
                                List.of(Map.of("item", ITEM, "quantity", STOCK))))
                .expect(201);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String person = keeper.post(
                            "/api/v1/beneficiaries",
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "centre",
                                    "HAR",
                                    "sex",
                                    "MALE",
                                    "ageBand",
                                    "5-11",
                                    "languages",
                                    List.of("ar")))
                    .expect(201)
                    .at("/caseCode");
            workers.add(new Worker(i, person));
        }
        return workers;
    }

    private static void workUntilKilled(List<Worker> workers, RunningSklad sklad, int millis) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(workers.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            CountDownLatch answered = new CountDownLatch(1);
            workers.forEach(worker -> running.add(pool.submit(() -> worker.work(answered))));
            // The test depends on the moment of the kill: somewhere in the middle of the work, which begins late on a
            // busy machine.
            assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
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

    private static Map<String, Integer> handoutsById(Client client) {
        Map<String, Integer> handouts = new HashMap<>();
        String next = "";
        while (true) {
            JsonNode page =
                    client.get("/api/v1/handouts?limit=500" + next).expect(200).json();
            page.get("rows").forEach(row -> handouts.merge(row.get("id").asText(), 1, Integer::sum));
            if (!page.hasNonNull("next")) {
                return handouts;
            }
            next = "&next=" + page.get("next").asText();
        }
    }

    private static long standing(Client client) {
        JsonNode rows = client.get("/api/v1/balances?centre=HAR&item=" + ITEM)
                .expect(200)
                .json()
                .get("rows");
        assertThat(rows).hasSize(1);
        return rows.get(0).get("quantity").asLong();
    }

    /** A client that makes tokens and hands out goods, in turns, until the server answers no more. */
    private static final class Worker {
        private final int number;
        private final String recipient;
        private final List<UUID> tokens = new ArrayList<>();
        private final List<UUID> handouts = new ArrayList<>();
        private Optional<Client> client = Optional.empty();
        private Optional<Asked> unanswered = Optional.empty();
        private int made = TOKENS_EACH;
        private int person;

        /** A request whose answer did not come. */
        private record Asked(UUID id, boolean handout) {}

        Worker(int number, String recipient) {
            this.number = number;
            this.recipient = recipient;
        }

        /** Keeps the session, or signs in as a new operator when one would have too many tokens. */
        void enter(RunningSklad sklad, Client admin) {
            if (made >= TOKENS_EACH / 2) {
                person++;
                made = 0;
                client = Optional.of(sklad.addOperator(admin, username(), "manager@*", "field@HAR"));
            }
        }

        private String username() {
            return "worker" + number + "." + person;
        }

        void work(CountDownLatch answered) {
            try {
                while (made < TOKENS_EACH) {
                    made++;
                    ask(new Asked(UUID.randomUUID(), false));
                    answered.countDown();
                    for (int i = 0; i < HANDOUTS_A_TOKEN; i++) {
                        ask(new Asked(UUID.randomUUID(), true));
                    }
                }
            } catch (IOException killed) {
                // The outcome is unknown, so the request stays unanswered.
            }
        }

        private void ask(Asked asked) throws IOException {
            unanswered = Optional.of(asked);
            if (send(asked) == 201) {
                acknowledge(asked);
            }
        }

        private void acknowledge(Asked asked) {
            (asked.handout() ? handouts : tokens).add(asked.id());
            unanswered = Optional.empty();
        }

        /** Retries at the server's present address, in the session from before the kill. */
        long retry(RunningSklad sklad) throws IOException {
            client = client.map(before -> before.at(sklad.address()));
            if (unanswered.isEmpty()) {
                return 0;
            }
            Asked asked = unanswered.get();
            assertThat(send(asked)).isIn(200, 201);
            acknowledge(asked);
            return 1;
        }

        private int send(Asked asked) throws IOException {
            Client asks = client.orElseThrow();
            return asked.handout() ? give(asks, asked.id()) : makeToken(asks, asked.id());
        }

        private int give(Client client, UUID id) throws IOException {
            String body = "{\"id\":\"" + id + "\",\"beneficiary\":\"" + recipient
                    + "\",\"centre\":\"HAR\",\"location\":\"STORE\",\"lines\":[{\"item\":\"" + ITEM
                    + "\",\"quantity\":" + QUANTITY + "}],\"acknowledgement\":{\"kind\":\"mark\"}}";
            return client.trySend("POST", "/api/v1/handouts", "application/json", BodyPublishers.ofString(body))
                    .status();
        }

        private static int makeToken(Client client, UUID id) throws IOException {
            String body = "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[\"manager@*\"],\"expiresOn\":\"%s\"}"
                    .formatted(id, id, RunningSklad.tomorrow());
            return client.trySend("POST", "/api/v1/tokens", "application/json", BodyPublishers.ofString(body))
                    .status();
        }

        long proveExactlyOnce(Map<String, Integer> acts, Map<String, Integer> given) {
            for (UUID id : tokens) {
                assertThat(acts.get(id.toString()))
                        .as("number of acts of %s", id)
                        .isEqualTo(1);
            }
            for (UUID id : handouts) {
                assertThat(given.get(id.toString()))
                        .as("number of handouts %s", id)
                        .isEqualTo(1);
            }
            return (long) tokens.size() + handouts.size();
        }
    }

    /** The control: the answer is lost. A retry with a new id repeats the effect; a retry with the same id does not. */
    @Test
    void a_retry_with_a_new_id_doubles_the_effect_and_one_with_the_same_id_does_not() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            String session = admin.cookie("sid").orElseThrow();

            UUID id = UUID.randomUUID();
            loseTheAnswer(sklad, session, id, "same");
            admin.post("/api/v1/tokens", RunningSklad.token(id, "same", "administrator@*"))
                    .expect(200);
            assertThat(actsBySubject(admin)).containsEntry("same", 1);

            loseTheAnswer(sklad, session, UUID.randomUUID(), "new");
            admin.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "new", "administrator@*"))
                    .expect(201);
            assertThat(actsBySubject(admin)).containsEntry("new", 2);
        }
    }

    private static void loseTheAnswer(RunningSklad sklad, String session, UUID id, String name) throws IOException {
        String body = "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[\"administrator@*\"],\"expiresOn\":\"%s\"}"
                .formatted(id, name, RunningSklad.tomorrow());
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sklad.address().getPort())) {
            String request =
                    "POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: sid="
                            + session + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // The server has done it once it begins to answer. The answer is thrown away.
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }
}
