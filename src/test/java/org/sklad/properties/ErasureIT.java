package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.oversight.privacy.PersonalColumns;
import org.sklad.people.beneficiaries.RandomCodes;
import org.sklad.platform.db.Engine;

/** People who left are erased: no data of theirs remains, every total stays the same, and an old backup does not bring them back. */
class ErasureIT {
    @ParameterizedTest
    @EnumSource
    void erasing_people_keeps_every_total_and_deletes_every_text(Engine engine) throws Exception {
        int people = 100;
        try (House house = new House(engine)) {
            List<String> codes = new ArrayList<>();
            List<String> cards = new ArrayList<>();
            house.hire();
            house.phone();
            Set<String> requests = requests(house);
            for (int i = 0; i < people; i++) {
                Answer person = house.person(i);
                codes.add(person.at("/caseCode"));
                cards.add(person.at("/cardCode"));
                if (i % 4 == 0) {
                    house.helped(person.at("/caseCode"));
                } else {
                    house.handOut(person.at("/caseCode"));
                }
            }
            for (int i = 0; i < people; i += 20) {
                codes.add(knownByEverything(house, codes.get(i)));
            }
            codes.forEach(house::left);
            Set<String> texts = new TreeSet<>(PersonalColumns.texts());
            Set<String> ofNobody = Set.of("select named from offline_handouts", "select named from offline_records");
            assertThat(texts).as("codes without a person").containsAll(ofNobody);
            texts.removeAll(ofNobody);
            for (String each : texts) {
                assertThat(house.texts(List.of(each))).as(each).isNotEmpty();
            }
            List<String> before = house.texts();
            String figures = house.figures();
            String handouts =
                    house.manager.get("/api/v1/handouts?limit=500").expect(200).text();

            codes.forEach(code -> house.erase(code, form()).expect(201));

            assertThat(house.figures()).isEqualTo(figures);
            assertThat(house.manager
                            .get("/api/v1/handouts?limit=500")
                            .expect(200)
                            .text())
                    .isNotEqualTo(handouts);
            assertThat(house.texts()).doesNotContainAnyElementsOf(before);
            for (String each : texts) {
                // The record keeps only that another person collected the goods.
                assertThat(house.texts(List.of(each))).as(each).isSubsetOf("-");
            }
            assertThat(requests(house))
                    .as("stored content of a request that named a person")
                    .isEqualTo(requests);
            assertThat(house.texts(List.of("select reason from handout_approvals")))
                    .hasSize(people / 20)
                    .containsOnly("OTHER");
            assertThat(house.texts(List.of("select id from handout_approvals where asked_at % 3600000000 <> 0"
                            + " or decided_at % 3600000000 <> 0")))
                    .as("with the hour of a request")
                    .isEmpty();
            // More requests would count as guessing.
            for (int i = 0; i < 20; i++) {
                house.field.get("/api/v1/beneficiaries/" + codes.get(i)).expect(404);
                house.field
                        .post("/api/v1/arrivals", form("cardCode", cards.get(i), "centre", "HAR"))
                        .expect(404);
            }
            house.folder.run("check").expect(0);
            house.sklad.close();
            if (engine == Engine.SQLITE) {
                no_text_is_in_the_files(house.folder.data(), before);
            }
            assertThat(Files.readAllLines(house.list())).hasSize(codes.size());
        }
    }

    /** Finds the ids whose request content is kept, except those of erasures, whose requests are answered again. */
    private static Set<String> requests(House house) throws SQLException {
        return new TreeSet<>(house.texts(
                List.of("select id from used_ids where content <> '' and id not in (select id from erasures)")));
    }

