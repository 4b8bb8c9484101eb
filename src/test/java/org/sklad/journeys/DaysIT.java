package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.CodeGroups;

/** A distribution day by API and on pages without scripts: planned, held at a door and a desk, counted and reported. */
class DaysIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/distribution-days";

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** Adds goods and a rule that gives two of them once, and returns the code of the rule. */
    private static String goods(String sku) {
        HAR.item(sku, "OTHER", "Стока " + sku, "Goods " + sku);
        MANAGER.post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code",
                                "R-" + sku,
                                "name",
                                "Правило " + sku + " · Rule " + sku,
                                "goods",
                                Map.of("items", List.of(sku)),
                                "per",
                                "PERSON",
                                "quantity",
                                2,
                                "period",
                                Map.of("kind", "ONCE"),
                                "centres",
                                List.of("HAR"),
                                "validFrom",
                                "2020-01-01"))
                .expect(201);
        return "R-" + sku;
    }

    private static Map<String, Object> day(String rule) {
        return form(
                "centre",
                "HAR",
                "date",
                RunningSklad.today(),
                "rules",
                List.of(rule),
                "slots",
                Map.of("from", "09:00", "minutes", 30, "people", 2));
    }

    private static Answer give(String person, String sku, long quantity) {
        return give(person, Map.of("item", sku, "quantity", quantity));
    }

    private static Answer give(String person, Map<String, Object> line) {
        return FIELD.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(line),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201);
    }

    @Test
    void a_day_is_planned_held_and_closed_by_api(@TempDir Path folder) {
        String rule = goods("LAMP");
        String lot = HAR.received("LAMP", 10);
        String served = HAR.person("FEMALE");
        String absent = HAR.person("MALE");
        Map<String, Object> wanted = day(rule);
        Answer planned = FIELD.post(API, wanted).expect(201);
        String path = API + "/" + planned.at("/id");
        assertThat(FIELD.post(API, wanted).expect(200).at("/state")).isEqualTo("PLANNED");
        assertThat(planned.json().at("/figures/expected").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(MANAGER.get(API + "?centre=HAR").expect(200).text()).contains(planned.at("/id"));
        assertThat(MANAGER.with("Accept", "text/csv").get(API).expect(200).text())
                .contains(rule, RunningSklad.today());
        String named = rule.replace("R-", "Rule ");
        String asked = "?centre=HAR&state=PLANNED&from=" + RunningSklad.today() + "&until=" + RunningSklad.today();
        assertThat(MANAGER.get(API + asked).expect(200).text()).contains(planned.at("/id"));
        assertThat(MANAGER.get(API + asked + "&format=csv").expect(200).text()).contains(planned.at("/id"));
        assertThat(MANAGER.get("/distribution-days" + asked).expect(200).text())
                .contains("/distribution-days/" + planned.at("/id"), "format=pdf", named);
        assertThat(Judges.text(folder, MANAGER.bytes(API + asked + "&format=pdf")))
                .contains(named);
        for (String none : List.of("?state=CANCELLED", "?state=CLOSED", "?until=2026-01-01", "?from=2999-01-01")) {
            assertThat(MANAGER.get(API + none).expect(200).text()).doesNotContain(planned.at("/id"));
            assertThat(MANAGER.get("/distribution-days" + none).expect(200).text())
                    .doesNotContain(planned.at("/id"));
        }
        Answer expected = MANAGER.get(path + "/expected?limit=1").expect(200);
        assertThat(expected.at("/rows/0/from")).isEqualTo("09:00");
        assertThat(expected.at("/rows/0/due/0/quantity")).isEqualTo("2");
        assertThat(MANAGER.get(path + "/expected?next=" + expected.at("/next"))
                        .expect(200)
                        .text())
                .doesNotContain(expected.at("/rows/0/beneficiary"));
        MANAGER.get(path + "/expected?next=nowhere").expect(422);
        KEEPER.get(path + "/expected").expect(403);
        assertThat(MANAGER.with("Accept", "text/csv")
                        .get(path + "/expected")
                        .expect(200)
                        .text())
                .contains(served, absent, "FEMALE", "18-59");
        assertThat(HAR.auditor()
                        .with("Accept", "text/csv")
                        .get(path + "/expected")
                        .expect(200)
                        .text())
                .contains(served, absent)
                .doesNotContain("FEMALE", "18-59");
        FIELD.post(path + "/refresh", form()).expect(201);
        FIELD.post(path + "/next", form()).expect(201);
        Map<String, Object> came = form("beneficiary", served);
        assertThat(FIELD.post(path + "/arrivals", came).expect(201).at("/called/number"))
                .isEqualTo("1");
        assertThat(FIELD.post(path + "/arrivals", came).expect(200).at("/called/state"))
                .isEqualTo("WAITING");
        assertThat(FIELD.post(path + "/next", form()).expect(201).at("/called/beneficiary"))
                .isEqualTo(served);
        assertThat(FIELD.post(path + "/unfinished", form("beneficiary", served))
                        .expect(201)
                        .at("/called/state"))
                .isEqualTo("WAITING");
        assertThat(FIELD.post(path + "/next", form("beneficiary", served))
                        .expect(201)
                        .at("/called/state"))
                .isEqualTo("AT_DESK");
        assertThat(FIELD.post(path + "/refresh", form()).expect(409).at("/type"))
                .endsWith("wrong-state");
        give(served, "LAMP", 2);
        assertThat(FIELD.post(path + "/arrivals", form("beneficiary", served))
                        .expect(409)
                        .at("/type"))
                .endsWith("served-already");
        Answer live = KEEPER.get(path + "/live").expect(200);
        assertThat(live.at("/figures/served")).isEqualTo("1");
        assertThat(live.at("/goods/0/standing")).isEqualTo("8");
        assertThat(KEEPER.get(path + "/pick-list").expect(200).at("/rows/0/lot"))
                .isEqualTo(lot);
        assertThat(KEEPER.with("Accept", "text/csv")
                        .get(path + "/pick-list")
                        .expect(200)
                        .text())
                .contains("LAMP", lot);
        assertThat(Judges.text(folder, KEEPER.bytes(path + "/pick-list?format=pdf")))
                .contains("Goods LAMP", CodeGroups.text(lot));
        Map<String, Object> counted = Map.of("lot", lot, "quantity", 7, "standing", 8);
        FIELD.post(path + "/closing", form("counted", List.of(counted))).expect(403);
        Answer forgotten =
                MANAGER.post(path + "/closing", form("counted", List.of())).expect(422);
        assertThat(forgotten.at("/errors/0/field")).isEqualTo("counted");
        Map<String, Object> closing = form("counted", List.of(counted));
        Answer closed = MANAGER.post(path + "/closing", closing).expect(201);
        assertThat(closed.at("/state")).isEqualTo("CLOSED");
        assertThat(closed.at("/lines/0/difference")).isEqualTo("-1");
        assertThat(MANAGER.post(path + "/closing", closing).expect(200).at("/served"))
                .isEqualTo("1");
        MANAGER.post(path + "/closing", form("counted", List.of(counted))).expect(409);
        assertThat(KEEPER.get(path + "/live").expect(200).json().at("/goods"))
                .as("nothing is needed any more, although one was absent")
                .isEmpty();
        assertThat(HAR.standing("STORE", lot)).isEqualTo("7");
        assertThat(KEEPER.with("Accept", "text/csv")
                        .get(path + "/report")
                        .expect(200)
                        .text())
                .contains(lot, "-1");
    }

    /** The same on pages, by their buttons and without knowledge of ids. */
    @Test
    @Sends({
        "POST /distribution-days",
        "POST /distribution-days/{id}/refresh",
        "POST /distribution-days/{id}/arrivals",
        "POST /distribution-days/{id}/next",
        "POST /distribution-days/{id}/unfinished",
        "POST /distribution-days/{id}/closing"
    })
    void a_day_is_planned_held_and_closed_on_pages() {
        String rule = goods("BALL");
        String lot = HAR.received("BALL", 10);
        String person = HAR.person("FEMALE");
        Answer slip = PageForm.in(FIELD, FIELD.get("/distribution-days/new").expect(200), "/distribution-days")
                .fill("date", "2020-01-01")
                .fill("rules", rule)
                .send()
                .expect(422);
        PageForm.in(FIELD, slip, "/distribution-days")
                .fill("date", RunningSklad.today())
                .fill("rules", rule)
                .take();
        String id = FIELD.get(API).expect(200).at("/rows/0/id");
        String path = "/distribution-days/" + id;
        assertThat(FIELD.get("/distribution-days").expect(200).text()).contains(path);
        Answer board = FIELD.get(path).expect(200);
        assertThat(board.text())
                .contains("Rule BALL", "Still needed", "hx-trigger=\"every 10s\"")
                .doesNotContain(person);
        PageForm.in(FIELD, board, path + "/refresh").take();
        assertThat(MANAGER.get(path + "/expected").expect(200).text()).contains("09:00");
        Answer desk = FIELD.get(path + "/desk").expect(200);
        PageForm.in(FIELD, desk, path + "/arrivals")
                .fill("beneficiary", "00000000000")
                .send()
                .expect(422);
        Answer came = PageForm.in(FIELD, desk, path + "/arrivals")
                .fill("beneficiary", person)
                .send()
                .expect(200);
        assertThat(came.text()).contains("No. 1");
        PageForm.in(FIELD, came, path + "/next").take();
        Answer called = FIELD.get(path + "/desk").expect(200);
        assertThat(called.text()).contains("/hand-out/" + person);
        PageForm.in(FIELD, called, path + "/unfinished").take();
        PageForm.in(FIELD, FIELD.get(path + "/desk").expect(200), path + "/next")
                .take();
        Answer laid = PageForm.in(FIELD, FIELD.get(path + "/desk").expect(200), "/hand-out/" + person)
                .send()
                .expect(200);
        PageForm.in(FIELD, laid, "/hand-out/" + person)
                .fill("act", "record")
                .send()
                .expect(303);
        assertThat(KEEPER.get("/api/v1/distribution-days/" + id).expect(200).at("/figures/served"))
                .as("goods that are due were laid out")
                .isEqualTo("1");
        assertThat(KEEPER.get(path + "/pick-list").expect(200).text()).contains("Goods BALL", lot);
        PageForm count = PageForm.of(KEEPER, path + "/closing", path + "/closing");
        Answer wrong = count.fill(row(count, lot) + "quantity", "-1").send().expect(422);
        PageForm.in(KEEPER, wrong, path + "/closing")
                .fill(row(count, lot) + "quantity", "8")
                .take();
        assertThat(KEEPER.get(path + "/report").expect(200).text()).contains("Goods BALL", lot.substring(0, 4));
        assertThat(FIELD.get(path).expect(200).text())
                .contains("The report shows the goods that were handed out and those that are left.")
                .doesNotContain("every 10s", path + "/desk\"", "Still needed");
        assertThat(FIELD.get(path + "/desk").expect(200).text())
                .contains("This day is closed.")
                .doesNotContain("<form method=\"post\" action=\"" + path);
    }

    /** Returns the beginning of the names of a lot's fields on the page that closes a day. */
    private static String row(PageForm count, String lot) {
        return count.names("counted.").stream()
                .filter(name -> name.endsWith(".lot") && count.value(name).equals(lot))
                .map(name -> name.substring(0, name.length() - "lot".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for lot " + lot));
    }

    /** After a refusal, the other counts are not typed again, so each must be beside the lot that it was typed for. */
    @Test
    void a_count_stays_with_its_lot_when_the_last_of_another_lot_is_handed_out() {
        String rule = goods("DRUM");
        String gone = HAR.received("DRUM", 2);
        List<String> others = List.of(HAR.received("DRUM", 30), HAR.received("DRUM", 400), HAR.received("DRUM", 50));
        List<String> counts = List.of("30", "399", "50");
        String path =
                "/distribution-days/" + FIELD.post(API, day(rule)).expect(201).at("/id");
        PageForm typed = PageForm.of(KEEPER, path + "/closing", path + "/closing");
        typed.fill(row(typed, gone) + "quantity", "2");
        for (int i = 0; i < others.size(); i++) {
            typed.fill(row(typed, others.get(i)) + "quantity", counts.get(i));
        }
        give(HAR.person("FEMALE"), Map.of("lot", gone, "quantity", 2));
        Answer refused = typed.send().expect(422);
        PageForm shown = PageForm.in(KEEPER, refused, path + "/closing");
        assertThat(others)
                .extracting(lot -> shown.value(row(shown, lot) + "quantity"))
                .isEqualTo(counts);
        assertThat(refused.text()).contains("The books now say 0. Count this lot again.");
        assertThat(List.of(shown.value(row(shown, gone) + "quantity"), shown.value(row(shown, gone) + "standing")))
                .containsExactly("2", "0");
        shown.fill(row(shown, gone) + "quantity", "0").send().expect(303);
        assertThat(KEEPER.get("/api/v1" + path + "/report").expect(200).json().get("lines"))
                .extracting(line -> line.at("/lot/code").asText() + " "
                        + line.at("/difference").asLong())
                .containsExactlyInAnyOrder(
                        gone + " 0", others.get(0) + " 0", others.get(1) + " -1", others.get(2) + " 0");
    }

    @Test
    void a_day_with_more_than_a_thousand_lots_left_is_closed() {
        String rule = goods("LYRE");
        for (int i = 0; i < 2; i++) {
            List<Map<String, Object>> lines = Stream.generate(OneCentre::lotNumber)
                    .limit(550)
                    .map(lot -> Map.<String, Object>of("item", "LYRE", "quantity", 1, "lot", lot, "location", "STORE"))
                    .toList();
            MANAGER.post("/api/v1/openings", form("centre", "HAR", "lines", lines))
                    .expect(201);
        }
        String path =
                "/distribution-days/" + FIELD.post(API, day(rule)).expect(201).at("/id");
        PageForm count = PageForm.of(KEEPER, path + "/closing", path + "/closing");
        List<String> quantities = count.names("counted.").stream()
                .filter(name -> name.endsWith(".quantity"))
                .toList();
        assertThat(quantities).hasSize(1_100);
        quantities.forEach(name -> count.fill(name, "1"));
        count.fill(quantities.get(1_099), "0").send().expect(303);
        assertThat(KEEPER.get("/api/v1" + path + "/report").expect(200).json().get("lines"))
                .filteredOn(line -> line.at("/difference").asLong() == -1)
                .hasSize(1);
    }

    /** A count is judged by the balance that its counter saw, also if the page was shown again because of another row. */
    @Test
    void a_balance_that_changed_unseen_is_said_before_its_count_is_final() {
        String rule = goods("HARP");
        String first = HAR.received("HARP", 20);
        String second = HAR.received("HARP", 30);
        String path =
                "/distribution-days/" + FIELD.post(API, day(rule)).expect(201).at("/id");
        PageForm typed = PageForm.of(KEEPER, path + "/closing", path + "/closing");
        typed.fill(row(typed, first) + "quantity", "-1").fill(row(typed, second) + "quantity", "30");
        give(HAR.person("FEMALE"), Map.of("lot", second, "quantity", 2));
        PageForm wrong = PageForm.in(KEEPER, typed.send().expect(422), path + "/closing");
        Answer changed = wrong.fill(row(wrong, first) + "quantity", "20").send().expect(422);
        assertThat(changed.text()).contains("The books now say 28. Count this lot again.");
        PageForm.in(KEEPER, changed, path + "/closing")
                .fill(row(typed, second) + "quantity", "28")
                .send()
                .expect(303);
        assertThat(HAR.standing("STORE", second)).isEqualTo("28");
    }

    @Test
    @Sends({"POST /distribution-days/{id}/plan", "POST /distribution-days/{id}/cancellation"})
    void a_planned_day_is_changed_and_cancelled_by_api_and_on_pages(@TempDir Path folder) {
        String rule = goods("KITE");
        HAR.received("KITE", 10);
        HAR.person("MALE");
        String id = FIELD.post(API, day(rule)).expect(201).at("/id");
        String tomorrow = LocalDate.parse(RunningSklad.today()).plusDays(1).toString();
        Map<String, Object> slots = Map.of("from", "10:00", "minutes", 15, "people", 5);
        Map<String, Object> otherwise =
                form("version", 1, "date", tomorrow, "rules", List.of(rule), "items", List.of(), "slots", slots);
        Answer changed = FIELD.post(API + "/" + id + "/plan", otherwise).expect(201);
        assertThat(List.of(changed.at("/date"), changed.at("/slots/from"), changed.at("/version")))
                .containsExactly(tomorrow, "10:00", "2");
        FIELD.post(API + "/" + id + "/plan", otherwise).expect(200);
        FIELD.post(
                        API + "/" + id + "/plan",
                        form("version", 1, "date", tomorrow, "rules", List.of(rule), "slots", slots))
                .expect(412);
        FIELD.post(API + "/" + id + "/cancellation", form("version", 2)).expect(422);

        String path = "/distribution-days/" + id;
        PageForm plan = PageForm.in(FIELD, FIELD.get(path + "/plan").expect(200), path + "/plan");
        assertThat(plan.value("date")).isEqualTo(tomorrow);
        Answer past = plan.fill("date", "2020-01-01").send().expect(422);
        PageForm.in(FIELD, past, path + "/plan")
                .fill("date", tomorrow)
                .fill("slots.people", "7")
                .take();
        assertThat(FIELD.get(API + "/" + id).expect(200).at("/slots/people")).isEqualTo("7");
        PageForm.in(FIELD, FIELD.get(path).expect(200), path + "/cancellation")
                .fill("reason", "Flooded store")
                .take();
        Answer cancelled = FIELD.get(API + "/" + id).expect(200);
        assertThat(List.of(cancelled.at("/state"), cancelled.at("/cancellation/reason")))
                .containsExactly("CANCELLED", "Flooded store");
        for (String part : List.of("", "/expected", "/pick-list", "/report")) {
            assertThat(FIELD.get(path + part).expect(200).text()).contains("CANCELLED", "Flooded store");
        }
        for (String paper : List.of("/sign-off.pdf", "/report.pdf")) {
            assertThat(Judges.text(folder, FIELD.bytes(path + paper))).contains("CANCELLED", "Flooded store");
        }
        for (String list : List.of("/expected", "/pick-list", "/report")) {
            assertThat(Judges.text(folder, FIELD.bytes(API + "/" + id + list + "?format=pdf")))
                    .as(list)
                    .contains("cancelled", "Store");
        }
        assertThat(FIELD.get("/distribution-days").expect(200).text()).contains(path, "cancelled");
        assertThat(FIELD.get(path).expect(200).text())
                .doesNotContain("every 10s", path + "/desk\"", path + "/plan", path + "/cancellation");
        assertThat(FIELD.get(path + "/plan").expect(200).text())
                .contains("This day is cancelled.")
                .doesNotContain("action=\"" + path);
        assertThat(FIELD.get(path + "/desk").expect(200).text()).contains("This day is cancelled.");
        assertThat(KEEPER.get(path + "/closing").expect(200).text()).contains("This day is cancelled.");
    }

    /** Returns the name of the field for the quantity of an item on the page that plans a day. */
    private static String quantity(PageForm plan, String sku) {
        return plan.names("items.").stream()
                .filter(name -> name.endsWith(".item") && plan.value(name).equals(sku))
                .map(name -> name.replaceFirst("item$", "quantity"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + sku));
    }

    /** Quantities per person are typed beside the goods in stock. The desk proposes them, and the pick list has a line for each. */
    @Test
    void a_day_shows_what_each_person_gets(@TempDir Path folder) {
        for (String sku : List.of("SPONGE", "COMB")) {
            HAR.item(sku, "FOOD", "Вещ " + sku, "Thing " + sku);
            HAR.received(sku, 9);
        }
        MANAGER.post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code",
                                "R-FOOD",
                                "name",
                                "R-FOOD",
                                "goods",
                                Map.of("categories", List.of("FOOD")),
                                "per",
                                "PERSON",
                                "quantity",
                                5,
                                "period",
                                Map.of("kind", "ONCE"),
                                "centres",
                                List.of("HAR"),
                                "validFrom",
                                "2020-01-01"))
                .expect(201);
        String person = HAR.person("MALE");
        String another = goods("REEL");
        PageForm plan = PageForm.of(FIELD, "/distribution-days/new", "/distribution-days");
        HAR.item("BRUSH", "FOOD", "Вещ BRUSH", "Thing BRUSH");
        HAR.received("BRUSH", 9);
        Answer wrong = plan.fill("date", RunningSklad.today())
                .fill("rules", another)
                .fill(quantity(plan, "SPONGE"), "2")
                .send()
                .expect(422);
        assertThat(wrong.text()).contains("Thing SPONGE is not among the goods of the chosen rules.");
        PageForm again = PageForm.in(FIELD, wrong, "/distribution-days");
        assertThat(again.value(quantity(again, "SPONGE")))
                .as("in its row, also if other goods came before it meanwhile")
                .isEqualTo("2");
        again.fill("rules", "R-FOOD").fill(quantity(again, "COMB"), "1").take();
        Answer day = FIELD.get(API).expect(200);
        String path = "/distribution-days/" + day.at("/rows/0/id");
        assertThat(day.json().at("/rows/0/items").toString())
                .isEqualTo("[{\"item\":\"COMB\",\"quantity\":1},{\"item\":\"SPONGE\",\"quantity\":2}]");
        assertThat(FIELD.get(path).expect(200).text()).contains("1 × Thing COMB", "2 × Thing SPONGE");
        assertThat(FIELD.get(path + "/expected").expect(200).text())
                .containsSubsequence("1 × Thing COMB", "2 × Thing SPONGE");
        assertThat(Judges.text(folder, FIELD.bytes(path + "/sign-off.pdf")))
                .contains("1 × Thing COMB, 2 × Thing")
                .doesNotContain("R-FOOD");
        assertThat(FIELD.get("/api/v1" + path + "/pick-list").expect(200).json().get("rows"))
                .extracting(row -> row.get("item").asText() + " " + row.at("/quantity"))
                .allMatch(row -> row.startsWith("COMB ") || row.startsWith("SPONGE "))
                .hasSize(2);
        assertThat(FIELD.post("/api/v1" + path + "/next", form("beneficiary", person))
                        .expect(201)
                        .at("/called/due/0/quantity"))
                .isEqualTo("3");
        Answer laid = PageForm.in(FIELD, FIELD.get(path + "/desk").expect(200), "/hand-out/" + person)
                .send()
                .expect(200);
        PageForm.in(FIELD, laid, "/hand-out/" + person).fill("act", "record").take();
        assertThat(KEEPER.get("/api/v1" + path + "/report").expect(200).at("/pieces"))
                .isEqualTo("3");
        Map<String, Object> strange = day("R-FOOD");
        strange.put("items", List.of(Map.of("item", "REEL", "quantity", 1)));
        assertThat(FIELD.post(API, strange).expect(422).at("/errors/0/field")).isEqualTo("items");
    }

    /** Reads the papers with another program: slot, case code, goods and no name, and the report's figures. */
    @Test
    void the_papers_name_their_purpose_in_the_language_of_the_operator(@TempDir Path folder) {
        String rule = goods("VASE");
        Answer person = FIELD.post(
                        "/api/v1/beneficiaries",
                        form(
                                "centre",
                                "HAR",
                                "sex",
                                "MALE",
                                "ageBand",
                                "18-59",
                                "identity",
                                Map.of("name", "Ахмад Назари")))
                .expect(201);
        String id = FIELD.post(API, day(rule)).expect(201).at("/id");
        String code = person.at("/caseCode");
        String signed = Judges.text(folder, FIELD.bytes(API + "/" + id + "/sign-off"));
        assertThat(signed)
                .contains("09:00", code.substring(0, 3) + "-" + code.substring(3, 6), "2 × Rule VASE")
                .contains(", Store · ")
                .doesNotContain("Назари", "HAR/STORE");
        assertThat(FIELD.bytes("/distribution-days/" + id + "/sign-off.pdf"))
                .isEqualTo(FIELD.bytes(API + "/" + id + "/sign-off"));
        KEEPER.get(API + "/" + id + "/sign-off").expect(403);
        MANAGER.form("/language", Map.of("language", "bg")).expect(303);
        assertThat(Judges.text(folder, MANAGER.bytes(API + "/" + id + "/sign-off")))
                .contains("Списък за подписи", "2 × Правило VASE", "Подпис");
        MANAGER.form("/language", Map.of("language", "en")).expect(303);
        assertThat(Judges.text(folder, KEEPER.bytes("/distribution-days/" + id + "/report.pdf")))
                .contains("Expected", "Served: 0");
        assertThat(KEEPER.bytes(API + "/" + id + "/report/paper"))
                .isEqualTo(KEEPER.bytes("/distribution-days/" + id + "/report.pdf"));
    }
}
