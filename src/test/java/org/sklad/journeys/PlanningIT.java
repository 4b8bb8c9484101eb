package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.labels.Judges;

/** Minimum levels, items below them, and the resulting transfer, by API and by the forms of the pages. */
class PlanningIT {
    @TempDir
    Path folder;

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();
    private static final String LIST = "centre,item,basis,minimum,target\n";

    @BeforeAll
    static void two_centres() {
        Client admin = SKLAD.firstAdministrator();
        TwoCentres.make(SKLAD, admin);
        for (String sku : List.of("TOWEL", "BLANKET", "BRUSH", "COMB", "HAT")) {
            Map<String, String> name = Map.of("bg", "Вещ " + sku, "en", "Thing " + sku);
            admin.post(
                            "/api/v1/items",
                            Map.of("sku", sku, "name", name, "category", "BEDDING", "unit", "PIECE", "size", "L"))
                    .expect(201);
        }
        CALLERS.put("admin", admin);
        CALLERS.put("chief", SKLAD.addOperator(admin, "chief", "manager@*"));
        CALLERS.put("manager", SKLAD.addOperator(admin, "manager", "manager@HAR"));
        CALLERS.put("keeper", SKLAD.addOperator(admin, "keeper", "warehouse@HAR"));
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String caller) {
        return Optional.ofNullable(CALLERS.get(caller)).orElseThrow();
    }

