package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.Together;

/**
 * Benchmark of one distribution day with 500 people and four desks on one queue over HTTP. The shared stock is just enough. The queue
 * serves nobody twice, no balance falls below zero, and at most 1 % of handouts take longer than 250 ms. Runs with
 * {@code mvn -Pbench verify}.
 */
class DistributionDayBench {
    private static final int PEOPLE = Integer.getInteger("bench.day", 500);
    private static final int DESKS = 4;
    private static final int WARM = 50;
    private static final double MOST_MILLIS = 250;
    private static final String DAYS = "/api/v1/distribution-days";

    @ParameterizedTest
    @EnumSource
    void four_desks_serve_five_hundred_people(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client worker = sklad.addOperator(admin, "worker", "warehouse@HAR", "field@HAR", "manager@HAR");
            Queue<Client> desks = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < DESKS; i++) {
                desks.add(sklad.addOperator(admin, "desk-" + i, "field@HAR"));
            }
            String day = DAYS + "/" + planned(admin, worker);
            Queue<Client> warm = new ConcurrentLinkedQueue<>(desks);
            String stranger = person(worker);
            Together.run(DESKS, () -> warmed(warm.remove(), day, stranger));
            List<Long> calls = new CopyOnWriteArrayList<>();
            List<Long> handouts = new CopyOnWriteArrayList<>();
            List<Object> served = Together.run(DESKS, () -> serve(desks.remove(), day, calls, handouts));
            assertThat(served.stream().flatMap(each -> ((List<?>) each).stream()))
                    .doesNotHaveDuplicates()
                    .hasSize(PEOPLE);
            assertThat(worker.get(day).expect(200).at("/figures/served")).isEqualTo("" + PEOPLE);
            assertThat(worker.get("/api/v1/balances?centre=HAR")
                            .expect(200)
                            .json()
                            .get("rows"))
                    .as("all goods were given and no others")
                    .isEmpty();
            folder.run("check").expect(0);
            System.out.printf(
                    "%s: %d people, %d desks: handout median %.1f ms, p99 %.1f ms; next median %.1f ms, p99 %.1f ms%n",
                    engine,
                    PEOPLE,
                    DESKS,
                    millis(handouts, 0.5),
                    millis(handouts, 0.99),
                    millis(calls, 0.5),
                    millis(calls, 0.99));
            assertThat(millis(handouts, 0.99)).isLessThan(MOST_MILLIS);
        }
    }

    private static String planned(Client admin, Client worker) {
        Map<String, Object> soap = Map.of(
                "sku", "SOAP", "name", Map.of("bg", "Сапун", "en", "Soap"), "category", "OTHER", "unit", "PIECE");
        admin.post("/api/v1/items", soap).expect(201);
        worker.post(
                        "/api/v1/consignments",
                        form(
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "Каритас",
                                "reference", "R",
                                "lines", List.of(Map.of("item", "SOAP", "quantity", 2 * PEOPLE))))
                .expect(201);
        worker.post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code",
                                "R-SOAP",
                                "name",
                                "Soap",
                                "goods",
                                Map.of("items", List.of("SOAP")),
                                "per",
                                "PERSON",
                                "quantity",
                                2,
                                "period",
                                Map.of("kind", "MONTH"),
                                "centres",
                                List.of("HAR"),
                                "validFrom",
                                "2020-01-01"))
                .expect(201);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person(worker));
        }
        String day = worker.post(
                        DAYS,
                        form(
                                "centre", "HAR",
                                "date", RunningSklad.today(),
                                "rules", List.of("R-SOAP"),
                                "slots", Map.of("from", "08:00", "minutes", 10, "people", 10)))
                .expect(201)
                .at("/id");
        people.forEach(person -> worker.post(DAYS + "/" + day + "/arrivals", form("beneficiary", person))
                .expect(201));
        return day;
    }

    private static String person(Client worker) {
        return worker.post("/api/v1/beneficiaries", form("centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
    }

    /** Warms the server up with handouts over the entitlement. A refused handout takes every step of a handout except the last. */
    private static int warmed(Client desk, String day, String person) {
        for (int i = 0; i < WARM; i++) {
            desk.post("/api/v1/handouts", handout(person, 3)).expect(422);
            desk.get(day + "/live").expect(200);
        }
        return WARM;
    }

    private static Map<String, Object> handout(String person, long quantity) {
        return form(
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", quantity)),
                "acknowledgement",
                Map.of("kind", "mark"));
    }

    private static List<String> serve(Client desk, String day, List<Long> calls, List<Long> handouts) {
        List<String> served = new ArrayList<>();
        while (true) {
            long begin = System.nanoTime();
            Answer called = desk.post(day + "/next", form()).expect(201);
            calls.add(System.nanoTime() - begin);
            if (!called.json().has("called")) {
                return served;
            }
            String person = called.at("/called/beneficiary");
            begin = System.nanoTime();
            desk.post("/api/v1/handouts", handout(person, 2)).expect(201);
            handouts.add(System.nanoTime() - begin);
            served.add(person);
        }
    }

    private static double millis(List<Long> nanos, double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1e6;
    }
}
