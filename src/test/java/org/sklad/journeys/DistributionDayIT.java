package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.Language;

/**
 * One distribution day of 60 households, on each engine and in browsers: three rules, two desks on one queue, one override, one proxy,
 * one medicine, one return, needs that the handouts meet, and one person erased afterwards. The report is exact to the piece.
 */
class DistributionDayIT {
    private static final int HOUSEHOLDS = 60;
    private static final int IN_NEED = 20;
    private static final int ABSENT = 10;
    private static final String DAYS = "/api/v1/distribution-days";

    /** The centre with its people, and the quantity handed out of each item. */
    private static final class House implements AutoCloseable {
        private final SkladFolder folder;
        private final RunningSklad sklad;
        private final Client manager;
        private final Client keeper;
        private final Client nurse;
        private final Client[] desks;
        private final Map<String, String> lots = new HashMap<>();
        private final Map<String, AtomicLong> given = new ConcurrentHashMap<>();
        private final AtomicLong handouts = new AtomicLong();

        House(Engine engine) {
            folder = SkladFolder.on(engine);
            sklad = folder.start();
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            manager = sklad.addOperator(admin, "manager", "manager@HAR");
            keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
            Map<String, Object> operator = new HashMap<>(RunningSklad.operator("nurse", "field@HAR"));
            operator.put("profession", "NURSE");
            String oneTime =
                    admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
            nurse = sklad.signIn("nurse", oneTime);
            nurse.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                    .expect(204);
            desks = new Client[] {
                sklad.addOperator(admin, "one", "field@HAR"), sklad.addOperator(admin, "two", "field@HAR")
            };
            items(admin);
            rule("R-SOAP", Map.of("items", List.of("SOAP")), "PERSON", 2);
            rule("R-POT", Map.of("items", List.of("POT")), "HOUSEHOLD", 1);
            rule("R-COAT", Map.of("styles", List.of("COAT")), "PERSON", 1);
            for (String sku : List.of("SOAP", "POT", "COAT-S", "COAT-L", "LAMP", "PILL")) {
                receive(sku, 400);
            }
        }

        private void items(Client admin) {
            for (String sku : List.of("SOAP", "POT", "LAMP")) {
                item(admin, form("sku", sku, "category", "OTHER"));
            }
            for (String size : List.of("S", "L")) {
                item(admin, form("sku", "COAT-" + size, "category", "OTHER", "style", "COAT", "size", size));
            }
            Map<String, Object> facts = Map.of(
                    "inn",
                    "ibuprofen",
                    "strength",
                    "400 mg",
                    "form",
                    "tablet",
                    "atc",
                    "M01AE01",
                    "prescriptionOnly",
                    false,
                    "storage",
                    "ROOM");
            item(admin, form("sku", "PILL", "category", "MEDICINE", "medicine", facts));
        }

        private static void item(Client admin, Map<String, Object> item) {
            item.remove("id");
            item.put("name", Map.of("bg", "Вещ " + item.get("sku"), "en", "Thing " + item.get("sku")));
            item.put("unit", "PIECE");
            admin.post("/api/v1/items", item).expect(201);
        }

        private void rule(String code, Map<String, Object> goods, String per, int quantity) {
            manager.post(
                            "/api/v1/entitlement-rules",
                            form(
                                    "code", code,
                                    "name", code,
                                    "goods", goods,
                                    "per", per,
                                    "quantity", quantity,
                                    "period", Map.of("kind", "ONCE"),
                                    "centres", List.of("HAR"),
                                    "validFrom", "2020-01-01"))
                    .expect(201);
        }

        private void receive(String sku, long quantity) {
            Map<String, Object> line = new HashMap<>(Map.of("item", sku, "quantity", quantity, "lot", "L-" + sku));
            line.put("expiresOn", "2099-12-31");
            lots.put(
                    sku,
                    keeper.post(
                                    "/api/v1/consignments",
                                    form(
                                            "centre", "HAR",
                                            "location", "STORE",
                                            "donor", "Каритас",
                                            "reference", "R-" + sku,
                                            "lines", List.of(line)))
                            .expect(201)
                            .at("/lines/0/lot/code"));
        }

        String lot(String sku) {
            return Objects.requireNonNull(lots.get(sku));
        }

        /** Registers a household of one to three people and returns their case codes, the head first. */
        List<String> household(int number) {
            return householdOf(1 + number % 3);
        }

