package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The desk for groups and for handouts from paper, with its refusals, over HTTP and in a real browser. */
class BrowserDeskIT {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final ZoneId AZORES = ZoneId.of("Atlantic/Azores");

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CLIENTS = new HashMap<>();
    private static final List<String> LABELS = new ArrayList<>();

    @BeforeAll
    static void two_centres_with_goods() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        admin.post(
                        "/api/v1/centres",
                        Map.of(
                                "code",
                                "AZO",
                                "name",
                                Map.of("bg", "Азори", "en", "Azores"),
                                "kind",
                                "RECEPTION",
                                "timeZone",
                                AZORES.getId()))
                .expect(201);
        CLIENTS.put("field", SKLAD.addOperator(admin, "field", "field@HAR"));
        CLIENTS.put("both", SKLAD.addOperator(admin, "both", "field@HAR", "field@AZO"));
        SKLAD.addOperator(admin, "manager", "manager@HAR");
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@*", "manager@*");
        Map<String, Object> soap = Map.of(
                "sku", "SOAP",
                "name", Map.of("bg", "Сапун", "en", "Soap"),
                "category", "HYGIENE",
                "unit", "PIECE");
        keeper.post("/api/v1/items", soap).expect(201);
        for (String centre : List.of("HAR", "AZO")) {
            keeper.post(
                            "/api/v1/consignments",
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "centre",
                                    centre,
                                    "location",
                                    "STORE",
                                    "donor",
                                    "Caritas",
                                    "reference",
                                    "R-" + centre,
                                    "lines",
                                    List.of(Map.of("item", "SOAP", "quantity", 5000))))
                    .expect(201);
        }
        Map<String, Object> comb = new HashMap<>(soap);
        comb.putAll(Map.of("sku", "COMB", "name", Map.of("bg", "Гребен", "en", "Comb"), "category", "OTHER"));
        keeper.post("/api/v1/items", comb).expect(201);
        CLIENTS.put("keeper", keeper);
        LABELS.add(keeper.get("/api/v1/balances?centre=HAR").expect(200).at("/rows/0/lot/code"));
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String username) {
        return java.util.Objects.requireNonNull(CLIENTS.get(username));
    }

    private static String soap() {
        return LABELS.get(0);
    }

    private static String person(String centre) {
        return person(centre, "MALE");
    }

    private static String person(String centre, String sex) {
        return as("both")
                .post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "sex",
                                sex,
                                "ageBand",
                                "18-59",
                                "languages",
                                List.of("ar")))
                .expect(201)
                .at("/caseCode");
    }

    private static long stock(String centre) {
        return as("both")
                .get("/api/v1/balances?item=SOAP&centre=" + centre)
                .expect(200)
                .json()
                .at("/rows")
                .findValues("quantity")
                .stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static Map<String, String> desk(String... more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("id", UUID.randomUUID().toString(), "act", "record", "goods.1", soap(), "quantity.1", "2"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static Answer made(Answer answer) {
        String path = answer.expect(303).header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(path).matches("/handouts/[0-9a-f-]{36}");
        return as("both").get("/api/v1" + path).expect(200);
    }

    /** Verifies that the form is refused with an error at the field. */
    private static void refusedAt(Answer answer, String field) {
        assertThat(answer.expect(422).text()).contains("id=\"f-" + field + "-error\"");
    }

    @Test
    @Sends("POST /hand-out/group")
    void a_group_is_recorded_once_however_often_it_is_sent() {
        long before = stock("HAR");
        Map<String, String> bus =
                desk("heads.FEMALE.18-59", "12", "heads.MALE.0-4", "3", "heads.MALE.60+", "0", "quantity.1", "15");
        Answer first = made(as("field").form("/hand-out/group", bus));
        Answer second = made(as("field").form("/hand-out/group", bus));
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(first.json().at("/group")).hasToString("""
            [{"sex":"MALE","ageBand":"0-4","count":3},{"sex":"FEMALE","ageBand":"18-59","count":12}]\
            """);
        assertThat(first.json().at("/beneficiary").isMissingNode()).isTrue();
        assertThat(first.at("/acknowledgement/kind")).isEqualTo("mark");
        assertThat(stock("HAR")).isEqualTo(before - 15);
        assertThat(as("field").get("/handouts").expect(200).text()).containsPattern("(15 people|15 души)");
    }

    @Test
    void a_group_of_nobody_and_heads_that_are_no_number_are_refused_and_stay_typed() {
        refusedAt(as("field").form("/hand-out/group", desk()), "heads");
        Answer refused = as("field").form("/hand-out/group", desk("heads.FEMALE.18-59", "12", "heads.MALE.60+", "all"));
        refusedAt(refused, "heads.MALE.60+");
        assertThat(refused.text()).contains("value=\"12\"", "value=\"all\"", "name=\"goods.1\"");
        refusedAt(as("field").form("/hand-out/group", Map.of("act", "record", "heads.MALE.60+", "1")), "code");
    }

    @Test
    void the_desk_of_a_group_is_that_of_a_centre_of_ones_own() {
        as("field").get("/hand-out/group?centre=AZO").expect(404);
        as("field")
                .form("/hand-out/group?centre=AZO", desk("heads.MALE.60+", "1"))
                .expect(404);
        Answer made = made(
                as("both").form("/hand-out/group?centre=AZO", desk("goods.1", lotOf("AZO"), "heads.MALE.60+", "1")));
        assertThat(made.at("/centre")).isEqualTo("AZO");
    }

    private static String lotOf(String centre) {
        return as("both")
                .get("/api/v1/balances?item=SOAP&centre=" + centre)
                .expect(200)
                .at("/rows/0/lot/code");
    }

    /** Creates a box in the store with soaps, and with combs if their number is above 0. */
    private static String box(int soaps, int combs) {
        Client keeper = as("keeper");
        String box = keeper.post(
                        "/api/v1/boxes",
                        Map.of("id", UUID.randomUUID(), "centre", "HAR", "location", "STORE", "lines", List.of()))
                .expect(201)
                .at("/code");
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(Map.of("item", "SOAP", "quantity", soaps, "box", box));
        if (combs > 0) {
            lines.add(Map.of("item", "COMB", "quantity", combs, "box", box));
        }
        Map<String, Object> consignment = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "HAR"));
        consignment.putAll(Map.of("location", "STORE", "donor", "Caritas", "reference", "B", "lines", lines));
        keeper.post("/api/v1/consignments", consignment).expect(201);
        return box;
    }

    private static int inBox(String box) {
        return as("field").get("/api/v1/boxes/" + box).expect(200).json().at("/lines").findValues("quantity").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    @Test
    void a_box_of_one_kind_lays_it_on_the_desk_and_how_many_is_typed() {
        String box = box(9, 0);
        String path = "/hand-out/" + person("HAR");
        Answer scanned =
                as("field").form(path, Map.of("act", "add", "code", box)).expect(200);
        assertThat(scanned.text()).contains("name=\"box.1\" value=\"" + box + "\"", "data-signal=\"ok\"");
        assertThat(scanned.text()).as("what is in it").containsPattern("pick-" + box + "-[0-9]+\"[^>]*>[^<]*9");
        String goods = scanned.text().replaceAll("(?s).*name=\"goods.1\" value=\"([0-9]+)\".*", "$1");
        Answer made = made(as("field").form(path, desk("goods.1", goods, "box.1", box, "quantity.1", "4")));
        assertThat(List.of(made.at("/lines/0/box"), made.at("/lines/0/quantity")))
                .containsExactly(box, "4");
        assertThat(inBox(box)).isEqualTo(5);
        assertThat(as("field")
                        .form(
                                "/hand-out/group",
                                desk("goods.1", goods, "box.1", box, "quantity.1", "6", "heads.MALE.60+", "1"))
                        .expect(422)
                        .text())
                .contains("box " + number(box), "Store (");
        assertThat(inBox(box)).isEqualTo(5);
    }

    private static String number(String box) {
        return as("field").get("/api/v1/boxes/" + box).expect(200).at("/number");
    }

    @Test
    void a_box_of_several_kinds_shows_what_is_in_it() {
        String box = box(3, 5);
        String path = "/hand-out/group";
        Answer asked = as("field").form(path, Map.of("act", "add", "code", box)).expect(200);
        assertThat(asked.text()).containsPattern("pick-" + box + "-[0-9]+\"[^>]*>[^<]*5");
        String pick = asked.text().replaceAll("(?s).*value=\"(pick-" + box + "-[0-9]+)\">(Comb|Гребен).*", "$1");
        Answer laid = as("field").form(path, Map.of("act", pick)).expect(200);
        assertThat(laid.text()).contains("name=\"box.1\" value=\"" + box + "\"");
        String goods = pick.substring(pick.lastIndexOf('-') + 1);
        made(as("field").form(path, desk("goods.1", goods, "box.1", box, "quantity.1", "5", "heads.MALE.60+", "5")));
        assertThat(inBox(box)).as("the soaps").isEqualTo(3);
        refusedAt(as("field").form(path, Map.of("act", "add", "code", "2000000008")), "code");
    }

    @Test
    void a_box_is_handed_out_by_api_in_part_and_whole() {
        String box = box(9, 0);
        Answer part = as("field")
                .post("/api/v1/handouts", handout(Map.of("code", box, "quantity", 2)))
                .expect(201);
        assertThat(part.at("/lines/0/box")).isEqualTo(box);
        assertThat(inBox(box)).isEqualTo(7);
        as("field")
                .post("/api/v1/handouts", handout(Map.of("box", box, "item", "SOAP", "quantity", 1)))
                .expect(201);
        as("field").post("/api/v1/handouts", handout(Map.of("box", box))).expect(201);
        assertThat(inBox(box)).isZero();
        Answer wrong = as("field")
                .post("/api/v1/handouts", handout(Map.of("box", "12")))
                .expect(422);
        assertThat(wrong.at("/errors/0/field")).isEqualTo("lines[0].box");
    }

    private static Map<String, Object> handout(Map<String, Object> line) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "HAR", "location", "STORE"));
        form.put("group", List.of(Map.of("sex", "MALE", "ageBand", "18-59", "count", 9)));
        form.put("lines", List.of(line));
        form.put("acknowledgement", Map.of("kind", "mark"));
        return form;
    }

    @Test
    void a_person_and_heads_are_not_one_handout() {
        refusedAt(as("field").form("/hand-out/" + person("HAR"), desk("heads.MALE.60+", "1")), "code");
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        String path = "/hand-out/" + person("HAR");
        refusedAt(as("field").form(path, desk("quantity.1", "x")), "quantity.1");
        refusedAt(as("field").form(path, desk("code", "сапун")), "code");
        refusedAt(as("field").form(path, desk("quantity.1", "11")), "quantity.1");
        refusedAt(as("field").form(path, desk("acknowledgement", "signature")), "acknowledgement");
        refusedAt(as("field").form(path, desk("username", "manager", "password", "x")), "reason");
        refusedAt(as("field").form(path, desk("reason", "Lost", "username", "manager", "password", "x")), "username");
        refusedAt(as("field").form(path, desk("occurredAt", "yesterday")), "occurredAt");
    }

    @Test
    void what_stands_on_paper_is_read_and_shown_by_the_clock_of_the_centre() {
        LocalDate day = LocalDate.now(AZORES).minusDays(3);
        Answer made = made(as("both")
                .form("/hand-out/" + person("AZO"), desk("goods.1", lotOf("AZO"), "occurredAt", day + "T21:47")));
        Instant given = day.atTime(21, 47).atZone(AZORES).toInstant();
        assertThat(Instant.parse(made.at("/occurredAt"))).isEqualTo(given);
        assertThat(Instant.parse(made.at("/recordedAt"))).isAfter(given.plus(1, ChronoUnit.DAYS));
        String page = as("both").get("/handouts/" + made.at("/id")).expect(200).text();
        assertThat(page).contains(", 21:47</dd>");
        String list = as("both").get("/handouts?centre=AZO").expect(200).text();
        assertThat(list).contains("chip violet");
        Answer now = made(as("field").form("/hand-out/" + person("HAR"), desk()));
        assertThat(as("field").get("/handouts/" + now.at("/id")).expect(200).text())
                .doesNotContain("chip violet");
    }

    /** An operator who works in two time zones and has chosen no centre has no clock. */
    @Test
    void the_page_of_one_thing_shows_its_times_by_the_clock_of_its_centre() {
        Client keeper = SKLAD.signIn("keeper");
        Map<String, Object> towel = Map.of(
                "sku", "TOWEL",
                "name", Map.of("bg", "Кърпа", "en", "Towel"),
                "category", "BEDDING",
                "unit", "PIECE");
        keeper.post("/api/v1/items", towel).expect(201);
        Answer received = keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "AZO",
                                "location", "STORE",
                                "donor", "Caritas",
                                "reference", "T-1",
                                "lines", List.of(Map.of("item", "TOWEL", "quantity", 3))))
                .expect(201);
        String lot = received.at("/lines/0/lot/code");
        String adjustment = keeper.post(
                        "/api/v1/adjustments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "AZO",
                                "location",
                                "STORE",
                                "lot",
                                lot,
                                "quantity",
                                1,
                                "reason",
                                "FOUND"))
                .expect(201)
                .at("/id");
        String move = keeper.post(
                        "/api/v1/moves",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "AZO",
                                "from", "STORE",
                                "to", "QUARANTINE",
                                "lines", List.of(Map.of("lot", lot, "quantity", 1))))
                .expect(201)
                .at("/id");
        String opening = keeper.post(
                        "/api/v1/openings",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "AZO",
                                "lines", List.of(Map.of("item", "TOWEL", "location", "STORE", "quantity", 1))))
                .expect(201)
                .at("/id");
        for (String page : List.of(
                "/stock/adjustments/" + adjustment,
                "/moves/" + move,
                "/openings/" + opening,
                "/consignments/" + received.at("/id"))) {
            assertTimesOfTheAzores(keeper, page);
        }
        assertTimesOfTheAzores(as("both"), "/people/" + person("AZO"));
    }

    private static void assertTimesOfTheAzores(Client client, String page) {
        Matcher times = Pattern.compile("<time datetime=\"([^\"]+)\" title=\"[^\"]*?(\\d{1,2}:\\d{2})")
                .matcher(client.get(page).expect(200).text());
        List<String> shown = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        while (times.find()) {
            shown.add(times.group(2));
            wanted.add(DateTimeFormatter.ofPattern("HH:mm")
                    .format(Instant.parse(times.group(1)).atZone(AZORES)));
        }
        assertThat(shown).as(page).isNotEmpty().isEqualTo(wanted);
    }

    /** Pairs the language with the longer words with the narrower screen. */
    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    private static Tab signedIn(Language language, int width) {
        return signedIn("field", language, width);
    }

    private static Tab signedIn(String username, Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width).signIn(username, RunningSklad.PASSWORD);
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            tab.switchLanguage();
        }
        return tab;
    }

    /** Finds the goods by words and chooses them by thumb. At the desk, one press adds them to the goods already scanned. */
    @ParameterizedTest
    @MethodSource("readers")
    void what_somebody_needs_is_one_press_away_at_the_desk(Language language, int width) {
        List<String> wrong = new ArrayList<>();
        String person = person("HAR");
        try (Tab tab = signedIn(language, width)) {
            tab.go("/people/" + person).fill("words", "soap").press(".find button");
            judge(tab, "choices", width, wrong);
            tab.page().click("label:has(input[value='item:SOAP'])");
            tab.force("quantity", "0").press("main form.wide .buttons button");
            tab.awaitFocus("quantity");
            judge(tab, "refused", width, wrong);
            tab.fill("quantity", "3").press("main form.wide .buttons button");
            judge(tab, "person", width, wrong);
            tab.press("main a[href^='/needs/']");
            judge(tab, "need", width, wrong);
            String need = tab.path();
            tab.go("/hand-out/" + person);
            judge(tab, "desk", width, wrong);
            tab.awaitFocus("code");
            tab.leave(() -> tab.scan(soap()));
            tab.press(".desk-needs button");
            assertThat(tab.value("quantity.1")).isEqualTo("1");
            assertThat(tab.value("quantity.2")).isEqualTo("3");
            tab.press("button[value='record']");
            assertThat(as("field").get("/api/v1" + need).expect(200).at("/met")).isEqualTo("3");
            judge(tab.go("/needs"), "pick list", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_group_is_handed_to_by_keys_scanner_and_thumb(Language language, int width) {
        List<String> wrong = new ArrayList<>();
        try (Tab tab = signedIn(language, width)) {
            judge(tab.go("/hand-out"), "find", width, wrong);
            tab.press("a[href='/hand-out/group']");
            tab.awaitFocus("heads.FEMALE.0-4");
            judge(tab, "group", width, wrong);
            tab.page().keyboard().type("3");
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().type("2");
            tab.page().keyboard().press("Tab");
            tab.leave(() -> tab.scan(soap()));
            assertThat(tab.value("heads.MALE.0-4")).isEqualTo("2");
            assertThat(tab.value("heads.FEMALE.5-11"))
                    .as("a scan goes to the goods, wherever the focus is")
                    .isEmpty();
            assertThat(tab.text("#f-heads-hint")).contains("5");
            assertThat(tab.text("button[value='each-1']")).endsWith("= 5");
            tab.press("button[value='each-1']");
            assertThat(tab.value("quantity.1")).as("one for each person").isEqualTo("5");
            tab.awaitFocus("code");
            tab.fill("quantity.1", "1");
            tab.press("button[value='more-1']");
            tab.fill("heads.MALE.60+", "x").press("button[value='record']");
            tab.awaitFocus("heads.MALE.60+");
            judge(tab, "refused", width, wrong);
            assertThat(tab.value("quantity.1")).isEqualTo("2");
            tab.fill("heads.MALE.60+", "1").press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(tab.text("main")).contains("2 ×", "60+");
            judge(tab, "handout", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void what_stands_on_paper_is_given_by_what_was_due_then(Language language, int width) {
        String person = person("HAR");
        made(as("field").form("/hand-out/" + person, desk("quantity.1", "10")));
        LocalDate then = LocalDate.now(SOFIA).minusDays(40);
        List<String> wrong = new ArrayList<>();
        try (Tab tab = signedIn(language, width)) {
            tab.go("/hand-out/" + person);
            assertThat(hygiene(tab)).isEqualTo("0");
            tab.page().click("details.more summary");
            judge(tab, "paper", width, wrong);
            tab.fill("occurredAt", then + "T21:47").press("button[value='then']");
            assertThat(hygiene(tab)).isEqualTo("10");
            assertThat(tab.text("#due")).contains("21:47");
            tab.leave(() -> tab.scan(soap()));
            tab.press("button[value='record']");
            tab.awaitFocus("occurredAt");
            judge(tab, "too old", width, wrong);
            tab.fill("reason", "Токът спря").fill("username", "manager").fill("password", RunningSklad.PASSWORD);
            tab.press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(tab.text("dl.facts")).contains("21:47", "manager");
            judge(tab, "handout", width, wrong);

            // The next person on the same list, and then a second entry of the first handout.
            String next = person("HAR");
            String list = tab.path();
            tab.leave(() -> tab.scan(next));
            assertThat(tab.value("occurredAt")).isEqualTo(then + "T21:47");
            assertThat(hygiene(tab)).isEqualTo("10");
            tab.go(list).leave(() -> tab.scan(person));
            tab.leave(() -> tab.scan(soap()));
            tab.fill("reason", "Токът спря").fill("username", "manager").fill("password", RunningSklad.PASSWORD);
            tab.press("button[value='record']");
            tab.awaitFocus("occurredAt");
            judge(tab, "typed in twice", width, wrong);
            tab.page().check("input[name='again']");
            tab.fill("password", RunningSklad.PASSWORD).press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}").isNotEqualTo(list);
            judge(tab.go("/handouts?beneficiary=" + person), "list", width, wrong);
            assertThat(tab.page().locator("td .chip.violet").count()).isEqualTo(2);
            tab.press(".action a");
            assertThat(tab.path()).isEqualTo("/hand-out/" + person);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    /** Reads the remaining quantity of the hygiene rule from its tile. */
    private static String hygiene(Tab tab) {
        return tab.text(".due:has-text('"
                + (tab.page().getAttribute("html", "lang").equals("bg") ? "Хигиен" : "Hygiene") + "') .due-number");
    }

    /** Combs that a donor gave for women, and the response of the desk when a man is to get one. */
    @ParameterizedTest
    @MethodSource("readers")
    @Sends("POST /restrictions")
    void what_a_donor_asked_for_is_entered_and_warns_or_refuses_at_the_desk(Language language, int width) {
        String known = "KNOWN-" + width;
        String strict = "STRICT-" + width;
        List<String> wrong = new ArrayList<>();
        try (Tab tab = signedIn("keeper", language, width)) {
            tab.go("/settings/rules").press("main a[href='/restrictions']");
            enter(tab, known, "WARN");
            judge(tab.go("/restrictions"), "list", width, wrong);
            tab.go("/stock?centre=HAR").press("main a[href='/restrictions']");
            judge(tab.go("/restrictions/new"), "new", width, wrong);
            tab.go("/restrictions");
            enter(tab, strict, "REFUSE");
            wrong.addAll(tab.faults());
        }
        String man = person("HAR");
        try (Tab tab = signedIn("field", language, width)) {
            String given = combs(known);
            give(tab, man, given);
            assertThat(tab.text("main")).contains("За " + known);
            judge(tab, "warned", width, wrong);
            tab.page().check("[name=seenRestrictions]");
            tab.press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(standing(given)).isEqualTo(2);

            String kept = combs(strict);
            give(tab, man, kept);
            assertThat(tab.text("main")).contains("За " + strict);
            judge(tab, "refused", width, wrong);
            assertThat(tab.page().locator("[name=seenRestrictions]").count())
                    .as("nobody lifts it")
                    .isZero();
            tab.press("button[value='record']");
            assertThat(tab.path()).isEqualTo("/hand-out/" + man);
            assertThat(standing(kept)).isEqualTo(3);
            give(tab, person("HAR", "FEMALE"), kept);
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(standing(kept)).isEqualTo(2);
            tab.faults().stream().filter(each -> !each.contains("422")).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    private static void enter(Tab tab, String code, String effect) {
        tab.press("main a[href='/restrictions/new']");
        tab.fill("code", code).fill("nameBg", "За " + code).fill("nameEn", "За " + code);
        tab.page().selectOption("[name=effect]", effect);
        tab.check("FEMALE").submit();
        assertThat(tab.path()).isEqualTo("/restrictions");
        assertThat(tab.text("main")).contains(code);
    }

    /** Scans one unit of the lot at the person's desk and presses the button to record it. */
    private static void give(Tab tab, String person, String lot) {
        tab.go("/hand-out/" + person);
        tab.awaitFocus("code");
        tab.leave(() -> tab.scan(lot));
        tab.press("button[value='record']");
    }

    /** Receives three combs with their donor's restriction. */
    private static String combs(String restriction) {
        Map<String, Object> consignment = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "HAR"));
        consignment.putAll(Map.of("location", "STORE", "donor", "Caritas", "reference", "C"));
        consignment.put("restriction", restriction);
        consignment.put("lines", List.of(Map.of("item", "COMB", "quantity", 3)));
        return as("keeper")
                .post("/api/v1/consignments", consignment)
                .expect(201)
                .at("/lines/0/lot/code");
    }

    private static long standing(String lot) {
        long standing = 0;
        for (JsonNode row : as("keeper")
                .get("/api/v1/balances?centre=HAR&item=COMB")
                .expect(200)
                .json()
                .get("rows")) {
            standing += row.at("/lot/code").asText().equals(lot)
                    ? row.get("quantity").asLong()
                    : 0;
        }
        return standing;
    }

    @Test
    void what_was_signed_stays_signed_when_something_else_was_wrong() {
        try (Tab tab = signedIn(Language.EN, 360)) {
            tab.go("/hand-out/" + person("HAR"));
            tab.awaitFocus("code");
            tab.leave(() -> tab.scan(soap()));
            tab.page().check("input[value='signature']");
            BoundingBox pad = tab.page().locator(".signature canvas").boundingBox();
            tab.page().mouse().move(pad.x + 20, pad.y + 20);
            tab.page().mouse().down();
            tab.page().mouse().move(pad.x + 120, pad.y + 60);
            tab.page().mouse().up();
            tab.page().click("[data-close]");
            tab.fill("quantity.1", "x").press("button[value='record']");
            tab.awaitFocus("quantity.1");
            tab.page().waitForFunction("() => document.querySelector('[name=image]').value.length > 100");
            tab.fill("quantity.1", "1").press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(as("field").get("/api/v1" + tab.path()).expect(200).at("/acknowledgement/kind"))
                    .isEqualTo("signature");
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static void judge(Tab tab, String name, int width, List<String> wrong) {
        tab.barriers().forEach(each -> wrong.add(name + ": " + each));
        tab.missingSymbols().forEach(each -> wrong.add(name + ": no symbol " + each));
        if (width < 400) {
            tab.smallTargets().forEach(each -> wrong.add(name + ": small " + each));
        }
        if (tab.overflow() > 0) {
            wrong.add(name + ": wider than the screen by " + tab.overflow());
        }
        tab.inTheDark(true);
        tab.contrastBarriers().forEach(each -> wrong.add(name + ": dark " + each));
        tab.inTheDark(false);
    }
}
