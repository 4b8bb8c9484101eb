package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.access.roles.Profession;
import org.sklad.centres.places.Centres;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Engine;

/**
 * Benchmark of the pages of the programme over HTTP, on each engine, with 100,000 consultations of 500 people over four years. A figure is
 * the median of several calls and includes the time of the client. Runs with {@code mvn -Pbench verify}.
 */
class ProgrammeBench {
    private static final int PEOPLE = 500;
    private static final int CONSULTATIONS = Integer.getInteger("bench.consultations", 100_000);
    private static final int DAYS = 1_400;

    /** One consultation in so many has the interpreter whose month sheet is read: about 40 a month. */
    private static final int INTERPRETED = 50;

    private static final double MOST_MILLIS = 50;

    private static final int WARM = 5;
    private static final int CALLS = 9;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_page_is_fast_with_a_hundred_thousand_consultations(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client manager = sklad.addOperator(admin, "manager", "manager@HAR");
            Client auditor = sklad.addOperator(admin, "auditor", "auditor@*");
            Client field = sklad.addOperator(admin, Profession.SOCIAL_WORKER, "social", "field@HAR");
            manager.post("/api/v1/interpreters", TwoCentres.interpreter("INT-1"))
                    .expect(201);
            List<String> people = new ArrayList<>();
            String one = "";
            for (int i = 0; i < PEOPLE; i++) {
                people.add(field.post(
                                "/api/v1/beneficiaries",
                                form("centre", "HAR", "sex", i % 3 == 0 ? "MALE" : "FEMALE", "ageBand", "18-59"))
                        .expect(201)
                        .at("/caseCode"));
                one = field.post("/api/v1/consultations", consultation(people.get(i), i % INTERPRETED == 0))
                        .expect(201)
                        .at("/id");
            }
            String visit = field.post(
                            "/api/v1/field-visits",
                            form(
                                    "centre",
                                    "HAR",
                                    "on",
                                    RunningSklad.today(),
                                    "purpose",
                                    "Bench",
                                    "members",
                                    List.of("social")))
                    .expect(201)
                    .at("/number");
            multiply(folder.database());
            int thisYear = LocalDate.now(Centres.ZONE).getYear();
            assertThat(manager.get("/api/v1/indicators/programme?from=" + (thisYear - 4) + "-01-01&to=" + thisYear
                                    + "-12-31")
                            .expect(200)
                            .at("/rows/0/value"))
                    .isEqualTo(Integer.toString(CONSULTATIONS));
            String year = "from=" + thisYear + "-01-01&to=" + thisYear + "-12-31";
            String deep = Instant.now().minus(DAYS / 2, ChronoUnit.DAYS) + "_" + new UUID(0, 0);
            Map<String, Double> millis = new TreeMap<>();
            for (String path : List.of(
                    "/consultations",
                    "/consultations?kind=SOCIAL",
                    "/consultations?own=true",
                    "/consultations?next=" + deep,
                    "/consultations?beneficiary=" + people.get(0),
                    "/consultations/" + one,
                    "/consultations/new",
                    "/api/v1/consultations?limit=500",
                    "/people/" + people.get(0),
                    "/my-people",
                    "/referrals",
                    "/field-visits/" + visit,
                    "/figures?set=programme&" + year,
                    "/figures?set=amif&" + year)) {
                millis.put(path, median(field, path));
            }
            for (String path : List.of("/figures?set=programme&" + year, "/interpreters/INT-1/hours")) {
                millis.put(path + " by a manager", median(manager, path));
            }
            for (String set : List.of("programme", "amif")) {
                String path = "/figures?set=" + set + "&" + year;
                millis.put(path + " by an auditor", median(auditor, path));
                millis.put(
                        path + " after a consultation",
                        median(
                                field,
                                path,
                                () -> field.post("/api/v1/consultations", consultation(people.get(0), false))
                                        .expect(201)));
            }
            report(engine, millis);
        }
    }

    private static Map<String, Object> consultation(String person, boolean interpreted) {
        Map<String, Object> talk = form(
                "centre",
                "HAR",
                "beneficiary",
                person,
                "kind",
                "SOCIAL",
                "topics",
                List.of("RIGHTS"),
                "language",
                "ps",
                "minutes",
                30);
        if (interpreted) {
            talk.put("interpreter", "INT-1");
        }
        return talk;
    }

    /** Repeats the recorded consultations over the days before. */
    private static void multiply(DatabaseSettings settings) throws SQLException {
        try (Connection connection = connect(settings)) {
            connection.setAutoCommit(false);
            List<String> ids = new ArrayList<>();
            try (var all = connection.createStatement().executeQuery("select id from consultations order by id")) {
                while (all.next()) {
                    ids.add(all.getString(1));
                }
            }
            try (PreparedStatement talk = connection.prepareStatement("""
                            insert into consultations (id, centre, occurred_at, occurred_on, beneficiary, sex, age_band, kind,
                              author, follow_up_on, version, recorded_at)
                            select ?, centre, occurred_at - ?, ?, beneficiary, sex, age_band, kind, author, null, 1,
                              recorded_at - ?
                            from consultations where id = ?""");
                    PreparedStatement version = connection.prepareStatement("""
                            insert into consultation_versions (id, consultation, version, language, interpreter, minutes, note,
                              operator, recorded_at)
                            select ?, ?, 1, language, interpreter, minutes, '', operator, recorded_at
                            from consultation_versions where consultation = ?""")) {
                int copies = CONSULTATIONS / ids.size() - 1;
                for (int copy = 1; copy <= copies; copy++) {
                    int days = copy * DAYS / copies;
                    String day = LocalDate.now(Centres.ZONE).minusDays(days).toString();
                    for (String of : ids) {
                        String id = UUID.randomUUID().toString();
                        long back = days * 86_400_000_000L;
                        set(talk, id, back, day, back, of);
                        set(version, id, id, of);
                    }
                    talk.executeBatch();
                    version.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return settings.isSqlite()
                ? DriverManager.getConnection(settings.url())
                : DriverManager.getConnection(
                        settings.url(), settings.user(), settings.password().reveal());
    }

    private static double median(Client client, String path) {
        return median(client, path, () -> {});
    }

    private static double median(Client client, String path, Runnable before) {
        for (int i = 0; i < WARM; i++) {
            before.run();
            client.get(path).expect(200);
        }
        double[] all = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            before.run();
            long start = System.nanoTime();
            client.get(path).expect(200);
            all[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(all);
        return all[CALLS / 2];
    }

    private static void report(Engine engine, Map<String, Double> millis) {
        StringBuilder table = new StringBuilder(
                "%nPages of the programme with %d consultations, %s%n".formatted(CONSULTATIONS, engine));
        millis.forEach((path, each) -> table.append(String.format(Locale.ROOT, "  %8.1f ms  %s%n", each, path)));
        System.out.println(table);
        assertThat(millis)
                .as(table.toString())
                .allSatisfy((path, each) -> assertThat(each).as(path).isLessThan(MOST_MILLIS));
    }
}