        List<String> householdOf(int people) {
            List<String> members = new ArrayList<>();
            Map<String, Object> more = Map.of();
            for (int i = 0; i < people; i++) {
                String code = person(more);
                members.add(code);
                if (i == 0) {
                    String household = desks[0].post("/api/v1/households", form("head", code))
                            .expect(201)
                            .at("/code");
                    more = Map.of("household", household);
                }
            }
            return members;
        }

        String person(Map<String, Object> more) {
            Map<String, Object> person =
                    form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59", "sizes", Map.of("clothes", "L"));
            person.putAll(more);
            return desks[0].post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
        }

        void needsCoat(String person) {
            desks[0].post(
                            "/api/v1/needs",
                            form("beneficiary", person, "item", "COAT-L", "quantity", 1, "urgency", "SOON"))
                    .expect(201);
        }

        Map<String, Object> handout(String person, List<Map<String, Object>> lines, Object... more) {
            Map<String, Object> handout = form(
                    "beneficiary",
                    person,
                    "centre",
                    "HAR",
                    "location",
                    "STORE",
                    "lines",
                    lines,
                    "acknowledgement",
                    Map.of("kind", "mark"));
            for (int i = 0; i < more.length; i += 2) {
                handout.put(more[i].toString(), more[i + 1]);
            }
            return handout;
        }

        /** Records a handout and adds its goods to the totals. */
        Answer give(Client desk, Map<String, Object> handout) {
            Answer answer = desk.post("/api/v1/handouts", handout).expect(201);
            handouts.incrementAndGet();
            answer.json()
                    .get("lines")
                    .forEach(line -> given.computeIfAbsent(line.get("item").asText(), any -> new AtomicLong())
                            .addAndGet(line.get("quantity").asLong()));
            return answer;
        }

        long given(String sku) {
            return given.getOrDefault(sku, new AtomicLong()).get();
        }

        @Override
        public void close() {
            sklad.close();
            folder.close();
        }
    }

    private static Map<String, Object> line(String item, long quantity) {
        return new HashMap<>(Map.of("item", item, "quantity", quantity));
    }

    private static List<Map<String, Object>> lines(JsonNode due) {
        List<Map<String, Object>> lines = new ArrayList<>();
        due.forEach(each -> lines.add(line(
                Map.of("R-SOAP", "SOAP", "R-POT", "POT", "R-COAT", "COAT-L")
                        .getOrDefault(each.get("rule").asText(), ""),
                each.get("quantity").asLong())));
        return lines;
    }

    /** Serves the queue until nobody waits. */
    private static List<String> serve(House house, Client desk, String day) {
        List<String> served = new ArrayList<>();
        Answer called = desk.post(day + "/next", form()).expect(201);
        while (called.json().has("called")) {
            String person = called.at("/called/beneficiary");
            house.give(desk, house.handout(person, lines(called.json().at("/called/due"))));
            served.add(person);
            called = desk.post(day + "/next", form()).expect(201);
        }
        return served;
    }