    private static Map<String, Object> level(String centre, String item, long minimum, long target) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "item",
                item,
                "basis",
                "UNITS",
                "minimum",
                minimum,
                "target",
                target));
    }

    private static void stand(String centre, String item, long quantity) {
        Map<String, Object> line = Map.of("item", item, "quantity", quantity, "location", "STORE");
        as("chief")
                .post("/api/v1/openings", Map.of("id", UUID.randomUUID(), "centre", centre, "lines", List.of(line)))
                .expect(201);
    }

    private static List<String> rows(String caller, String path, String field) {
        return as(caller).get("/api/v1" + path).expect(200).json().get("rows").findValuesAsText(field);
    }

    private static JsonNode json(String path) {
        return as("chief").get("/api/v1" + path).expect(200).json();
    }

    @Test
    void a_level_is_set_read_and_removed_by_api() {
        Map<String, Object> level = level("HAR", "COMB", 10, 40);
        Answer set = as("manager").post("/api/v1/levels", level).expect(201);
        assertThat(set.at("/minimumUnits") + " " + set.at("/missing") + " " + set.at("/state"))
                .isEqualTo("10 40 SHORT");
        as("manager").post("/api/v1/levels", level).expect(200);
        level.put("minimum", 11);
        assertThat(as("manager").post("/api/v1/levels", level).expect(409).at("/type"))
                .endsWith("id-reused");
        as("keeper").post("/api/v1/levels", level("HAR", "COMB", 1, 2)).expect(403);
        as("manager").post("/api/v1/levels", level("BAN", "COMB", 1, 2)).expect(404);
        for (Map<String, Object> wrong :
                List.of(level("HAR", "COMB", 10, 5), level("HAR", "NOWHERE", 1, 2), level("HAR", "COMB", 0, 2))) {
            as("manager").post("/api/v1/levels", wrong).expect(422);
        }
        assertThat(rows("keeper", "/shortages?category=BEDDING", "item")).contains("COMB");
        String one = "/api/v1/levels/HAR/COMB";
        assertThat(as("keeper").get(one).expect(200).at("/target")).isEqualTo("40");
        Map<String, Object> id = Map.of("id", UUID.randomUUID());
        as("keeper").post(one + "/removal", id).expect(403);
        as("manager").post(one + "/removal", id).expect(204);
        as("manager").post(one + "/removal", id).expect(204);
        as("keeper").get(one).expect(404);
        as("manager")
                .post("/api/v1/levels/HAR/NOWHERE/removal", Map.of("id", UUID.randomUUID()))
                .expect(404);
    }

    private static Answer importing(String query, String list) {
        return as("manager")
                .send("POST", "/api/v1/levels/import" + query, "text/csv", BodyPublishers.ofString(list))
                .expect(200);
    }

    @Test
    void levels_are_exported_and_imported() {
        Answer tried = importing("?dryRun=true", LIST + "HAR,HAT,DAYS,14,60\nBAN,HAT,,1,2\n");
        assertThat(tried.at("/created") + " " + tried.at("/rejected/0/field")).isEqualTo("1 centre");
        importing("", LIST + "HAR,HAT,DAYS,14,60\n");
        String file = as("manager")
                .get("/api/v1/levels?centre=HAR&format=csv")
                .expect(200)
                .text();
        assertThat(file).contains("HAT", "DAYS");
        Answer again = importing("", file);
        assertThat(again.at("/created")
                        + again.at("/updated")
                        + again.json().get("rejected").size())
                .isEqualTo("000");
        assertThat(again.json().get("unchanged").asInt()).isPositive();
    }

    @Test
    @Sends({"POST /planning/levels", "POST /planning/levels/{centre}/{sku}/removal", "POST /planning/levels/import"})
    void a_manager_sets_a_level_by_scanning_the_item_and_removes_it() throws Exception {
        Client manager = as("manager").onPages();
        String code = as("manager").get("/api/v1/items/BRUSH").expect(200).at("/code");
        assertThat(manager.get("/planning/levels/new?item=nothing").expect(200).text())
                .contains("nothing");
        PageForm form = PageForm.of(manager, "/planning/levels/new?item=" + code, "/planning/levels");
        assertThat(form.value("item")).isEqualTo("BRUSH");
        form.fill("minimum", "20").fill("target", "10").refuseBad();
        Answer refused = form.fill("minimum", "20").fill("target", "10").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(PageForm.in(manager, refused, "/planning/levels").value("minimum"))
                .isEqualTo("20");
        Answer list = PageForm.in(manager, refused, "/planning/levels")
                .fill("target", "60")
                .take();
        assertThat(list.text()).contains("Thing BRUSH");
        the_category_narrows_levels_and_shortages_in_every_form();
        assertThat(manager.get("/planning/appeal?category=BEDDING").expect(200).text())
                .contains("Thing BRUSH");
        String removal = "/planning/levels/HAR/BRUSH/removal";
        PageForm.of(manager, "/planning/levels/new?item=BRUSH", removal).take();
        assertThat(manager.get("/planning?category=BEDDING").expect(200).text()).doesNotContain("Thing BRUSH");
        Answer imported = PageForm.of(manager, "/planning/levels/import", "/planning/levels/import")
                .send(LIST + "HAR,BRUSH,,1,2\n", "import");
        assertThat(imported.status()).isEqualTo(200);
        assertThat(json("/levels/HAR/BRUSH").at("/target").asInt()).isEqualTo(2);
    }

    private void the_category_narrows_levels_and_shortages_in_every_form() throws Exception {
        for (String list : List.of("/levels", "/shortages")) {
            String page = list.equals("/levels") ? "/planning/levels" : "/planning";
            for (String category : List.of("BEDDING", "FOOD")) {
                String asked = "?category=" + category + "&centre=HAR";
                boolean shown = category.equals("BEDDING");
                String html =
                        as("keeper").onPages().get(page + asked).expect(200).text();
                assertThat(html.contains("Thing BRUSH")).as(page + asked).isEqualTo(shown);
                assertThat(html)
                        .contains("/api/v1" + list + asked.replace("&", "&amp;") + "&amp;format=pdf")
                        .doesNotContain("/planning/levels/new");
                String api = "/api/v1" + list + asked;
                assertThat(as("keeper").get(api).expect(200).text().contains("BRUSH"))
                        .isEqualTo(shown);
                assertThat(as("keeper")
                                .get(api + "&format=csv")
                                .expect(200)
                                .text()
                                .contains("BRUSH"))
                        .isEqualTo(shown);
                assertThat(Judges.text(folder, as("keeper").bytes(api + "&format=pdf"))
                                .contains("BRUSH"))
                        .isEqualTo(shown);
            }
        }
        assertThat(as("manager").onPages().get("/planning/levels").expect(200).text())
                .contains("/planning/levels/new?centre=HAR&amp;item=BRUSH");
    }

    @Test
    void goods_that_one_centre_can_spare_become_a_transfer_and_the_rest_an_appeal() throws Exception {
        stand("BAN", "TOWEL", 60);
        as("chief").post("/api/v1/levels", level("BAN", "TOWEL", 10, 30)).expect(201);
        as("chief").post("/api/v1/levels", level("HAR", "TOWEL", 10, 50)).expect(201);
        assertThat(rows("manager", "/transfer-suggestions", "item")).doesNotContain("TOWEL");
        assertThat(rows("manager", "/appeal?category=BEDDING", "asked")).contains("50");
        as("manager").get("/api/v1/transfer-suggestions?centre=BAN").expect(404);
        JsonNode way = json("/transfer-suggestions?centre=BAN&category=BEDDING").at("/rows/0");
        assertThat(way.get("from").asText()
                        + way.get("to").asText()
                        + way.get("quantity").asText()
                        + way.get("cause").asText())
                .isEqualTo("BANHAR30IDLE");
        assertThat(json("/appeal?category=BEDDING").toString())
                .contains("\"item\":\"TOWEL\"", "\"covered\":30", "\"asked\":20");
        Client chief = as("chief").onPages();
        assertThat(chief.get("/planning/transfers?centre=BAN").expect(200).text())
                .contains("value=\"TOWEL:30\"", "value=\"HAR/STORE\"");
        String filledIn = "/transfers/new?centre=BAN&from=STORE&to=HAR/STORE&line=TOWEL:30&line=NOWHERE:1&line=x";
        PageForm form = PageForm.of(chief, filledIn, "/transfers");
        assertThat(form.value("to") + form.value("line")).isEqualTo("HAR/STORETOWEL:30");
        form.take();
        JsonNode draft = json("/transfers?centre=BAN").at("/rows/0");
        JsonNode lines = json("/transfers/" + draft.get("id").asText()).get("lines");
        assertThat(lines.findValuesAsText("item")).containsExactly("TOWEL");
        assertThat(lines.findValuesAsText("quantity")).containsExactly("30");
        assertThat(chief.get("/planning/appeal").expect(200).text()).contains("Вещ TOWEL", "Thing TOWEL");
        for (String list : List.of("shortages", "transfer-suggestions", "appeal")) {
            assertThat(as("chief")
                            .get("/api/v1/" + list + "?format=csv")
                            .expect(200)
                            .text())
                    .contains("TOWEL");
            assertThat(Judges.text(folder, as("chief").bytes("/api/v1/" + list + "?format=pdf")))
                    .contains("TOWEL");
        }
    }

    @Test
    @Sends("POST /planning/seasons")
    void a_manager_chooses_winter_for_a_period() {
        Client manager = as("manager").onPages();
        String last = LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(10).toString();
        PageForm.of(manager, "/planning/seasons", "/planning/seasons")
                .fill("centre", "HAR")
                .fill("season", "WINTER")
                .fill("until", last)
                .take();
        assertThat(json("/seasons").toString()).contains("\"season\":\"WINTER\"", "\"until\":\"" + last + "\"");
        Map<String, Object> choice =
                new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "HAR", "season", "CALENDAR"));
        as("keeper").post("/api/v1/seasons", choice).expect(403);
        assertThat(as("manager")
                        .post("/api/v1/seasons", choice)
                        .expect(201)
                        .json()
                        .has("until"))
                .isFalse();
        as("manager").post("/api/v1/seasons", choice).expect(200);
        choice.put("id", UUID.randomUUID());
        choice.put("season", "SUMMER");
        as("manager").post("/api/v1/seasons", choice).expect(422);
    }

    @Test
    @Sends({"POST /planning/lead-times", "POST /planning/lead-times/proposal"})
    void a_manager_sets_a_lead_time_and_accepts_proposed_levels() {
        Client admin = as("admin");
        RunningSklad.addCentre(admin, "PLA");
        Client planner = SKLAD.addOperator(admin, "planner", "manager@PLA", "warehouse@PLA");
        JsonNode proposal =
                planner.get("/api/v1/level-proposals").expect(200).json().at("/rows/0");
        assertThat(proposal.at("/withoutLevels").asBoolean()
                        && proposal.at("/withoutLeadTime").asBoolean())
                .isTrue();
        Client pages = planner.onPages();
        for (String page : List.of("/planning", "/planning/appeal", "/planning/levels", "/planning/lead-times")) {
            assertThat(pages.get(page).expect(200).text())
                    .as(page)
                    .contains("action=\"/planning/lead-times/proposal?centre=PLA\"");
        }
        PageForm.of(pages, "/planning", "/planning/lead-times/proposal").take();
        assertThat(planner.get("/api/v1/lead-times")
                        .expect(200)
                        .json()
                        .at("/rows/0")
                        .toString())
                .isEqualTo("{\"centre\":\"PLA\",\"days\":14}");
        PageForm form = PageForm.of(pages, "/planning/lead-times", "/planning/lead-times");
        form.fill("centre", "PLA").fill("days", "400").refuseBad();
        form.fill("centre", "PLA").fill("days", "21").take();
        assertThat(planner.get("/api/v1/lead-times")
                        .expect(200)
                        .json()
                        .at("/rows/0/days")
                        .asInt())
                .isEqualTo(21);
        Map<String, Object> time = Map.of("id", UUID.randomUUID(), "centre", "PLA", "days", 7);
        planner.post("/api/v1/lead-times", time).expect(201);
        planner.post("/api/v1/lead-times", Map.of("id", UUID.randomUUID(), "centre", "PLA", "days", 33))
                .expect(201);
        assertThat(planner.post("/api/v1/lead-times", time).expect(200).at("/days"))
                .isEqualTo("33");
        planner.post("/api/v1/lead-times", Map.of("id", UUID.randomUUID(), "centre", "PLA", "days", 0))
                .expect(422);
        planner.post("/api/v1/lead-times", Map.of("id", UUID.randomUUID(), "centre", "BAN", "days", 5))
                .expect(404);
        as("keeper")
                .post("/api/v1/level-proposals", Map.of("id", UUID.randomUUID(), "centre", "HAR"))
                .expect(403);
        planner.post("/api/v1/level-proposals", Map.of("id", UUID.randomUUID(), "centre", "PLA"))
                .expect(204);
    }
}
