package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.labels.Judges;
import org.sklad.people.attributes.CaseCode;

/** Needs of people, by API and on pages without scripts: recorded, picked, given and withdrawn. */
class NeedsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/needs";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void goods() {
        HAR.item("LAMP", "OTHER", "Лампа", "Lamp");
        HAR.item("BALL", "OTHER", "Топка", "Ball");
        for (String style : List.of("COAT", "CAPE")) {
            for (String size : List.of("S", "L")) {
                Map<String, Object> coat = Map.of(
                        "sku",
                        style + "-" + size,
                        "name",
                        Map.of("bg", "Палто", "en", "Coat"),
                        "category",
                        "OTHER",
                        "style",
                        style,
                        "size",
                        size,
                        "unit",
                        "PIECE");
                MANAGER.post("/api/v1/items", coat).expect(201);
            }
        }
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> need(String person, String kind, String code, long quantity, Object... more) {
        Map<String, Object> need = form("beneficiary", person, kind, code, "quantity", quantity, "urgency", "NOW");
        for (int i = 0; i < more.length; i += 2) {
            need.put(more[i].toString(), more[i + 1]);
        }
        return need;
    }

    private static Answer give(String person, String item, long quantity) {
        return FIELD.post("/api/v1/handouts", handout(person, item, quantity)).expect(201);
    }

    private static Map<String, Object> handout(String person, String item, long quantity) {
        return form(
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("item", item, "quantity", quantity)),
                "acknowledgement",
                Map.of("kind", "mark"));
    }

    @Test
    void a_need_is_recorded_met_reopened_and_withdrawn() {
        HAR.received("LAMP", 10);
        String person = HAR.person("FEMALE");
        Map<String, Object> wanted = need(person, "item", "LAMP", 2);
        Answer made = FIELD.post(API, wanted).expect(201);
        String path = API + "/" + made.at("/id");
        assertThat(made.at("/state")).isEqualTo("OPEN");
        assertThat(made.at("/met")).isEqualTo("0");
        assertThat(made.at("/centre")).isEqualTo("HAR");
        assertThat(made.at("/assessedBy")).isEqualTo("field");
        assertThat(FIELD.post(API, wanted).expect(200).at("/id")).isEqualTo(made.at("/id"));
        String handout = give(person, "LAMP", 2).at("/id");
        assertThat(FIELD.get(path).expect(200).at("/state")).isEqualTo("MET");
        assertThat(FIELD.post(path + "/withdrawal", form("reason", "why"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
        FIELD.post(
                        "/api/v1/handouts/" + handout + "/returns",
                        form("lines", List.of(Map.of("item", "LAMP", "quantity", 1))))
                .expect(201);
        assertThat(FIELD.get(path).expect(200).at("/met")).isEqualTo("1");
        Map<String, Object> why = form("reason", "Found one");
        assertThat(FIELD.post(path + "/withdrawal", why).expect(201).at("/withdrawal/reason"))
                .isEqualTo("Found one");
        assertThat(FIELD.post(path + "/withdrawal", why).expect(200).at("/state"))
                .isEqualTo("WITHDRAWN");
        MANAGER.post(path + "/withdrawal", form("reason", "why")).expect(403);
    }

    @Test
    void the_list_is_filtered_and_exported() {
        String person = HAR.person("MALE");
        String id = FIELD.post(API, need(person, "style", "COAT", 1, "size", "L"))
                .expect(201)
                .at("/id");
        String of = API + "?centre=HAR&beneficiary=" + person;
        JsonNode row = MANAGER.get(of + "&state=OPEN&urgency=NOW&item=COAT-L")
                .expect(200)
                .json()
                .at("/rows/0");
        assertThat(row.get("id").asText()).isEqualTo(id);
        assertThat(row.get("size").asText()).isEqualTo("L");
        assertThat(MANAGER.get(of + "&item=COAT-S").expect(200).json().get("rows"))
                .isEmpty();
        MANAGER.get(of + "&state=HALF").expect(422);
        MANAGER.get(of + "&item=NO-SUCH").expect(404);
        assertThat(MANAGER.with("Accept", "text/csv").get(of).expect(200).text())
                .contains(id, person, "COAT", "Палто");
        FIELD.post(API, need(person, "style", "COAT", 1, "size", "XXL")).expect(422);
        Answer both = FIELD.post(API, need(person, "style", "COAT", 1, "item", "LAMP"))
                .expect(422);
        assertThat(both.at("/errors/0/field")).isEqualTo("item");
    }

    @Test
    void the_pick_list_names_goods_and_places_but_no_person() {
        String lot = HAR.received("CAPE-S", 3);
        HAR.received("CAPE-L", 1);
        Answer person = FIELD.post(
                        "/api/v1/beneficiaries",
                        form(
                                "centre",
                                "HAR",
                                "sex",
                                "MALE",
                                "ageBand",
                                "18-59",
                                "sizes",
                                Map.of("clothes", "M", "shoes", "43"),
                                "identity",
                                Map.of("name", "Ахмад Назари")))
                .expect(201);
        String code = person.at("/caseCode");
        String any = FIELD.post(API, need(code, "style", "CAPE", 4)).expect(201).at("/id");
        String none = FIELD.post(API, need(code, "item", "BALL", 1)).expect(201).at("/id");
        JsonNode rows =
                KEEPER.get(API + "/pick-list?centre=HAR").expect(200).json().get("rows");
        JsonNode coat = row(rows, any);
        assertThat(coat.get("location").asText()).isEqualTo("STORE");
        assertThat(coat.get("lot").asText()).isEqualTo(lot);
        assertThat(coat.get("standing").asLong()).isEqualTo(4);
        assertThat(coat.get("quantity").asLong()).isEqualTo(4);
        assertThat(coat.get("clothes").asText()).isEqualTo("M");
        assertThat(row(rows, none).has("location")).isFalse();
        Answer first = KEEPER.get(API + "/pick-list?centre=HAR&limit=1").expect(200);
        Answer second = KEEPER.get(API + "/pick-list?centre=HAR&limit=500&next=" + first.at("/next"))
                .expect(200);
        assertThat(second.json().get("rows")).hasSize(rows.size() - 1);
        KEEPER.get(API + "/pick-list?centre=HAR&next=nowhere").expect(422);
        String sheet = KEEPER.with("Accept", "text/csv")
                .get(API + "/pick-list?centre=HAR")
                .expect(200)
                .text();
        assertThat(sheet).contains(code, lot, any).doesNotContain("Назари");
        String page = KEEPER.get("/needs?centre=HAR").expect(200).text();
        assertThat(page).contains(lot, "Store").doesNotContain("Назари", "/needs/" + any);
        assertThat(FIELD.get("/needs").expect(200).text()).contains("/needs/" + any);
        KEEPER.get(API).expect(403);
        KEEPER.get(API + "/" + any).expect(403);

        String now = "?centre=HAR&urgency=NOW";
        String later = "?centre=HAR&urgency=LATER";
        assertThat(FIELD.get("/needs" + now).expect(200).text()).contains("/needs/" + any);
        assertThat(FIELD.get("/needs" + later).expect(200).text()).doesNotContain("/needs/" + any);
        assertThat(KEEPER.get(API + "/pick-list" + later + "&format=csv")
                        .expect(200)
                        .text())
                .doesNotContain(any);
        String grouped = CaseCode.find(code).orElseThrow().grouped();
        assertThat(Judges.text(folder, KEEPER.bytes(API + "/pick-list" + now + "&format=pdf")))
                .contains("4 pieces", "Store", "HAR")
                .doesNotContain("Назари");
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String asked = now + "&state=OPEN&beneficiary=" + grouped + "&from=" + today + "&until=" + today;
        assertThat(FIELD.get(API + asked + "&format=csv").expect(200).text()).contains(any, none);
        assertThat(FIELD.get(API + asked + "&until=2026-01-01").expect(422).at("/errors/0/field"))
                .as("the first day is after the last")
                .isEqualTo("until");
        assertThat(FIELD.get(API + "?beneficiary=" + code + "&until=2026-01-01")
                        .expect(200)
                        .json()
                        .at("/rows"))
                .isEmpty();
        assertThat(Judges.text(folder, FIELD.bytes(API + asked + "&format=pdf")))
                .contains("Needs", "open")
                .doesNotContain("Назари");
    }

    private static JsonNode row(JsonNode rows, String need) {
        for (JsonNode row : rows) {
            if (row.get("need").asText().equals(need)) {
                return row;
            }
        }
        throw new AssertionError("No " + need + " in " + rows);
    }

    /** Finds goods on the page of the person, chooses them with their size, gives them by one press at the desk, withdraws a need. */
    @Test
    @Sends({"POST /people/{caseCode}/needs", "POST /needs/{id}/withdrawal"})
    void a_field_worker_records_a_need_and_sees_it_at_the_desk() {
        HAR.received("COAT-L", 5);
        String person = HAR.person("FEMALE");
        assertThat(FIELD.get("/people/" + person).expect(200).text()).contains("/people/" + person + "/needs");
        String at = "/people/" + person + "/needs?words=coat";
        Answer choice = FIELD.get(at).expect(200);
        assertThat(choice.text()).contains("style:COAT:L", "style:COAT\"");
        Answer slip = PageForm.in(FIELD, choice, "/people/" + person + "/needs")
                .fill("page.goods", "style:COAT:L")
                .fill("quantity", "0")
                .send()
                .expect(422);
        PageForm.in(FIELD, slip, "/people/" + person + "/needs")
                .fill("quantity", "2")
                .take();
        String id = FIELD.get(API + "?beneficiary=" + person).expect(200).at("/rows/0/id");
        assertThat(FIELD.get("/people/" + person).expect(200).text()).contains("/needs/" + id);
        String digits = MANAGER.get("/api/v1/items/COAT-L").expect(200).at("/code");
        Answer desk = FIELD.get("/hand-out/" + person).expect(200);
        assertThat(desk.text()).contains("/needs/" + id, "value=\"pick-" + digits + "x2\"");
        String handout = PageForm.in(FIELD, desk, "/hand-out/" + person).value("id");
        Answer laid = FIELD.form("/hand-out/" + person, Map.of("id", handout, "act", "pick-" + digits))
                .expect(200);
        PageForm.in(FIELD, laid, "/hand-out/" + person)
                .fill("act", "record")
                .send()
                .expect(303);
        assertThat(FIELD.get(API + "/" + id).expect(200).at("/met")).isEqualTo("1");
        Answer page = FIELD.get("/needs/" + id).expect(200);
        PageForm.in(FIELD, page, "/needs/" + id + "/withdrawal")
                .fill("reason", "Has one now")
                .take();
        assertThat(MANAGER.get("/needs/" + id).expect(200).text()).contains("Has one now");
        assertThat(FIELD.get("/people/" + person).expect(200).text()).doesNotContain("/needs/" + id);
    }

    @Test
    void a_search_for_goods_shows_all_sizes_of_a_style_and_says_that_there_are_more_goods() {
        for (int size = 101; size <= 170; size++) {
            HAR.keeper()
                    .post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    "GAITER-" + size,
                                    "style",
                                    "GAITER",
                                    "size",
                                    "" + size,
                                    "name",
                                    Map.of("bg", "Гета", "en", "Gaiter"),
                                    "category",
                                    "CLOTHES",
                                    "unit",
                                    "PIECE"))
                    .expect(201);
        }
        String person = HAR.person("FEMALE");
        String search = "/people/" + person + "/needs?words=gaiter";
        String bought = "/hand-out/" + person + "/bought?words=gaiter";
        String more = "Add a word to narrow the search.";
        assertThat(FIELD.get(search).expect(200).text())
                .contains("style:GAITER:101", "style:GAITER:170")
                .doesNotContain(more);
        assertThat(FIELD.get(bought).expect(200).text())
                .contains("?item=GAITER-170\"")
                .doesNotContain(more);
        HAR.item("GAITER-X", "OTHER", "Гета, друга", "Gaiter, other");
        assertThat(FIELD.get(search).expect(200).text())
                .contains("style:GAITER:170", more)
                .doesNotContain("item:GAITER-X");
        assertThat(FIELD.get(bought).expect(200).text()).contains(more).doesNotContain("?item=GAITER-X\"");
    }

    @Test
    void reserved_goods_are_refused_to_other_people() {
        HAR.item("STOVE", "OTHER", "Печка", "Stove");
        String lot = HAR.received("STOVE", 2);
        String person = HAR.person("FEMALE");
        String other = HAR.person("MALE");
        String path = API + "/"
                + FIELD.post(API, need(person, "item", "STOVE", 1)).expect(201).at("/id");
        Map<String, Object> wanted = form("until", RunningSklad.tomorrow());
        Answer made = FIELD.post(path + "/reservation", wanted).expect(201);
        assertThat(made.at("/reserved")).isEqualTo("1");
        assertThat(made.at("/reservation/item")).isEqualTo("STOVE");
        assertThat(made.at("/reservation/until")).isEqualTo(RunningSklad.tomorrow());
        FIELD.post(path + "/reservation", wanted).expect(200);
        assertThat(KEEPER.get("/api/v1/balances?centre=HAR&item=STOVE")
                        .expect(200)
                        .at("/rows/0/available"))
                .isEqualTo("1");
        Answer refused =
                FIELD.post("/api/v1/handouts", handout(other, "STOVE", 2)).expect(422);
        assertThat(refused.at("/type")).endsWith("kept-for-needs");
        assertThat(refused.at("/detail"))
                .contains("2 requested, 1 free, 1 kept")
                .doesNotContain(person);
        JsonNode row =
                row(KEEPER.get(API + "/pick-list?centre=HAR").expect(200).json().get("rows"), made.at("/id"));
        assertThat(row.get("reserved").asLong()).isEqualTo(1);
        assertThat(row.get("reservedUntil").asText()).isEqualTo(RunningSklad.tomorrow());
        assertThat(row.get("lot").asText()).isEqualTo(lot);
        MANAGER.post(path + "/reservation", form("until", RunningSklad.tomorrow()))
                .expect(403);
        FIELD.post(path + "/reservation", form("until", "2020-01-01")).expect(422);
        assertThat(KEEPER.get("/stock/items/STOVE").expect(200).text()).contains("Kept for needs: 1. Free: 1.");
        Map<String, Object> release = form();
        assertThat(MANAGER.post(path + "/release", release).expect(201).at("/reserved"))
                .isEqualTo("0");
        MANAGER.post(path + "/release", release).expect(200);
        assertThat(MANAGER.post(path + "/release", form()).expect(409).at("/type"))
                .endsWith("wrong-state");
        give(other, "STOVE", 2);
        assertThat(FIELD.post(path + "/reservation", form("until", RunningSklad.tomorrow()))
                        .expect(422)
                        .at("/type"))
                .endsWith("insufficient-stock");
    }

    /** Reserves goods on the page of the need, finds them at the desk and on the pick list, and releases them. */
    @Test
    @Sends({"POST /needs/{id}/reservation", "POST /needs/{id}/release"})
    void a_field_worker_reserves_goods_on_the_page_of_a_need() {
        HAR.item("PILLOW", "OTHER", "Възглавница", "Pillow");
        HAR.received("PILLOW", 3);
        String person = HAR.person("FEMALE");
        String id =
                FIELD.post(API, need(person, "item", "PILLOW", 2)).expect(201).at("/id");
        Answer page = FIELD.get("/needs/" + id).expect(200);
        Answer slip = PageForm.in(FIELD, page, "/needs/" + id + "/reservation")
                .fill("quantity", "3")
                .send()
                .expect(422);
        assertThat(slip.text()).contains("Only 2 are still to be given.");
        PageForm.in(FIELD, slip, "/needs/" + id + "/reservation")
                .fill("quantity", "")
                .take();
        assertThat(FIELD.get(API + "/" + id).expect(200).at("/reserved")).isEqualTo("2");
        assertThat(FIELD.get("/hand-out/" + person).expect(200).text()).contains("kept for you: 2");
        assertThat(FIELD.get("/people/" + person).expect(200).text()).contains("kept for you: 2");
        assertThat(KEEPER.get("/needs?centre=HAR").expect(200).text()).contains("2 until");
        Answer kept = MANAGER.get("/needs/" + id).expect(200);
        assertThat(kept.text()).doesNotContain("/needs/" + id + "/reservation");
        PageForm.in(MANAGER, kept, "/needs/" + id + "/release").take();
        assertThat(FIELD.get(API + "/" + id).expect(200).at("/reserved")).isEqualTo("0");
        assertThat(MANAGER.get("/needs/" + id).expect(200).text())
                .contains("Kept before", "released")
                .doesNotContain("/needs/" + id + "/release");
    }

    /** Unmet demand for donors, by size, sex, age, season and centre, beside the figures of 30 days ago. */
    @Test
    void unmet_demand_is_shown_on_a_page_and_exported() throws IOException {
        MANAGER.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "GLOVE-M",
                                "name",
                                Map.of("bg", "Ръкавици", "en", "Gloves"),
                                "category",
                                "OTHER",
                                "style",
                                "GLOVE",
                                "size",
                                "M",
                                "season",
                                "WINTER",
                                "unit",
                                "PIECE"))
                .expect(201);
        String person = HAR.person("MALE");
        FIELD.post(API, need(person, "style", "GLOVE", 3, "size", "M")).expect(201);
        String path = "/api/v1/reports/unmet-demand?centre=HAR&season=WINTER";
        String page = MANAGER.get("/reports/unmet-demand?centre=HAR&season=WINTER")
                .expect(200)
                .text();
        assertThat(page)
                .contains("Gloves, M", "3 pieces", "18-59", "Male", "winter", "30 days ago")
                .doesNotContain(person);
        List<String> row = List.of(
                "HAR",
                "",
                "GLOVE",
                "Ръкавици",
                "Gloves",
                "M",
                "WINTER",
                "MALE",
                "18-59",
                "1",
                "3",
                "0",
                "0",
                "1",
                "PIECE");
        String csv = MANAGER.with("Accept", "text/csv").get(path).expect(200).text();
        assertThat(csv).contains("""
                        "HAR","","GLOVE","Ръкавици","Gloves","M","WINTER","MALE","18-59",1,3,0,0,1,"PIECE\"""");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(MANAGER.bytes(path + "&format=xlsx")))) {
            assertThat(book.getFirstSheet().read().stream()
                            .map(each -> each.stream()
                                    .map(cell -> cell == null ? "" : cell.getText())
                                    .toList()))
                    .contains(row);
        }
        assertThat(MANAGER.with("Accept", "text/csv")
                        .get(path.replace("WINTER", "SUMMER"))
                        .expect(200)
                        .text())
                .doesNotContain("GLOVE");
    }

    /** Reads the PDF with a third-party program. */
    @Test
    void unmet_demand_is_printed_in_the_language_of_the_operator() {
        HAR.item("SCARF", "OTHER", "Шал плетен", "Knitted scarf");
        String person = HAR.person("FEMALE");
        FIELD.post(API, need(person, "item", "SCARF", 7)).expect(201);
        String path = "/api/v1/reports/unmet-demand/paper?centre=HAR";
        String said = Judges.text(folder, MANAGER.bytes(path));
        assertThat(said).contains("Unmet demand", "HAR", "Knitted scarf", "7 pieces", "18-59", "1 / ");
        assertThat(said).as("the centre in the headings of each page").contains("Centre HAR: Item");
        assertThat(said).doesNotContain(person);
        assertThat(Judges.text(folder, MANAGER.bytes("/reports/unmet-demand.pdf?centre=HAR&season=WINTER")))
                .contains("winter")
                .doesNotContain("Knitted scarf");
        assertThat(MANAGER.get("/reports/unmet-demand?centre=HAR").expect(200).text())
                .contains("/reports/unmet-demand.pdf?centre=HAR");
        FIELD.get(path).expect(403);
        MANAGER.get("/api/v1/reports/unmet-demand/paper?centre=NONE").expect(404);
        MANAGER.form("/language", Map.of("language", "bg")).expect(303);
        assertThat(Judges.text(folder, MANAGER.bytes(path))).contains("Незадоволени", "Шал плетен", "7 броя");
        MANAGER.form("/language", Map.of("language", "en")).expect(303);
    }
}