    @ParameterizedTest
    @EnumSource
    void a_day_of_sixty_households_is_reported_exactly(Engine engine) throws Exception {
        try (House house = new House(engine)) {
            List<String> people = new ArrayList<>();
            for (int i = 0; i < HOUSEHOLDS; i++) {
                people.addAll(house.household(i));
            }
            for (String person : people.subList(0, IN_NEED)) {
                house.needsCoat(person);
            }
            String day = DAYS + "/"
                    + house.manager
                            .post(
                                    DAYS,
                                    form(
                                            "centre", "HAR",
                                            "date", RunningSklad.today(),
                                            "rules", List.of("R-SOAP", "R-POT", "R-COAT"),
                                            "slots", Map.of("from", "09:00", "minutes", 15, "people", 8)))
                            .expect(201)
                            .at("/id");
            String late = house.person(Map.of());
            JsonNode expected = house.manager
                    .get(day + "/expected?limit=500")
                    .expect(200)
                    .json()
                    .get("rows");
            assertThat(expected).hasSize(people.size());
            Set<String> absent = new HashSet<>();
            for (int i = 0; i < ABSENT; i++) {
                absent.add(expected.get(i).get("beneficiary").asText());
            }
            for (int i = ABSENT; i < expected.size(); i++) {
                house.desks[0]
                        .post(
                                day + "/arrivals",
                                form(
                                        "beneficiary",
                                        expected.get(i).get("beneficiary").asText()))
                        .expect(201);
            }
            assertThat(house.desks[1]
                            .post(day + "/arrivals", form("beneficiary", late))
                            .expect(201)
                            .at("/called/late"))
                    .isEqualTo("true");

            // Two desks share one queue, and nobody is called twice.
            Queue<Client> desks = new ConcurrentLinkedQueue<>(List.of(house.desks));
            List<Object> served = Together.run(2, () -> serve(house, desks.remove(), day));
            assertThat(served.stream().flatMap(each -> ((List<?>) each).stream()))
                    .doesNotHaveDuplicates()
                    .hasSize(people.size() - ABSENT + 1);
            Answer live = house.keeper.get(day + "/live").expect(200);
            assertThat(live.at("/figures/served")).isEqualTo("" + (people.size() - ABSENT + 1));
            assertThat(live.at("/figures/missing")).isEqualTo("" + ABSENT);
            assertThat(live.at("/figures/waiting")).isEqualTo("0");

            String person = expected.get(ABSENT).get("beneficiary").asText();
            theExceptions(house, day, expected, person, late);
            long pots = 1; // for the late person without a household; in a household, the head gets one
            for (int i = ABSENT; i < expected.size(); i++) {
                pots += expected.get(i).get("due").toString().contains("R-POT") ? 1 : 0;
            }
            assertThat(house.given("POT")).isEqualTo(pots);
            assertThat(house.handouts.get()).isEqualTo(people.size() - ABSENT + 1 + 2);
            counted(house, day);
            reported(house, day, people.size());

            for (String met : people.subList(0, IN_NEED)) {
                String state = house.manager
                        .get("/api/v1/needs?beneficiary=" + met)
                        .expect(200)
                        .at("/rows/0/state");
                assertThat(state).isEqualTo(absent.contains(met) ? "OPEN" : "MET");
            }
            String report = house.manager.get(day + "/report").expect(200).text();
            house.desks[0]
                    .post("/api/v1/beneficiaries/" + person + "/departures", form())
                    .expect(201);
            house.manager
                    .post("/api/v1/beneficiaries/" + person + "/erasure", form())
                    .expect(201);
            assertThat(house.manager.get(day + "/report").expect(200).text()).isEqualTo(report);
            assertThat(house.manager
                            .get(day + "/expected?limit=500")
                            .expect(200)
                            .text())
                    .doesNotContain(person);
            house.folder.run("check").expect(0);
        }
    }

    /** Scans a card at the door, calls the next person and hands out the due goods by Enter. The board on the wall updates itself. */
    @Test
    void a_desk_works_in_a_browser_and_the_board_follows() throws Exception {
        try (House house = new House(Engine.SQLITE)) {
            List<String> people = house.household(1);
            String day = DAYS + "/"
                    + house.manager
                            .post(
                                    DAYS,
                                    form(
                                            "centre", "HAR",
                                            "date", RunningSklad.today(),
                                            "rules", List.of("R-SOAP", "R-POT", "R-COAT"),
                                            "slots", Map.of("from", "09:00", "minutes", 15, "people", 8)))
                            .expect(201)
                            .at("/id");
            String page = day.replace("/api/v1", "");
            try (Tab wall = Browser.open(house.sklad.address(), Language.BG, 1440);
                    Tab desk = Browser.open(house.sklad.address(), Language.EN, 360)) {
                wall.signIn("manager", RunningSklad.PASSWORD).speak(Language.BG).go(page);
                desk.signIn("one", RunningSklad.PASSWORD).go(page + "/desk");
                desk.scan(people.get(0));
                desk.page().waitForSelector("text=No. 1");
                desk.press("form[action$='/next'] > div button");
                assertThat(desk.text("#content")).contains("2 × Thing SOAP", "1 × Thing POT", "1 × Thing COAT-L, L");
                desk.page().waitForSelector("button[form='hand-out']:focus");
                desk.leave(() -> desk.page().keyboard().press("Enter"));
                assertThat(desk.path()).startsWith("/hand-out/" + people.get(0));
                desk.press("button[value='record']");
                assertThat(desk.path()).startsWith("/handouts/");
                desk.press("a[href='" + page + "/desk']");
                assertThat(desk.path())
                        .as("back at the desk for the next person")
                        .isEqualTo(page + "/desk");
                // Nobody touches the board. It refreshes every ten seconds, and the keyboard focus stays where it is.
                wall.page().focus("#tile-waiting-link");
                wall.page().waitForSelector("#live .glance li:first-child b:text-is('1')");
                assertThat(wall.text("#live")).contains("Получили");
                wall.page().waitForSelector("#tile-waiting-link:focus");
                assertThat(wall.faults()).isEmpty();
                assertThat(desk.faults()).isEmpty();
            }
            assertThat(house.manager.get(day + "/report").expect(200).at("/pieces"))
                    .isEqualTo("4");
        }
    }

