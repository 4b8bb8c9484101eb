package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Places where the program gave people wrong information or none, tested the way people work. */
class WhatMisleadsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static Client manager;

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        manager = SKLAD.addOperator(admin, "manager", "manager@HAR", "field@HAR", "technician@HAR", "warehouse@HAR");
        manager.post("/api/v1/centres/HAR/rooms", Map.of("code", "203", "floor", "2"))
                .expect(201);
        manager.post(
                        "/api/v1/centres/HAR/rooms",
                        Map.of("code", "110", "floor", "1", "name", Map.of("bg", "Перално", "en", "Laundry")))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(Language.BG, 360, List.of("203, ет. 2", "110 Перално, ет. 1")),
                Arguments.of(Language.EN, 1440, List.of("203, floor 2", "110 Laundry, floor 1")));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void every_choice_of_a_room_and_the_board_show_its_code_and_floor(
            Language language, int width, List<String> rooms) {
        request("Капе вода");
        try (Tab tab = enter(language, width)) {
            for (String page : List.of(
                    "/repairs/new?centre=HAR", "/people/new", "/people/arrivals/new", "/centres/HAR/assets/new")) {
                List<String> choices = tab.go(page)
                        .page()
                        .locator("#f-room option:not([value=''])")
                        .allInnerTexts();
                assertThat(choices).as(page).containsExactlyInAnyOrderElementsOf(rooms);
            }
            assertThat(tab.go("/repairs?state=ON_HOLD")
                            .page()
                            .locator(".lane.chosen .card-place")
                            .allInnerTexts())
                    .allMatch(place -> place.contains(rooms.get(0)));
            assertThat(tab.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_request_for_approval_stands_on_the_first_page_and_is_approved_or_refused_on_its_own(
            Language language, int width, List<String> rooms) {
        String approved = request("Помпа за " + rooms.get(0));
        String refused = request("Нова врата за " + rooms.get(1));
        try (Tab tab = enter(language, width)) {
            int waiting = tab.go("/repairs/list?state=ON_HOLD&hold=APPROVAL")
                    .page()
                    .locator("main tbody tr")
                    .count();
            String row = ".decision a[href='/repairs/" + approved + "']";
            assertThat(tab.go("/overview").text(".decision:has(a[href='/repairs/" + approved + "'])"))
                    .contains(rooms.get(0));
            tab.press(row).press("form[action$='/approval'] button");
            assertThat(state(approved)).isEqualTo("IN_PROGRESS");
            tab.go("/repairs/" + refused).press("a[href$='/rejection']");
            tab.fill("reason", "Поправете старата").submit();
            assertThat(state(refused)).isEqualTo("IN_PROGRESS");
            assertThat(tab.text("main")).contains("Поправете старата");

            tab.go("/repairs/list?state=ON_HOLD&hold=APPROVAL");
            assertThat(tab.page().locator("main tbody tr").count()).isEqualTo(waiting - 2);
            assertThat(tab.overflow()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void exported_lists_name_each_item_as_the_pages_do() throws IOException {
        for (String sex : List.of("WOMEN", "MEN")) {
            manager.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    "JOG-" + sex,
                                    "name",
                                    Map.of("bg", "Анцуг", "en", "Joggers"),
                                    "category",
                                    "CLOTHES",
                                    "size",
                                    "10-11",
                                    "sex",
                                    sex,
                                    "ageGroup",
                                    "CHILD",
                                    "unit",
                                    "PIECE"))
                    .expect(201);
            manager.post(
                            "/api/v1/openings",
                            OneCentre.form(
                                    "centre",
                                    "HAR",
                                    "lines",
                                    List.of(Map.of("item", "JOG-" + sex, "quantity", 5, "lot", sex))))
                    .expect(201);
        }
        String person = manager.post(
                        "/api/v1/beneficiaries", OneCentre.form("centre", "HAR", "sex", "FEMALE", "ageBand", "5-11"))
                .expect(201)
                .at("/caseCode");
        manager.post(
                        "/api/v1/handouts",
                        OneCentre.form(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", "JOG-WOMEN", "quantity", 1)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201);
        List<Map<String, String>> stock = csv("/api/v1/balances?centre=HAR");
        assertThat(stock)
                .extracting(row -> row.get("Item in English"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(stock).extracting(row -> row.get("Item in Bulgarian")).doesNotHaveDuplicates();
        lend(person);
        String count = boxed();
        String title = title("JOG-WOMEN");
        for (String list : List.of("handouts", "loans", "boxes", "counts", "counts/" + count + "/lines")) {
            assertThat(csv("/api/v1/" + list + "?centre=HAR"))
                    .as(list)
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("Item", "JOG-WOMEN")
                            .containsEntry("Item in English", title)
                            .containsEntry("Category", "CLOTHES")
                            .containsEntry("Made for", "WOMEN")
                            .containsEntry("Age", "CHILD")
                            .containsEntry("Size", "10-11")
                            .containsEntry("Unit", "PIECE"));
        }
    }

    private static void lend(String person) {
        manager.post(
                        "/api/v1/loans",
                        OneCentre.form(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "dueOn",
                                RunningSklad.tomorrow(),
                                "lines",
                                List.of(Map.of("item", "JOG-WOMEN", "quantity", 1))))
                .expect(201);
    }

    /** Packs some of the goods into a box, counts them there and returns the id of the count. */
    private static String boxed() {
        String lot = manager.get("/api/v1/balances?centre=HAR&item=JOG-WOMEN")
                .expect(200)
                .at("/rows/0/lot/code");
        Map<String, Object> goods = Map.of("item", "JOG-WOMEN", "quantity", 1);
        String box = manager.post(
                        "/api/v1/boxes", OneCentre.form("centre", "HAR", "location", "STORE", "lines", List.of(goods)))
                .expect(201)
                .at("/code");
        String count = manager.post(
                        "/api/v1/counts", OneCentre.form("centre", "HAR", "scope", Map.of("item", "JOG-WOMEN")))
                .expect(201)
                .at("/id");
        manager.post(
                        "/api/v1/counts/" + count + "/lines",
                        OneCentre.form("lot", lot, "location", "STORE", "box", box, "quantity", 1))
                .expect(201);
        return count;
    }

    /** Reads the heading of an item's page. */
    private static String title(String sku) {
        try (Tab tab = enter(Language.EN, 1440)) {
            return tab.go("/stock/items/" + sku).text("h1");
        }
    }

    /** Reads the rows of an exported list by their English headings. */
    private static List<Map<String, String>> csv(String list) throws IOException {
        String file = manager.with("Accept", "text/csv")
                .with("Accept-Language", "en")
                .get(list)
                .expect(200)
                .text();
        List<Map<String, String>> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.replace("\uFEFF", ""))) {
            lines.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Tab enter(Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width);
        tab.signIn("manager", RunningSklad.PASSWORD);
        return tab.speak(language);
    }

    /** Reports a repair in room 203, and puts it on hold until its costs are approved. */
    private static String request(String description) {
        String number = manager.post(
                        "/api/v1/work-orders",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "room",
                                "203",
                                "category",
                                "WATER",
                                "priority",
                                "ROUTINE",
                                "description",
                                description))
                .expect(201)
                .at("/number");
        act(number, "approval", Map.of("id", UUID.randomUUID()));
        act(number, "assignment", Map.of("id", UUID.randomUUID(), "assignee", "manager"));
        act(number, "start", Map.of("id", UUID.randomUUID()));
        act(number, "hold", Map.of("id", UUID.randomUUID(), "reason", "APPROVAL", "note", "480 лв."));
        return number;
    }

    private static void act(String number, String act, Map<String, Object> body) {
        manager.post("/api/v1/work-orders/" + number + "/" + act, body).expect(201);
    }

    private static String state(String number) {
        return manager.get("/api/v1/work-orders/" + number).expect(200).at("/state");
    }
}
