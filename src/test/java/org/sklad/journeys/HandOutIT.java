package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
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
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.LotKey;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Databases;
import org.sklad.platform.i18n.Language;

/** Handouts over HTTP and in a real browser: rules, the desk by scanner, override, receipt, reversal. */
class HandOutIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final List<Client> CLIENTS = new ArrayList<>();

    @BeforeAll
    static void a_centre_with_goods() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        CLIENTS.add(SKLAD.addOperator(admin, "field", "field@HAR"));
        CLIENTS.add(SKLAD.addOperator(admin, "manager-all", "manager@*"));
        SKLAD.addOperator(admin, "second", "field@HAR");
        admin.post("/api/v1/items", item("SOAP", "HYGIENE")).expect(201);
        admin.post("/api/v1/items", item("TOY", "OTHER")).expect(201);
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "TEA",
                                "name",
                                Map.of("bg", "Чай", "en", "Tea"),
                                "category",
                                "OTHER",
                                "unit",
                                "PIECE"))
                .expect(201);
        stock(200);
    }

    /** Adds stock directly to the database beside the running server, as the commands do. */
    private static void stock(long quantity) {
        DatabaseSettings settings = DatabaseSettings.sqlite(FOLDER.data().resolve("sklad.db"), FOLDER.data());
        try (Database database = Databases.openBeside(settings)) {
            TestStock stock = new TestStock(database);
            for (String sku : List.of("SOAP", "TOY")) {
                Item item = database.read(handle -> Skus.get(handle, new Sku(sku)));
                LABELS.put(
                        sku,
                        stock.receive(item, stock.store("HAR"), quantity).code().toString());
            }
            Item tea = database.read(handle -> Skus.get(handle, new Sku("TEA")));
            LABELS.put("TEA", stock.receive(tea, stock.store("HAR"), 7).code().toString());
            LotKey old = stock.key(tea, LocalDate.of(2020, 1, 1));
            LABELS.put(
                    "OLD TEA", stock.receive(old, stock.store("HAR"), 5).code().toString());
        }
    }

    private static final Map<String, String> LABELS = new HashMap<>();

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Map<String, Object> item(String sku, String category) {
        return Map.of(
                "sku",
                sku,
                "name",
                Map.of("bg", "Стока " + sku, "en", "Thing " + sku),
                "category",
                category,
                "season",
                "ALL_YEAR",
                "unit",
                "PIECE");
    }

    private static Client field() {
        return CLIENTS.get(0);
    }

    private static Client manager() {
        return CLIENTS.get(1);
    }

    private static String person() {
        return field().post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "sex",
                                "FEMALE",
                                "ageBand",
                                "18-59",
                                "languages",
                                List.of("ar")))
                .expect(201)
                .at("/caseCode");
    }

    private static Map<String, Object> handout(String person, String item, int quantity) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("item", item, "quantity", quantity)),
                "acknowledgement",
                Map.of("kind", "mark")));
    }

    @Test
    void rules_are_added_changed_by_version_and_listed() {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "code",
                "SOAP-WEEKLY",
                "name",
                "Soap each week",
                "goods",
                Map.of("items", List.of("SOAP")),
                "per",
                "PERSON",
                "quantity",
                2,
                "period",
                Map.of("kind", "DAYS", "days", 7),
                "ageBands",
                List.of("18-59"),
                "validFrom",
                "2026-01-01",
                "validUntil",
                "2026-01-31"));
        manager().post("/api/v1/entitlement-rules", rule).expect(201);
        JsonNode again =
                manager().post("/api/v1/entitlement-rules", rule).expect(200).json();
        assertThat(again.at("/period/days").asInt()).isEqualTo(7);
        assertThat(again.at("/ageBands/0").asText()).isEqualTo("18-59");
        rule.put("id", UUID.randomUUID());
        manager().post("/api/v1/entitlement-rules", rule).expect(409);
        rule.remove("id");
        rule.put("quantity", 3);
        manager().put("/api/v1/entitlement-rules/SOAP-WEEKLY", rule).expect(412);
        assertThat(manager()
                        .get("/api/v1/entitlement-rules")
                        .expect(200)
                        .json()
                        .at("/rows")
                        .size())
                .isGreaterThanOrEqualTo(7);
    }

    @Test
    void shows_what_is_due_and_refuses_more() {
        String person = person();
        JsonNode rows = field().get("/api/v1/beneficiaries/" + person + "/entitlements")
                .expect(200)
                .json()
                .at("/rows");
        assertThat(rows.findValuesAsText("rule")).contains("HYGIENE", "CLOTHES", "SANITARY-PADS", "BEDDING");
        Answer refused = field().post("/api/v1/handouts", handout(person, "SOAP", 11));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).isEqualTo("/problems/entitlement-exceeded");
        Answer missing = field().post("/api/v1/handouts", handout(person, "TOY", 100_000));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.at("/type")).isEqualTo("/problems/insufficient-stock");
    }

    @Test
    void an_error_in_a_handout_is_reported_at_its_field() {
        Map<String, Object> wrong = handout(person(), "SOAP", 1);
        wrong.put("lines", List.of(Map.of("item", "SOAP", "code", "1", "quantity", 1)));
        assertThat(field().post("/api/v1/handouts", wrong).expect(422).at("/errors/0/field"))
                .isEqualTo("lines[0]");
        Map<String, Object> picture = handout(person(), "SOAP", 1);
        picture.put(
                "acknowledgement",
                Map.of("kind", "signature", "image", Base64.getEncoder().encodeToString(new byte[] {1, 2, 3})));
        assertThat(field().post("/api/v1/handouts", picture).expect(422).at("/errors/0/field"))
                .isEqualTo("acknowledgement.image");
        Map<String, Object> stranger = handout("48291730564", "SOAP", 1);
        field().post("/api/v1/handouts", stranger).expect(404);
    }

    /** Each refusal has a message in the operator's language and changes nothing. */
    @Test
    void unusable_goods_are_refused_in_both_languages_and_stay_in_stock() {
        String person = person();
        Map<String, Object> expired = handout(person, label("OLD TEA"));
        Map<String, Object> held = handout(person, label("TEA"));
        manager()
                .post("/api/v1/lots/" + label("TEA") + "/hold", Map.of("id", UUID.randomUUID(), "reason", "It smells"))
                .expect(201);
        String before = balances();
        assertThat(before).contains("\"quantity\":7", "\"quantity\":5");
        refuses(expired, "can no longer be given", "вече не се дава");
        refuses(held, "is on hold and cannot be given", "е задържана и не се дава");
        assertThat(balances()).isEqualTo(before);
        assertThat(field().get("/api/v1/handouts?beneficiary=" + person)
                        .expect(200)
                        .json()
                        .get("rows"))
                .isEmpty();
    }

    private static Map<String, Object> handout(String person, String lot) {
        Map<String, Object> form = handout(person, "TEA", 2);
        form.put("lines", List.of(Map.of("lot", lot, "quantity", 2)));
        return form;
    }

    private static void refuses(Map<String, Object> form, String english, String bulgarian) {
        for (String language : List.of("en", "bg")) {
            field().form("/language", Map.of("language", language)).expect(303);
            Answer refused = field().post("/api/v1/handouts", form).expect(422);
            assertThat(refused.at("/type")).isEqualTo("/problems/lot-not-usable");
            assertThat(refused.at("/detail")).contains(language.equals("en") ? english : bulgarian);
        }
    }

    private static String balances() {
        return manager().get("/api/v1/balances?centre=HAR&item=TEA").expect(200).text();
    }

    /** The main job: a card, goods by label, +1, record; then too many goods, a second operator, and a reversal. */
    @ParameterizedTest
    @MethodSource("readers")
    void goods_are_handed_out_with_the_scanner_only(Language language, int width) {
        String person = person();
        List<String> wrong = new ArrayList<>();
        try (Tab tab = signedIn("field", language, width)) {
            scan(tab.go("/hand-out"), "person", person);
            scan(tab, "code", label("SOAP"));
            scan(tab, "code", label("SOAP"));
            tab.press("button[value='more-1']");
            assertThat(tab.page().inputValue("[id='f-quantity.1']")).isEqualTo("3");
            scan(tab, "code", label("TOY"));
            tab.press("button[value='drop-2']");
            judge(tab, "goods", width, wrong);
            scan(tab, "code", language == Language.BG ? "стока" : "thing");
            judge(tab, "candidates", width, wrong);
            tab.press(".picks button");
            tab.press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            judge(tab, "receipt", width, wrong);
            String receipt = tab.path();

            tab.go("/hand-out/" + person);
            scan(tab, "code", label("SOAP"));
            tab.page().fill("[id='f-quantity.1']", "9");
            tab.press("button[value='record']");
            judge(tab, "exceeded", width, wrong);
            tab.page().click(".desk-goods details.more summary");
            tab.fill("reason", "Изгубен багаж").fill("username", "second").fill("password", "a wrong password");
            tab.press("button[value='record']");
            judge(tab, "second refused", width, wrong);
            tab.fill("password", RunningSklad.PASSWORD);
            tab.press("button[value='record']");
            judge(tab, "overridden", width, wrong);

            tab.go(receipt);
            tab.page().click("details.more summary");
            tab.fill("reason", "Грешен човек").press("button.danger");
            judge(tab, "taken back", width, wrong);
            judge(tab.go("/handouts"), "handouts", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    private static String label(String sku) {
        return java.util.Objects.requireNonNull(LABELS.get(sku));
    }

    /** Types like a scanner: keys into the field with the focus, then Enter. */
    private static void scan(Tab tab, String field, String code) {
        tab.awaitFocus(field);
        tab.leave(() -> tab.scan(code));
    }

    /** Pairs the language with the longer words with the narrower screen. */
    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    private static Tab signedIn(String username, Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width).signIn(username, RunningSklad.PASSWORD);
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            tab.switchLanguage();
        }
        return tab;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_desk_is_accessible(Language language, int width) {
        String person = person();
        List<String> wrong = new ArrayList<>();
        try (Tab tab = signedIn("field", language, width)) {
            judge(tab.go("/hand-out"), "find", width, wrong);
            tab.fill("person", "482-917-305-62").submit();
            judge(tab, "nobody", width, wrong);
            tab.fill("person", person).submit();
            assertThat(tab.path()).isEqualTo("/hand-out/" + person);
            judge(tab, "desk", width, wrong);
            tab.awaitFocus("code");
            tab.fill("code", "no such goods");
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            judge(tab, "unknown goods", width, wrong);
            judge(tab.go("/handouts"), "list", width, wrong);
            wrong.addAll(tab.faults());
        }
        try (Tab tab = signedIn("manager-all", language, width)) {
            judge(tab.go("/settings/rules"), "rules", width, wrong);
            judge(tab.go("/settings/rules/HYGIENE"), "rule", width, wrong);
            tab.go("/settings/rules/new").force("code", "not a code").submit();
            judge(tab, "refused rule", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    private static void judge(Tab tab, String name, int width, List<String> wrong) {
        tab.barriers().forEach(barrier -> wrong.add(name + ": " + barrier));
        tab.missingSymbols().forEach(symbol -> wrong.add(name + ": no symbol " + symbol));
        if (width < 700) {
            tab.smallTargets().forEach(target -> wrong.add(name + ": low " + target));
        }
        if (tab.overflow() > 0) {
            wrong.add(name + ": wider than the screen by " + tab.overflow());
        }
    }
}