    /** The same day in browsers alone, from the plan to the report. Each number is read from its page. */
    @Test
    void a_day_of_sixty_households_is_held_in_browsers() throws Exception {
        try (House house = new House(Engine.SQLITE)) {
            List<String> people = new ArrayList<>();
            for (int i = 0; i < HOUSEHOLDS; i++) {
                people.addAll(house.householdOf(1));
            }
            try (Tab one = signedIn(house, "one", 360);
                    Tab two = signedIn(house, "two", 1440);
                    Tab nurse = signedIn(house, "nurse", 360);
                    Tab keeper = signedIn(house, "keeper", 360);
                    Tab manager = signedIn(house, "manager", 1440)) {
                // Only some in the browser, because each takes a search for its goods.
                for (String person : people.subList(0, IN_NEED)) {
                    if (people.indexOf(person) % 5 == 0) {
                        needsCoat(one, person);
                    } else {
                        house.needsCoat(person);
                    }
                }
                manager.go("/distribution-days/new")
                        .fill("date", RunningSklad.today())
                        .check("R-SOAP")
                        .check("R-POT")
                        .check("R-COAT")
                        .submit();
                String day = manager.path();
                String late = house.person(Map.of());

                one.go(day + "/desk");
                for (String person : people.subList(ABSENT, HOUSEHOLDS)) {
                    one.leave(() -> one.scan(person));
                }
                two.go(day + "/desk");
                two.leave(() -> two.scan(late));
                List<Tab> desks = List.of(one, two);
                Set<String> served = new HashSet<>();
                for (int i = 0; i < HOUSEHOLDS - ABSENT + 1; i++) {
                    assertThat(served.add(next(desks.get(i % 2), day))).isTrue();
                }
                one.press("form[action$='/next'] > div button");
                assertThat(one.text("#messages")).contains("Nobody waits");

                exceptionsByHand(house, one, nurse, people, late);
                keeper.go(day + "/closing");
                assertThat(keeper.page().locator("input[name$='.quantity']").count())
                        .isEqualTo(4);
                // By SKU: two sizes of coats, pots, soap. The count finds one coat too many and one soap too few.
                List<Integer> standing = List.of(349, 400, 349, 294);
                List<Integer> counted = List.of(350, 400, 349, 293);
                for (int i = 0; i < 4; i++) {
                    Locator field =
                            keeper.page().locator("input[name$='.quantity']").nth(i);
                    String name = field.getAttribute("name");
                    assertThat(keeper.text("[id='f-" + name + "-hint']")).contains("" + standing.get(i));
                    keeper.fill(name, "" + counted.get(i));
                }
                keeper.submit();
                assertThat(figures(keeper))
                        .isEqualTo(List.of(
                                "Expected 60",
                                "Came without being expected 1",
                                "Served 52",
                                "Absent 9",
                                "Handouts 53",
                                "Given 209",
                                "Returned 1",
                                "With a second operator 1",
                                "Collected by another person 1",
                                "Lots that differ 2"));
                assertThat(rows(keeper))
                        .containsExactlyInAnyOrder(
                                "Thing COAT-L, L 51 0 350 1",
                                "Thing COAT-S, S 0 0 400 0",
                                "Thing POT 51 0 349 0",
                                "Thing SOAP 107 1 293 -1");
                List<String> figures = figures(keeper);
                List<String> rows = rows(keeper);

                String erased = people.get(ABSENT);
                one.go("/people/" + erased).press("form[action$='/departures'] button");
                manager.go("/privacy/people/" + erased).press("main form button.danger");
                keeper.go(day + "/report");
                assertThat(figures(keeper)).isEqualTo(figures);
                assertThat(rows(keeper)).isEqualTo(rows);
                for (Tab tab : List.of(one, two, nurse, keeper, manager)) {
                    assertThat(tab.faults()).isEmpty();
                }
            }
            for (String person : people.subList(0, IN_NEED)) {
                if (!person.equals(people.get(ABSENT))) {
                    assertThat(house.manager
                                    .get("/api/v1/needs?beneficiary=" + person)
                                    .expect(200)
                                    .at("/rows/0/state"))
                            .isEqualTo(people.indexOf(person) < ABSENT ? "OPEN" : "MET");
                }
            }
            house.folder.run("check").expect(0);
        }
    }

