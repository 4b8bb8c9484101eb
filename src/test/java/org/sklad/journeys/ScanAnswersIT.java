package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.people.attributes.CaseCode;

/** What the scan field answers to whom, and what the scan of a shelf does after the scan of a lot. */
class ScanAnswersIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();

    @BeforeAll
    static void two_centres() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        for (List<String> each : List.of(
                List.of("keeper", "warehouse@HAR"),
                List.of("field", "field@HAR"),
                List.of("technician", "technician@HAR"),
                List.of("chief", "manager@HAR", "manager@BAN"),
                List.of("there", "warehouse@BAN"))) {
            String[] roles = each.subList(1, each.size()).toArray(String[]::new);
            CALLERS.put(
                    each.get(0), SKLAD.addOperator(admin, each.get(0), roles).onPages());
        }
        for (String size : List.of("M", "L")) {
            Map<String, Object> jacket = new HashMap<>(Map.of(
                    "sku", "JACKET-" + size, "category", "CLOTHES", "unit", "PIECE", "style", "JACKET", "size", size));
            jacket.put("name", Map.of("bg", "Зимни якета", "en", "Winter jackets"));
            jacket.put("sex", "WOMEN");
            jacket.put("ageGroup", "ADULT");
            as("keeper").post("/api/v1/items", jacket).expect(201);
        }
        item("SOAP", "HYGIENE", "Сапун", "Soap");
        item("PUMP", "PART", "Помпа", "Pump");
        for (String code : List.of("A-01", "B-01")) {
            as("keeper")
                    .post(
                            "/api/v1/centres/HAR/locations",
                            Map.of(
                                    "code",
                                    code,
                                    "kind",
                                    "SHELF",
                                    "name",
                                    Map.of("bg", "Рафт с якета " + code, "en", "Shelf of jackets " + code),
                                    "parent",
                                    "STORE"))
                    .expect(201);
        }
        received("keeper", "HAR", "A-01", "JACKET-L", 3);
        received("keeper", "HAR", "STORE", "JACKET-M", 1);
        received("there", "BAN", "STORE", "JACKET-L", 40);
        received("keeper", "HAR", "STORE", "PUMP", 2);
        item("SCARF", "CLOTHES", "Шал", "Scarf");
        received("there", "BAN", "STORE", "SCARF", 9);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String who) {
        return Objects.requireNonNull(CALLERS.get(who));
    }

    private static void item(String sku, String category, String bg, String en) {
        Map<String, String> name = Map.of("bg", bg, "en", en);
        as("keeper")
                .post("/api/v1/items", Map.of("sku", sku, "name", name, "category", category, "unit", "PIECE"))
                .expect(201);
    }

    private static String received(String who, String centre, String location, String sku, long quantity) {
        return as(who).post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                centre,
                                "location",
                                location,
                                "donor",
                                "Нордлихт",
                                "reference",
                                "REF/7",
                                "lines",
                                List.of(Map.of("item", sku, "quantity", quantity, "lot", UUID.randomUUID()))))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    private static String label(String location) {
        return as("keeper")
                .get("/api/v1/centres/HAR/locations/" + location)
                .expect(200)
                .at("/label");
    }

    private static String answer(String who, String code, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("code", code));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return as(who).with("HX-Request", "true")
                .form("/scan?centre=" + (who.equals("there") ? "BAN" : "HAR"), fields)
                .expect(200)
                .text();
    }

    /** Returns the fields that the page sends with the next scan. */
    private static List<String> carried(String page) {
        Matcher fields = Pattern.compile("form=\"look-up\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        List<String> carried = new ArrayList<>();
        while (fields.find()) {
            carried.add(fields.group(1));
            carried.add(fields.group(2));
        }
        return carried;
    }

    private static String after(String page, String code) {
        return answer("keeper", code, carried(page).toArray(String[]::new));
    }

    private static List<String> places(String lot) {
        List<String> places = new ArrayList<>();
        as("keeper")
                .get("/api/v1/balances?centre=HAR")
                .expect(200)
                .json()
                .get("rows")
                .forEach(row -> {
                    if (row.at("/lot/code").asText().equals(lot)) {
                        places.add(row.get("location").asText() + " "
                                + row.get("quantity").asText());
                    }
                });
        return places;
    }

    @Test
    void a_short_number_finds_the_box_and_what_else_has_it() {
        String box = as("keeper")
                .post("/api/v1/boxes", form("centre", "HAR", "location", "A-01", "lines", List.of()))
                .expect(201)
                .at("/code");
        String number = as("keeper").get("/api/v1/boxes/" + box).expect(200).at("/number");
        assertThat(as("keeper")
                        .get("/api/v1/boxes?centre=HAR&number=" + number)
                        .expect(200)
                        .at("/rows/0/code"))
                .isEqualTo(box);
        for (String typed : List.of(number, "box " + number, "Кашон " + number, "№" + number)) {
            assertThat(answer("keeper", typed))
                    .as(typed)
                    .contains(
                            "data-result=\"ok\"", "Box " + number, "/boxes/" + box + "/scan", "A-01 Shelf of jackets");
        }
        assertThat(answer("there", number)).as("in another centre").doesNotContain(box);
        Map<String, Object> asked = Map.of("code", number, "centre", "HAR");
        assertThat(as("keeper").post("/api/v1/scan", asked).expect(200).at("/id"))
                .isEqualTo(box);
        Map<String, Object> room = Map.of("code", number, "name", Map.of("bg", "Стая", "en", "Room"), "floor", "1");
        as("chief").post("/api/v1/centres/HAR/rooms", room).expect(201);
        assertThat(answer("chief", number))
                .as("a room has the same number")
                .contains("href=\"/boxes/" + box + "\"", "/centres/HAR/rooms/" + number);
    }

    @Test
    void words_pick_the_size_in_either_language() {
        for (String words : List.of("дамско яке L", "women's jacket L", "zimni iaketa l", "L jackets women")) {
            assertThat(answer("keeper", words))
                    .as(words)
                    .containsPattern("aria-pressed=\"true\"><span>L</span><b>3</b>")
                    .doesNotContainPattern("aria-pressed=\"true\"><span>M</span>")
                    .containsPattern("(?s)<b>A-01 [^<]*</b>.*<b>3</b>");
        }
    }

    @Test
    void people_who_need_the_goods_are_counted_and_their_needs_are_one_click_away() {
        List<String> people = new ArrayList<>();
        for (String size : List.of("L", "L", "M", "")) {
            Map<String, Object> person = form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59");
            String code = as("field")
                    .post("/api/v1/beneficiaries", person)
                    .expect(201)
                    .at("/caseCode");
            Map<String, Object> need = form("beneficiary", code, "style", "JACKET", "quantity", 1, "urgency", "SOON");
            need.put("size", size);
            as("field").post("/api/v1/needs", need).expect(201);
            people.add(new CaseCode(code).grouped());
            if (people.size() == 1) {
                // A second need of the same person, for the item itself, is not a second person.
                Map<String, Object> more =
                        form("beneficiary", code, "item", "JACKET-L", "quantity", 1, "urgency", "NOW");
                as("field").post("/api/v1/needs", more).expect(201);
            }
        }
        String all = "/needs?centre=HAR&amp;style=JACKET";
        String large = "/needs?centre=HAR&amp;item=JACKET-L";
        for (String who : List.of("keeper", "field", "chief")) {
            assertThat(answer(who, "jackets"))
                    .as(who)
                    .contains(
                            "id=\"found-people\"", "<a href=\"" + all + "\">4 people need: Winter jackets, women</a>");
            assertThat(answer(who, "jackets L"))
                    .as(who)
                    .contains("<a href=\"" + large + "\">2 people need: Winter jackets, women, L</a>")
                    .doesNotContain(people);
            assertThat(as(who).get(all.replace("&amp;", "&")).expect(200).text())
                    .as(who)
                    .contains(people)
                    .containsPattern("Winter jackets, women\\s*<span aria-hidden=\"true\">×");
            assertThat(as(who).get(large.replace("&amp;", "&")).expect(200).text())
                    .as(who)
                    .contains(people.subList(0, 2))
                    .doesNotContain(people.subList(2, 4))
                    .containsPattern("Winter jackets, women, L\\s*<span aria-hidden=\"true\">×");
        }
        for (String who : List.of("technician", "there")) {
            assertThat(answer(who, "jackets")).as(who).doesNotContain("found-people", "/needs");
        }
    }

    @Test
    void other_centres_are_shown_to_those_who_work_there() {
        String ask = "/transfers/new?centre=BAN&amp;to=HAR/STORE&amp;line=JACKET-L:1";
        assertThat(answer("chief", "jacket L").replace("%2F", "/").replace("%3A", ":"))
                .contains("<b>40</b>", ask);
        assertThat(answer("keeper", "jacket L")).doesNotContain("<b>40</b>", ask, "BAN");
        assertThat(answer("field", "jacket L"))
                .contains("A-01")
                .doesNotContain("<b>40</b>", "/moves/new", "/write-offs");
    }

    @Test
    void goods_that_only_another_centre_has_are_asked_for_there() {
        assertThat(answer("chief", "scarf"))
                .containsPattern("(?s)act-grid\">\\s*<li><a role=\"button\" href=\"/transfers/new\\?centre=BAN")
                .doesNotContain("/moves/new", "/write-offs/goods");
        assertThat(answer("keeper", "scarf")).doesNotContain("/transfers/new", "/moves/new");
    }

    @Test
    void a_technician_sees_parts_and_neither_other_stock_nor_people() {
        assertThat(answer("technician", "помпа")).contains("STORE").doesNotContain("/moves/new");
        assertThat(answer("technician", "jacket L"))
                .contains("Winter jackets")
                .doesNotContain("A-01</b>", "/people", "REF/7", "Нордлихт");
    }

    @Test
    void papers_are_found_by_reference_and_donor() {
        for (String words : List.of("REF/7", "нордлихт", "nordliht")) {
            assertThat(answer("keeper", words)).as(words).contains("/consignments/", "REF/7");
        }
        assertThat(answer("field", "нордлихт")).doesNotContain("/consignments/");
    }

    @Test
    void shelves_and_repairs_are_found_by_words() {
        String report = as("technician")
                .post(
                        "/api/v1/work-orders",
                        form("centre", "HAR", "category", "WATER", "priority", "ROUTINE", "description", "Кранът капе"))
                .expect(201)
                .at("/number");
        assertThat(answer("keeper", "рафт")).contains("/centres/HAR/locations/A-01", "/centres/HAR/locations/B-01");
        assertThat(answer("field", "кран")).contains("/repairs/" + report);
        assertThat(answer("there", "кран")).doesNotContain("/repairs/");
        assertThat(answer("chief", "кран", "everywhere", "true")).contains("/repairs/" + report);
    }

    @Test
    void what_is_not_found_names_what_was_searched_and_attaches_only_codes_and_only_for_keepers() {
        assertThat(answer("keeper", "няма такова"))
                .contains("data-result=\"unknown\"", "няма такова", "Papers")
                .doesNotContain("/scan/attach");
        assertThat(answer("keeper", "AB-7")).contains("/scan/attach?code=AB-7");
        assertThat(answer("field", "AB-7")).contains("Repairs").doesNotContain("/scan/attach", "Papers");
        assertThat(answer("chief", "AB-7")).contains("name=\"everywhere\"");
        assertThat(answer("keeper", "AB-7")).doesNotContain("name=\"everywhere\"");
    }

    @Test
    void a_household_is_found_by_its_code_for_those_who_see_people() {
        Map<String, Object> person = form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59");
        String head =
                as("field").post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
        Map<String, Object> other = form("centre", "HAR", "sex", "MALE", "ageBand", "18-59");
        String member =
                as("field").post("/api/v1/beneficiaries", other).expect(201).at("/caseCode");
        String household = as("field")
                .post("/api/v1/households", form("head", head, "members", List.of(member)))
                .expect(201)
                .at("/code");
        assertThat(answer("field", household)).contains("/hand-out/" + head);
        assertThat(answer("keeper", household)).doesNotContain(head);
        assertThat(answer("there", household)).doesNotContain(head);
    }

    @Test
    void a_shelf_after_a_lot_moves_all_of_it_once() {
        String lot = received("keeper", "HAR", "STORE", "SOAP", 12);
        String page = answer("keeper", lot);
        assertThat(after(page, label("A-01"))).contains("data-result=\"ok\"", "Store", "12");
        assertThat(places(lot)).containsExactly("A-01 12");
        assertThat(after(page, label("A-01"))).as("sent again").contains("data-result=\"ok\"", "Store", "12");
        assertThat(places(lot)).containsExactly("A-01 12");
    }

    @Test
    void a_lot_in_several_places_asks_from_where() {
        String lot = received("keeper", "HAR", "STORE", "SOAP", 12);
        as("keeper")
                .post(
                        "/api/v1/moves",
                        form(
                                "centre",
                                "HAR",
                                "from",
                                "STORE",
                                "to",
                                "QUARANTINE",
                                "lines",
                                List.of(Map.of("lot", lot, "quantity", 5))))
                .expect(201);
        String asked = after(answer("keeper", lot), label("B-01"));
        assertThat(asked)
                .contains(
                        "data-result=\"unknown\"",
                        "name=\"from\" value=\"STORE\"",
                        "name=\"from\" value=\"QUARANTINE\"")
                .contains("value=\"7\"", "value=\"5\"");
        assertThat(places(lot)).containsExactlyInAnyOrder("STORE 7", "QUARANTINE 5");
    }

    @Test
    void loose_goods_are_moved_at_once_and_boxed_ones_stay_in_their_box() {
        String lot = received("keeper", "HAR", "STORE", "SOAP", 12);
        Map<String, Object> line = Map.of("lot", lot, "quantity", 5);
        String box = as("keeper")
                .post("/api/v1/boxes", form("centre", "HAR", "location", "STORE", "lines", List.of(line)))
                .expect(201)
                .at("/code");
        assertThat(after(answer("keeper", lot), label("B-01")))
                .contains("data-result=\"ok\"", "hero-place")
                .doesNotContain("name=\"from\"");
        assertThat(places(lot)).containsExactlyInAnyOrder("STORE 5", "B-01 7");
        assertThat(after(answer("keeper", lot), label("B-01")))
                .as("only the box is left elsewhere")
                .contains("data-result=\"unknown\"", "href=\"/boxes/" + box + "\"");
        assertThat(places(lot)).containsExactlyInAnyOrder("STORE 5", "B-01 7");
    }

    @Test
    void a_shelf_is_only_a_shelf_later_after_another_scan_and_for_those_who_move_nothing() {
        String lot = received("keeper", "HAR", "STORE", "SOAP", 12);
        List<String> fields = carried(answer("keeper", lot));
        String long_ago =
                Long.toString(Instant.now().minus(Duration.ofMinutes(4)).toEpochMilli());
        List<String> old = new ArrayList<>(fields);
        old.set(old.indexOf("shownAt") + 1, long_ago);
        assertThat(answer("keeper", label("A-01"), old.toArray(String[]::new))).doesNotContain("hero-place");
        assertThat(carried(answer("keeper", "няма такова")))
                .as("after another answer")
                .isEmpty();
        assertThat(carried(answer("field", lot))).isEmpty();
        assertThat(answer("field", label("A-01"), fields.toArray(String[]::new)))
                .doesNotContain("hero-place");
        assertThat(places(lot)).containsExactly("STORE 12");
    }

    @Test
    void goods_that_are_there_already_are_not_moved() {
        String lot = received("keeper", "HAR", "A-01", "SOAP", 4);
        assertThat(after(answer("keeper", lot), label("A-01")))
                .contains("data-result=\"ok\"")
                .doesNotContain("/reversal");
        assertThat(places(lot)).containsExactly("A-01 4");
    }

    @Test
    void a_move_opens_with_the_place_the_quantity_and_the_usual_shelf() {
        received("keeper", "HAR", "B-01", "SOAP", 1);
        String lot = received("keeper", "HAR", "STORE", "SOAP", 12);
        assertThat(as("keeper")
                        .get("/moves/new?lot=" + lot + "&id=" + UUID.randomUUID())
                        .expect(200)
                        .text())
                .contains("name=\"from\" value=\"STORE\"", "value=\"12\"")
                .containsPattern("<option value=\"[AB]-01\" selected");
        assertThat(as("keeper")
                        .get("/moves/new?item=JACKET-L&id=" + UUID.randomUUID())
                        .expect(200)
                        .text())
                .contains("name=\"from\" value=\"A-01\"", "value=\"3\"");
        as("there").get("/moves/new?lot=" + lot + "&id=" + UUID.randomUUID()).expect(404);
    }

    @Test
    void a_write_off_opens_with_one_piece_where_it_is_and_without_reasons_that_cannot_be() {
        String lot = received("keeper", "HAR", "A-01", "SOAP", 12);
        assertThat(as("keeper")
                        .get("/write-offs/goods?lot=" + lot + "&id=" + UUID.randomUUID())
                        .expect(200)
                        .text())
                .containsPattern("name=\"lines." + lot + "-0-[0-9]+.quantity\" value=\"1\"")
                .contains("name=\"location\" value=\"A-01\"", "<option value=\"DAMAGED\" selected")
                .doesNotContain("EXPIRED");
        as("there").get("/write-offs/goods?lot=" + lot).expect(404);
    }
}