    /**
     * Writes all other kinds of records about a person.
     *
     * @return the case code of a person in the same household
     */
    private static String knownByEverything(House house, String code) {
        Map<String, String> words = Map.of(
                "collector",
                "Сестра",
                "reason",
                "Болно дете",
                "note",
                "Зъболекар",
                "prescription",
                "Рецепта",
                "dose",
                "По една",
                "override",
                "Спешно",
                "advice",
                "Адвокатска тайна");
        house.asked(code, "GIVEN");
        house.treated(code, words::get);
        house.paid(code, words::get);
        house.consulted(code, words::get);
        house.referred(code, words::get);
        house.gaveAway(code, words::get);
        house.neededLongAgo(code, "Стари дрехи");
        house.neededInAFile(code, "Записано като нужда");
        house.askedMore(code);
        String other = house.gaveTogether(code, words::get);
        String household =
                house.field.get("/api/v1/beneficiaries/" + other).expect(200).at("/household");
        String path = "/api/v1/households/" + household;
        house.field.post(path + "/withdrawals", form("caseCode", other)).expect(201);
        house.field.post(path + "/members", form("caseCode", other)).expect(201);
        house.field.post(path + "/heads", form("caseCode", other)).expect(201);
        house.field
                .post("/api/v1/households", form("head", code, "members", List.of(other)))
                .expect(201);
        return other;
    }