    private static Tab signedIn(House house, String username, int width) {
        return Browser.open(house.sklad.address(), Language.EN, width)
                .signIn(username, RunningSklad.PASSWORD)
                .speak(Language.EN);
    }

    private static void needsCoat(Tab tab, String person) {
        tab.go("/people/" + person + "/needs?words=COAT").page().click("label:has(span:text-is('L'))");
        tab.fill("quantity", "1").page().click("label:has(input[value='SOON'])");
        tab.press("form.wide .buttons button");
    }

    /** Calls the person who has waited longest, hands out the proposed goods, returns to the desk and returns the person. */
    private static String next(Tab desk, String day) {
        desk.press("form[action$='/next'] > div button");
        desk.page().waitForSelector("button[form='hand-out']:focus");
        desk.leave(() -> desk.page().keyboard().press("Enter"));
        String person = desk.path().replace("/hand-out/", "");
        desk.press("button[value='record']").press("a[href='" + day + "/desk']");
        return person;
    }

    private static void exceptionsByHand(House house, Tab desk, Tab nurse, List<String> people, String late) {
        desk.go("/hand-out/" + people.get(ABSENT));
        desk.leave(() -> desk.scan(house.lot("SOAP")));
        desk.page().fill("[id='f-quantity.1']", "3");
        desk.press("button[value='record']");
        assertThat(desk.path()).as("more than is due").startsWith("/hand-out/");
        desk.page().click("details.more:has([id='f-reason']) summary");
        desk.fill("reason", "Изгубен багаж").fill("username", "manager").fill("password", RunningSklad.PASSWORD);
        desk.press("button[value='record']");
        assertThat(desk.path()).startsWith("/handouts/");

        desk.go("/hand-out/" + people.get(0));
        desk.leave(() -> desk.scan(house.lot("PILL")));
        assertThat(desk.text("#content")).contains("is a medicine");
        nurse.go("/hand-out/" + people.get(0));
        nurse.leave(() -> nurse.scan(house.lot("PILL")));
        nurse.press("button[value='record']");
        assertThat(nurse.path()).startsWith("/handouts/");

        desk.go("/hand-out/" + people.get(1));
        desk.leave(() -> desk.scan(house.lot("SOAP")));
        desk.page().fill("[id='f-quantity.1']", "2");
        desk.page().click(".desk-more summary");
        desk.fill("collectedBy", late).press("button[value='record']");
        desk.go(desk.path() + "/returns");
        desk.leave(() -> desk.scan(house.lot("SOAP")));
        desk.press("button[value='record']");
        assertThat(desk.path()).matches("/handouts/.*");
    }

