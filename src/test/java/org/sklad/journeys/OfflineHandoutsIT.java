package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.aid.handouts.Away;
import org.sklad.goods.lots.LotCode;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.labels.Judges;
import org.sklad.platform.db.Engine;
import org.sklad.platform.i18n.Language;

/** Handouts from an offline device as a manager finds them: on the first page, in the list, on their own and on the handout's page. */
class OfflineHandoutsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/conflicts";

    @TempDir
    Path folder;

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.field();
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static UUID sync(Away away) {
        return HAR.sync("field", away);
    }

    private static LotCode soap(long quantity) {
        return LotCode.find(HAR.received("SOAP", quantity)).orElseThrow();
    }

    /** Finds the address of the open conflict of a handout. */
    private static String waiting(UUID handout) {
        for (var row : MANAGER.get(API + "?limit=500").expect(200).json().path("rows")) {
            String path = API + "/" + row.path("id").asText();
            if (MANAGER.get(path).expect(200).text().contains(handout.toString())) {
                return path;
            }
        }
        throw new AssertionError("Nothing waits of " + handout);
    }

    @Test
    void a_conflict_lists_all_its_handouts_and_is_resolved_once() {
        String person = HAR.person("FEMALE");
        LotCode soap = soap(40);
        UUID one = sync(Away.to(person).lot(soap, 7));
        UUID other = sync(Away.to(person).lot(soap, 8));
        String path = waiting(other);
        Answer conflict = MANAGER.get(path).expect(200);
        assertThat(conflict.at("/conflict/kind") + conflict.at("/conflict/rule") + conflict.at("/state"))
                .isEqualTo("ENTITLEMENTHYGIENEOPEN");
        assertThat(conflict.text()).contains(one.toString(), other.toString(), person);
        Map<String, Object> wanted = form("reason", "Две деца");
        Answer resolved = MANAGER.post(path + "/resolution", wanted).expect(201);
        assertThat(resolved.at("/state") + resolved.at("/resolution/reason") + resolved.at("/resolution/operator"))
                .isEqualTo("RESOLVEDДве децаmanager");
        assertThat(MANAGER.get("/handouts/" + one).expect(200).text())
                .as("the handout links the decision")
                .contains("href=\"" + path.replace(API, "/conflicts"));
        assertThat(MANAGER.post(path + "/resolution", wanted).expect(200).text())
                .isEqualTo(resolved.text());
        assertThat(MANAGER.post(path + "/resolution", form("reason", "Друго"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
        assertThat(MANAGER.post(path + "/resolution", form("reason", " "))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("reason");
        HAR.field().get(path).expect(403);
        HAR.elsewhere().get(path).expect(404);
        HAR.stranger().get(path).expect(401);
    }

    @Test
    void the_list_shows_the_filtered_rows_on_the_page_in_files_and_on_paper() throws Exception {
        UUID unknown = sync(Away.to("who is this").lot(soap(5), 1));
        UUID much = sync(Away.to(HAR.person("MALE")).lot(soap(40), 30));
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String asked = "?centre=HAR&kind=PERSON&from=" + today + "&until=" + today;

        assertThat(MANAGER.get(API + asked + "&limit=500").expect(200).text())
                .contains(unknown.toString())
                .doesNotContain(much.toString());
        assertThat(MANAGER.get(API + asked + "&format=csv").expect(200).text())
                .contains(unknown.toString())
                .doesNotContain(much.toString());
        assertThat(MANAGER.get("/conflicts" + asked).expect(200).text())
                .contains(waiting(unknown).replace(API, "/conflicts"))
                .doesNotContain(waiting(much).replace(API, "/conflicts"));
        assertThat(Judges.text(folder, MANAGER.bytes(API + asked + "&format=pdf")))
                .containsPattern("Person unknown|Непознат или отс")
                .doesNotContainPattern("More than is due|Повече от полагаемото");
        assertThat(MANAGER.get(API + "?until=2026-01-01").expect(200).json().at("/rows"))
                .isEmpty();
        HAR.field().get(API + asked + "&format=pdf").expect(403);
        HAR.elsewhere().get(API + asked + "&format=csv").expect(404);
    }

    @Test
    void a_handout_shows_that_it_was_recorded_offline() {
        UUID known = sync(Away.to(HAR.person("MALE")).lot(soap(5), 1));
        UUID unknown = sync(Away.to("nobody at all").lot(soap(5), 1));
        Answer handout = HAR.field().get("/api/v1/handouts/" + known).expect(200);
        assertThat(handout.at("/offline")).isEqualTo("true");
        assertThat(HAR.field().get("/handouts/" + known).expect(200).text()).contains("offline");
        assertThat(MANAGER.get("/handouts/" + unknown).expect(200).text())
                .contains("a person with an unknown code", "/conflicts/");
        assertThat(HAR.field().get("/handouts/" + unknown).expect(200).text()).doesNotContain("/conflicts/");
        assertThat(MANAGER.get("/handouts").expect(200).text()).contains("unknown code");
        assertThat(MANAGER.get("/api/v1/handouts?format=csv").expect(200).text().lines())
                .as("one unknown person")
                .anyMatch(line ->
                        line.contains(unknown.toString()) && line.contains("\"HAR\",\"\",\"\",\"\",\"\",1,\"SOAP\""));
        assertThat(MANAGER.get("/handouts/" + unknown + "/receipt.pdf")
                        .expect(200)
                        .text())
                .startsWith("%PDF");
    }

    /** A handout counts once, whatever rule it breaks. */
    @Test
    void a_report_counts_each_offline_handout_once() {
        String figures = "/api/v1/reports/distribution?centre=HAR";
        Answer before = MANAGER.get(figures).expect(200);
        long handouts = before.json().at("/rows/0/handouts").asLong();
        long people = before.json().at("/rows/0/people").asLong();
        String person = HAR.person("FEMALE");
        LotCode soap = soap(5);
        sync(Away.to(person).lot(soap, 9));
        sync(Away.to(person).lot(soap, 9));
        sync(Away.to("nobody at all").lot(soap, 1));
        Answer after = MANAGER.get(figures).expect(200);
        assertThat(after.json().at("/rows/0/handouts").asLong()).isEqualTo(handouts + 3);
        assertThat(after.json().at("/rows/0/people").asLong()).isEqualTo(people + 2);
    }

    @Test
    @Sends("POST /conflicts/{id}/resolution")
    void a_manager_finds_a_conflict_on_the_start_page_and_accepts_it() {
        String person = HAR.person("FEMALE");
        LotCode soap = soap(3);
        sync(Away.to(person).lot(soap, 5));
        try (Tab manager = Browser.open(HAR.address(), Language.BG, 360)) {
            manager.signIn("manager", RunningSklad.PASSWORD);
            manager.speak(Language.BG);
            manager.go("/overview").press("a[href='/conflicts']");
            assertThat(manager.text("main")).contains("не са достигали 2 бройки", "Сапун");
            manager.press("a:has-text('не са достигали 2 бройки')");
            assertThat(manager.text("main")).contains("Недостиг на стока", "phone-1", "Чака решение");
            manager.fill("reason", "Преброено").submit();
            assertThat(manager.path()).isEqualTo("/conflicts");
            assertThat(manager.text("main")).doesNotContain("не са достигали 2 бройки");
            assertThat(manager.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void erasing_a_person_deletes_every_text_of_the_conflict_that_their_copy_contained(Engine engine) throws Exception {
        try (House house = new House(engine)) {
            String code = house.person(1).at("/caseCode");
            String conflict = house.gaveAway(code, Map.of("reason", "Болно дете", "collector", "Сестра")::get);
            Answer copy = house.manager
                    .post("/api/v1/beneficiaries/" + code + "/access-exports", form())
                    .expect(200);
            assertThat(copy.at("/handouts/0/letStandBecause/0")).isEqualTo("Болно дете");
            house.left(code);
            String figures = house.figures();
            var before = house.texts();
            house.erase(code, form()).expect(201);
            assertThat(house.texts()).doesNotContainAnyElementsOf(before);
            assertThat(house.figures()).isEqualTo(figures);
            Answer left = house.manager.get(API + "/" + conflict).expect(200);
            assertThat(left.at("/state") + left.at("/resolution/reason")).isEqualTo("RESOLVED");
            assertThat(left.text()).doesNotContain(code);
            house.folder.run("check").expect(0);
        }
    }
}