    /** The list keeps its figures, under unused codes. People who were absent and people who collected for others stay as figures. */
    @ParameterizedTest
    @EnumSource
    void a_distribution_day_keeps_its_figures_after_its_people_are_erased(Engine engine) {
        try (House house = new House(engine)) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                codes.add(house.person(i).at("/caseCode"));
            }
            String day = house.dayHeld(codes);
            Answer open = house.manager.get(day + "/report").expect(200);
            assertThat(open.text()).contains("\"served\":3", "\"absent\":3", "\"proxies\":1");
            codes.forEach(house::left);
            List<String> served = codes.subList(0, 3);
            served.forEach(code -> house.erase(code, form()).expect(201));
            assertThat(house.manager.get(day + "/report").expect(200).text())
                    .as("before the day was closed")
                    .isEqualTo(open.text());
            house.manager
                    .post(
                            day + "/closing",
                            form("counted", List.of(Map.of("lot", open.at("/lines/0/lot/code"), "quantity", 93))))
                    .expect(201);
            String report = house.manager.get(day + "/report").expect(200).text();
            assertThat(report)
                    .contains("\"expected\":6", "\"served\":3", "\"absent\":3", "\"proxies\":1", "\"difference\":-1");
            codes.subList(3, 6).forEach(code -> house.erase(code, form()).expect(201));
            assertThat(house.manager.get(day + "/report").expect(200).text()).isEqualTo(report);
            assertThat(house.manager.get(day + "/expected").expect(200).text())
                    .contains("SERVED", "ABSENT")
                    .doesNotContain(codes.toArray(String[]::new));
            house.folder.run("check").expect(0);
        }
    }

    /** A person who was registered twice and merged counts as one in reports, and is erased with both registrations. */
    @ParameterizedTest
    @EnumSource
    void a_merged_person_is_counted_once_and_erased_completely(Engine engine) throws Exception {
        try (House house = new House(engine)) {
            List<String> codes = new ArrayList<>();
            List<String> cards = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Answer person = house.person(i);
                codes.add(person.at("/caseCode"));
                cards.add(person.at("/cardCode"));
                house.helped(codes.get(i));
            }
            String people = "/api/v1/reports/distribution?centre=HAR";
            assertThat(house.manager.get(people).expect(200).at("/rows/0/people"))
                    .isEqualTo("2");
            house.field
                    .post("/api/v1/beneficiaries/" + codes.get(0) + "/merge", form("into", codes.get(1)))
                    .expect(201);
            assertThat(house.manager.get(people).expect(200).at("/rows/0/people"))
                    .isEqualTo("1");
            house.left(codes.get(0));
            List<String> before = house.texts();
            String figures = house.figures();

            house.erase(codes.get(0), form()).expect(201);

            assertThat(house.figures()).isEqualTo(figures);
            assertThat(house.texts()).doesNotContainAnyElementsOf(before);
            for (int i = 0; i < 2; i++) {
                house.field.get("/api/v1/beneficiaries/" + codes.get(i)).expect(404);
                house.field
                        .post("/api/v1/arrivals", form("cardCode", cards.get(i), "centre", "HAR"))
                        .expect(404);
            }
            house.sklad.close();
            if (engine == Engine.SQLITE) {
                no_text_is_in_the_files(house.folder.data(), before);
            }
            assertThat(Files.readAllLines(house.list())).hasSize(2);
        }
    }

    private static void no_text_is_in_the_files(Path data, List<String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(texts).as(file.toString()).noneMatch(bytes::contains);
            }
        }
    }

    @Test
    void a_manager_of_the_last_centre_erases_a_departed_person_once() {
        try (House house = new House(Engine.SQLITE)) {
            Client other = house.sklad.signIn("other", RunningSklad.PASSWORD);
            String code = house.person(1).at("/caseCode");
            String path = "/api/v1/beneficiaries/" + code + "/erasure";
            Map<String, Object> form = form();
            assertThat(house.erase(code, form).expect(409).at("/type")).endsWith("wrong-state");
            assertThat(house.manager.get("/privacy/people/" + code).expect(409).text())
                    .contains("is still here");
            house.left(code);
            house.field.post(path, form).expect(403);
            other.post(path, form).expect(404);
            house.erase(new RandomCodes().caseCode(), form).expect(404);
            assertThat(house.manager.get("/api/v1/departures").expect(200).at("/rows/0/caseCode"))
                    .isEqualTo(code);
            assertThat(other.get("/api/v1/departures").expect(200).text()).doesNotContain(code);

            Answer erased = house.erase(code, form).expect(201);
            assertThat(erased.at("/cause")).isEqualTo("REQUEST");
            assertThat(erased.at("/operator")).isEqualTo("manager");
            assertThat(house.erase(code, form).expect(200).at("/erasedAt")).isEqualTo(erased.at("/erasedAt"));
            other.post(path, form).expect(404);
            house.erase(code, form()).expect(404);
            assertThat(house.manager.get("/api/v1/departures").expect(200).text())
                    .doesNotContain(code);
            assertThat(house.manager
                            .get("/api/v1/erasures?cause=REQUEST&format=csv")
                            .expect(200)
                            .text()
                            .lines())
                    .hasSizeGreaterThan(1);
            assertThat(house.manager
                            .get("/api/v1/erasures?until=2000-01-01&format=csv")
                            .expect(200)
                            .text()
                            .lines())
                    .hasSize(1);
            for (String list : List.of("erasures?cause=REQUEST", "departures?identified=true")) {
                house.manager.get("/api/v1/" + list + "&format=pdf").expect(200);
            }
            assertThat(house.manager.get("/api/v1/erasures").expect(200).at("/rows/0/id"))
                    .isEqualTo(String.valueOf(form.get("id")));
            assertThat(other.get("/api/v1/erasures").expect(200).json().get("rows"))
                    .isEmpty();
            assertThat(house.manager
                            .with("Accept", "text/csv")
                            .get("/api/v1/erasures")
                            .expect(200)
                            .text())
                    .contains("PERSON", "REQUEST");
        }
    }

    /** Also with a wrong form, or with the id of another request: a code never shows whose it is. */
    @Test
    void the_code_of_another_centre_is_answered_like_that_of_nobody() {
        try (House house = new House(Engine.SQLITE)) {
            Client other = house.sklad.signIn("other", RunningSklad.PASSWORD);
            String erased = house.person(1).at("/caseCode");
            String theirs = house.person(2).at("/caseCode");
            String nobody = new RandomCodes().caseCode();
            Map<String, Object> used = form();
            house.left(erased);
            house.left(theirs);
            house.erase(erased, used).expect(201);
            for (Map<String, Object> sent : List.of(Map.<String, Object>of(), form(), used)) {
                Answer answer = other.post("/api/v1/beneficiaries/" + theirs + "/erasure", sent);
                Answer same = other.post("/api/v1/beneficiaries/" + nobody + "/erasure", sent);
                assertThat(answer.status()).as(sent.toString()).isEqualTo(same.status());
            }
            for (Map<String, String> sent : List.of(Map.of("id", ""), OneCentre.typed())) {
                Answer answer = other.onPages().form("/privacy/people/" + theirs, sent);
                Answer same = other.onPages().form("/privacy/people/" + nobody, sent);
                assertThat(answer.status()).as(sent.toString()).isEqualTo(same.status());
            }
        }
    }

    /** Two jobs run without a request, each in a thread with its name. */
    @Test
    void a_server_runs_the_jobs_that_erase_people_and_store_refused_codes() {
        try (House house = new House(Engine.SQLITE)) {
            house.manager.get("/api/v1/erasures").expect(200);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .contains("erasing", "saving refused codes");
        }
    }

    @Test
    void a_token_cannot_erase_anybody() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            house.left(code);
            UUID id = UUID.randomUUID();
            String token = house.manager
                    .post("/api/v1/tokens", RunningSklad.token(id, "t", "manager@HAR"))
                    .expect(201)
                    .at("/token");
            Answer refused = house.sklad
                    .client()
                    .bearing(token)
                    .post("/api/v1/beneficiaries/" + code + "/erasure", form())
                    .expect(401);
            assertThat(refused.at("/type")).endsWith("confirmation-needed");
            assertThat(house.manager.get("/api/v1/departures").expect(200).text())
                    .contains(code);
        }
    }

    @Test
    @Sends("POST /privacy/people/{departed}")
    void a_manager_erases_a_person_on_a_page_that_lists_what_is_kept() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            house.helped(code);
            house.left(code);
            Client manager = house.manager.onPages();
            assertThat(manager.get("/privacy").expect(200).text()).contains("/privacy/people/" + code);
            String page = "/privacy/people/" + code;
            String asked = manager.get(page).expect(200).text();
            assertThat(asked).contains("2 handouts and 1 loan with", "1 stay with");
            Map<String, String> typed = OneCentre.typed();
            Answer done = manager.form(page, typed).expect(303);
            assertThat(done.header("Location")).endsWith("/privacy/erasures");
            manager.form(page, typed).expect(303);
            assertThat(manager.get("/privacy/erasures").expect(200).text()).contains(typed.get("id"), "on request");
            manager.get(page).expect(404);
        }
    }

    /**
     * Also holds if the program stopped between an erasure and its line in the list beside the key. A person who withdrew
     * consent to keep their name stays, without the name.
     */
    @Test
    void restoring_an_old_backup_brings_back_neither_erased_people_nor_names_after_a_withdrawal() throws Exception {
        try (House house = new House(Engine.SQLITE);
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            String stays = house.person(2).at("/caseCode");
            String unnamed = house.person(3).at("/caseCode");
            house.asked(unnamed, "GIVEN");
            Path backups = Files.createDirectory(house.folder.path().resolve("kept"));
            Path backup = Path.of(house.folder
                    .run("backup", backups.toString())
                    .expect(0)
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow());
            house.left(code);
            house.erase(code, form()).expect(201);
            Files.delete(house.list());
            house.restart();
            assertThat(Files.readAllLines(house.list()))
                    .singleElement()
                    .satisfies(line -> assertThat(line).endsWith(" PERSON"));
            house.field
                    .post("/api/v1/beneficiaries/" + unnamed + "/consents/withdrawal", form())
                    .expect(201);

            Files.copy(
                    house.folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            Files.copy(house.list(), elsewhere.path().resolve("sklad.key.erased"));
            assertThat(elsewhere.run("restore", backup.toString()).expect(0).out())
                    .contains("erased again: 2");
            elsewhere.run("check").expect(0);
            try (RunningSklad restored = elsewhere.start()) {
                Client field = restored.signIn("field", RunningSklad.PASSWORD);
                field.get("/api/v1/beneficiaries/" + stays).expect(200);
                field.get("/api/v1/beneficiaries/" + code).expect(404);
                for (String each : List.of(stays, unnamed)) {
                    assertThat(field.post(
                                            "/api/v1/beneficiaries/" + each + "/identity-views",
                                            form("purpose", "REQUEST"))
                                    .expect(201)
                                    .json()
                                    .has("name"))
                            .isEqualTo(each.equals(stays));
                }
                assertThat(field.get("/api/v1/beneficiaries/" + unnamed + "/consents")
                                .expect(200)
                                .at("/rows/0/answer"))
                        .isEqualTo("WITHDRAWN");
                assertThat(field.onPages()
                                .get("/people/" + unnamed + "/consent")
                                .expect(200)
                                .text())
                        .contains("after an old backup was restored");
                Client manager = restored.signIn("manager", RunningSklad.PASSWORD);
                assertThat(manager.get("/api/v1/erasures").expect(200).at("/rows/0/cause"))
                        .isEqualTo("RESTORED");
            }
        }
    }
}