    private static List<String> figures(Tab tab) {
        List<String> names = tab.page().locator("dl.facts dt").allInnerTexts();
        List<String> values = tab.page().locator("dl.facts dd").allInnerTexts();
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            figures.add(names.get(i).strip() + " " + values.get(i).strip());
        }
        return figures;
    }

    /** Reads the rows of the report: title, given, returned, counted, difference. */
    private static List<String> rows(Tab tab) {
        List<String> rows = new ArrayList<>();
        for (Locator row : tab.page().locator("tbody tr").all()) {
            List<String> cells = new ArrayList<>(row.locator("td").allInnerTexts());
            cells.remove(1);
            rows.add(cells.stream().map(String::strip).collect(Collectors.joining(" ")));
        }
        return rows;
    }

    /** Records an override with a second operator, a handout that a proxy collects, a medicine and a return. */
    private static void theExceptions(House house, String day, JsonNode expected, String person, String late) {
        Client desk = house.desks[0];
        Map<String, Object> more = house.handout(person, List.of(line("SOAP", 3)));
        desk.post("/api/v1/handouts", more).expect(422);
        Map<String, Object> second = Map.of("username", "manager", "password", RunningSklad.PASSWORD);
        house.give(
                desk,
                house.handout(
                        person,
                        List.of(line("SOAP", 3)),
                        "override",
                        Map.of("reason", "Изгубен багаж", "second", second)));
        String ill = expected.get(0).get("beneficiary").asText();
        desk.post("/api/v1/handouts", house.handout(ill, List.of(line("PILL", 1))))
                .expect(403);
        house.nurse
                .post("/api/v1/handouts", house.handout(ill, List.of(line("PILL", 1))))
                .expect(201);
        assertThat(house.manager.get(day + "/live").expect(200).at("/figures/missing"))
                .as("a medicine is not among the goods of the day")
                .isEqualTo("" + ABSENT);
        Answer taken = house.give(
                desk,
                house.handout(
                        expected.get(1).get("beneficiary").asText(), List.of(line("SOAP", 2)), "collectedBy", late));
        desk.post(
                        "/api/v1/handouts/" + taken.at("/id") + "/returns",
                        form("lines", List.of(Map.of("item", "SOAP", "quantity", 1))))
                .expect(201);
    }

    /** Counts one soap too few and one coat too many, and returns all of it to another location. */
    private static void counted(House house, String day) {
        house.keeper
                .post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "BACK", "kind", "STORE", "name", Map.of("bg", "Заден", "en", "Back")))
                .expect(201);
        List<Map<String, Object>> counted = new ArrayList<>();
        for (String sku : List.of("SOAP", "POT", "COAT-S", "COAT-L")) {
            long back = sku.equals("SOAP") ? 1 : 0;
            long slip = sku.equals("SOAP") ? -1 : sku.equals("COAT-L") ? 1 : 0;
            long standing = 400 - house.given(sku) + back;
            counted.add(Map.of("lot", house.lot(sku), "standing", standing, "quantity", standing + slip));
        }
        Map<String, Object> closing = form("counted", counted, "returnsTo", "BACK");
        house.keeper.post(day + "/closing", closing).expect(201);
        house.keeper.post(day + "/closing", closing).expect(200);
        house.keeper.post(day + "/closing", form("counted", counted)).expect(409);
        Answer balances =
                house.keeper.get("/api/v1/balances?centre=HAR&item=COAT-L").expect(200);
        assertThat(balances.at("/rows/0/location")).isEqualTo("BACK");
        assertThat(balances.at("/rows/0/quantity")).isEqualTo("" + (401 - house.given("COAT-L")));
    }

    private static void reported(House house, String day, int expected) {
        JsonNode report = house.manager.get(day + "/report").expect(200).json();
        // One of the absent counts as served, because a proxy collected the goods.
        assertThat(report.get("expected").asLong()).isEqualTo(expected);
        assertThat(report.get("served").asLong()).isEqualTo(expected - ABSENT + 2);
        assertThat(report.get("late").asLong()).isEqualTo(1);
        assertThat(report.get("absent").asLong()).isEqualTo(ABSENT - 1);
        assertThat(report.get("handouts").asLong()).isEqualTo(house.handouts.get());
        assertThat(report.get("overrides").asLong()).isEqualTo(1);
        assertThat(report.get("proxies").asLong()).isEqualTo(1);
        assertThat(report.get("returned").asLong()).isEqualTo(1);
        assertThat(report.get("pieces").asLong())
                .isEqualTo(house.given("SOAP") + house.given("POT") + house.given("COAT-L"));
        Map<String, String> lines = new TreeMap<>();
        report.get("lines")
                .forEach(line -> lines.put(
                        line.get("item").asText(),
                        line.get("given").asText() + " " + line.get("returned").asText() + " "
                                + line.get("counted").asText() + " "
                                + line.get("difference").asText()));
        assertThat(house.given("SOAP")).isEqualTo(2L * (expected - ABSENT + 1) + 3 + 2);
        assertThat(house.given("COAT-L")).isEqualTo(expected - ABSENT + 1);
        assertThat(lines)
                .containsEntry("SOAP", house.given("SOAP") + " 1 " + (400 - house.given("SOAP")) + " -1")
                .containsEntry("COAT-L", house.given("COAT-L") + " 0 " + (401 - house.given("COAT-L")) + " 1")
                .containsEntry("COAT-S", "0 0 400 0")
                .containsEntry("POT", house.given("POT") + " 0 " + (400 - house.given("POT")) + " 0")
                .hasSize(4);
    }
}
