package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.CutLine;
import org.sklad.harness.House;
import org.sklad.harness.PhoneEntries;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/**
 * Three phones that were away for hours deliver at once over lines that lose answers, in mixed and overlapping parts, while the server is
 * killed: every record is booked exactly once.
 */
class PhoneSyncIT {
    /** Records of all phones together; {@code mvn -Psoak verify} delivers 2,000. */
    private static final int RECORDS = Integer.getInteger("phone.records", 150);

    /** Only a machine that is busy with other work takes this long. */
    private static final long MOST_SECONDS = 120L + RECORDS;

    private static final int PHONES = 3;
    private static final int BATCH = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The number of booked records, and a latch that opens with a third of them. */
    private static final class Booked {
        private final AtomicInteger all = new AtomicInteger();
        private final CountDownLatch third = new CountDownLatch(RECORDS / 3);

        void one() {
            all.incrementAndGet();
            third.countDown();
        }
    }

    /** A phone with what it has not delivered. An entry leaves only after an answer with its id. */
    private static final class Handset {
        private final UUID device;
        private final Client client;
        private final Random random;
        private final List<ObjectNode> made = new ArrayList<>();
        private final List<ObjectNode> unsent = new ArrayList<>();
        private int lost;

        Handset(UUID device, Client client, int seed) {
            this.device = device;
            this.client = client;
            this.random = new Random(seed);
        }

        void record(ObjectNode entry) {
            made.add(entry);
            unsent.add(entry);
        }

        /** Delivers everything. Half of the parts lose their answers; some repeat what was delivered before. */
        int deliver(AtomicReference<URI> server, Booked booked) {
            int attempts = 0;
            while (!unsent.isEmpty()) {
                attempts++;
                Collections.shuffle(unsent, random);
                List<ObjectNode> part = new ArrayList<>(unsent.subList(0, Math.min(BATCH, unsent.size())));
                part.add(made.get(random.nextInt(made.size())));
                try (CutLine line = new CutLine(Objects.requireNonNull(server.get()))) {
                    line.losesAnswers(random.nextBoolean());
                    settle(send(line, part), booked);
                } catch (IOException noAnswer) {
                    // The same part is sent again.
                    lost++;
                }
            }
            return attempts;
        }

        private Answer send(CutLine line, List<ObjectNode> part) throws IOException {
            ObjectNode body = MAPPER.createObjectNode();
            body.put("device", device.toString());
            body.put("deviceAt", Instant.now().toString());
            body.set("entries", MAPPER.valueToTree(part));
            return client.at(line.address())
                    .trySend(
                            "POST", "/api/v1/phone/sync", "application/json", BodyPublishers.ofString(body.toString()));
        }

        private void settle(Answer answer, Booked booked) {
            if (answer.status() != 200) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                return;
            }
            for (JsonNode each : answer.json().get("entries")) {
                assertThat(each.get("outcome").textValue()).as(each.toString()).isNotEqualTo("UNREADABLE");
                String id = each.get("id").textValue();
                if (unsent.removeIf(entry -> entry.get("id").textValue().equals(id))) {
                    booked.one();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_record_of_three_phones_is_booked_exactly_once(Engine engine) throws Exception {
        try (House house = new House(engine, SkladFolder::startChild)) {
            List<Handset> phones = phones(house);
            long given = fill(house, phones);
            AtomicReference<URI> server = new AtomicReference<>(house.sklad.address());
            Booked booked = new Booked();
            ExecutorService pool = Executors.newFixedThreadPool(PHONES);
            try {
                List<Future<Integer>> sent = phones.stream()
                        .map(each -> pool.submit(() -> each.deliver(server, booked)))
                        .toList();
                assertThat(booked.third.await(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
                house.sklad.kill();
                house.sklad = house.folder.startChild();
                server.set(house.sklad.address());
                for (Future<Integer> each : sent) {
                    assertThat(each.get(MOST_SECONDS, TimeUnit.SECONDS)).isPositive();
                }
            } finally {
                pool.shutdown();
            }
            assertThat(booked.all.get()).isEqualTo(RECORDS);
            assertThat(phones.stream().mapToInt(each -> each.lost).sum()).isPositive();
            for (Map.Entry<String, String> kind : Map.of(
                            "handout", "handouts",
                            "need", "needs",
                            "work-order", "work_orders",
                            "consultation", "consultations",
                            "information-session", "information_sessions",
                            "field-visit", "field_visits")
                    .entrySet()) {
                long made = phones.stream()
                        .flatMap(each -> each.made.stream())
                        .filter(each -> each.get("kind").textValue().equals(kind.getKey()))
                        .count();
                // The materials of a session are a handout too.
                String own = kind.getKey().equals("handout") ? " where heads = 0" : "";
                assertThat(count(house, "select cast(count(*) as varchar(20)) from " + kind.getValue() + own))
                        .as(kind.getKey())
                        .isEqualTo(made)
                        .isPositive();
            }
            assertThat(count(house, "select cast(sum(quantity) as varchar(20)) from handout_lines"))
                    .isEqualTo(given);
            house.sklad.close();
            house.folder.run("check").expect(0);
        }
    }

    private static long count(House house, String sql) throws SQLException {
        return Long.parseLong(house.texts(List.of(sql)).iterator().next());
    }

    private static List<Handset> phones(House house) {
        List<Handset> phones = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            Client field = house.sklad.addOperator(house.admin, "phone" + i, "field@HAR");
            UUID device = UUID.randomUUID();
            field.post("/api/v1/phone/devices", Map.of("id", device.toString(), "name", "Phone " + i, "centre", "HAR"))
                    .expect(201);
            phones.add(new Handset(device, field.waiting(Duration.ofSeconds(20)), i));
        }
        return phones;
    }

    /** Records everything that the phones made in eight hours without the server, and returns the goods that they gave out. */
    private static long fill(House house, List<Handset> phones) throws SQLException {
        house.admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "101")).expect(201);
        List<String> people = IntStream.range(0, 12)
                .mapToObj(each -> house.person(each).at("/caseCode"))
                .toList();
        String lot = house.texts(List.of("select cast(code as varchar(20)) from lots where sku = 'SOAP'"))
                .iterator()
                .next();
        Instant start = Instant.now().minus(Duration.ofHours(8));
        long given = 0;
        for (int i = 0; i < RECORDS; i++) {
            Handset phone = phones.get(i % PHONES);
            PhoneEntries made = new PhoneEntries("phone" + i % PHONES);
            Instant at = start.plusSeconds(28_000L * i / RECORDS);
            String person = people.get(i % people.size());
            switch (i / PHONES % 8) {
                case 1 -> phone.record(made.need(person, "SOAP", 1 + i % 3, at));
                case 3 -> phone.record(made.workOrder("101", at));
                case 5 -> phone.record(made.consultation(person, at));
                case 6 -> {
                    phone.record(made.session(lot, 2, at));
                    given += 2;
                }
                case 7 -> phone.record(made.visit(at, "phone" + i % PHONES));
                default -> {
                    phone.record(made.handout(person, lot, 1 + i % 2, at));
                    given += 1 + i % 2;
                }
            }
        }
        return given;
    }
}
