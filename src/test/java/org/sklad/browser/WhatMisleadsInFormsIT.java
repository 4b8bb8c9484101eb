package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/** Forms and lists that gave people wrong information or none: donors, rules, centres, codes, distribution days. */
class WhatMisleadsInFormsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();

    private static final String SAVE = "main form .buttons button:not([name])";

    /** Lists without a centre filter in their address. They use the centre that is chosen above every page. */
    private static final List<String> ONLY_CHOSEN =
            List.of("/openings", "/consignments", "/transfers", "/moves", "/counts", "/write-offs");

    private static Client manager;
    private static Client both;

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        manager = SKLAD.addOperator(admin, "manager", "manager@HAR", "field@HAR", "warehouse@HAR");
        both = SKLAD.addOperator(
                admin,
                "both",
                "manager@HAR",
                "field@HAR",
                "warehouse@HAR",
                "manager@BAN",
                "field@BAN",
                "warehouse@BAN");
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    private static Tab enter(String username, Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width);
        tab.signIn(username, RunningSklad.PASSWORD);
        return tab.speak(language);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_donor_typed_in_part_is_asked_about_and_a_new_one_is_made_only_on_purpose(Language language, int width) {
        manager.post("/api/v1/donors", Map.of("code", "KARITAS", "name", "Каритас България"));
        try (Tab tab = enter("manager", language, width)) {
            BrowserReceivingIT.form(tab);
            assertThat(tab.page()
                            .locator("#sources-DONOR option[value='Каритас България']")
                            .count())
                    .isEqualTo(1);
            List<String> before = donors();
            tab.fill("donor", "карит").fill("reference", "R-1").submit();
            assertThat(tab.text("main form")).contains("Каритас България", "карит");
            assertThat(tab.page()
                            .locator("fieldset[id='f-page.donor'] input[type=radio]:checked")
                            .count())
                    .as("nothing is chosen for them")
                    .isZero();
            tab.page().waitForFunction("() => document.activeElement.id === 'f-page.donor'");
            assertThat(tab.overflow()).isZero();
            tab.submit();
            assertThat(donors()).as("an unanswered question makes none").isEqualTo(before);
            tab.check("KARITAS").submit();
            assertThat(tab.path()).endsWith("/receive");
            assertThat(tab.text(".lead")).contains("Каритас България");
            assertThat(donors()).isEqualTo(before);

            String fresh = "Дар " + language;
            BrowserReceivingIT.form(tab).fill("donor", "Дара " + language).fill("reference", "R-2");
            tab.submit().check("+").fill("donor", fresh).submit();
            assertThat(donors()).as("asked about another text").isEqualTo(before);
            tab.check("+").submit();
            assertThat(tab.path()).endsWith("/receive");
            assertThat(donors()).hasSize(before.size() + 1).contains(fresh);
            assertThat(tab.faults()).allMatch(each -> each.contains("422"));
        }
    }

    private static List<String> donors() {
        List<String> names = new ArrayList<>();
        manager.get("/api/v1/donors")
                .expect(200)
                .json()
                .at("/rows")
                .forEach(each -> names.add(each.at("/name").asText()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_rule_shows_the_fields_that_belong_to_it_and_all_errors_at_once(Language language, int width) {
        try (Tab tab = enter("manager", language, width)) {
            tab.go("/settings/rules/new");
            assertThat(tab.page().isChecked("input[name=centres][value=HAR]"))
                    .as("the only centre")
                    .isTrue();
            assertThat(tab.page().isVisible("#f-period\\.days")).isTrue();
            assertThat(tab.page().isVisible("#f-perMember")).isFalse();
            tab.page().selectOption("#f-period\\.kind", "STAY");
            tab.page().selectOption("#f-per", "HOUSEHOLD");
            assertThat(tab.page().isVisible("#f-period\\.days")).isFalse();
            assertThat(tab.page().isVisible("#f-perMember")).isTrue();
            tab.fill("validUntil", "2020-01-01").fill("householdSize.min", "x");
            tab.page().uncheck("input[name=centres][value=HAR]");
            tab.press(SAVE);
            List<String> wrong = new ArrayList<>();
            for (var error : tab.page().locator("main form p.error").all()) {
                wrong.add(error.getAttribute("id"));
            }
            assertThat(wrong)
                    .containsExactlyInAnyOrder(
                            "f-code-error",
                            "f-name-error",
                            "f-goods.categories-error",
                            "f-quantity-error",
                            "f-householdSize.min-error",
                            "f-centres-error",
                            "f-validUntil-error");
            tab.awaitFocus("code");
            String code = "STAY-" + language;
            tab.fill("code", code).fill("name", code).fill("quantity", "2").fill("householdSize.min", "");
            tab.fill("validUntil", "");
            tab.page().check("input[name='goods.categories'][type=checkbox][value=BEDDING]");
            tab.page().check("input[name=centres][value=HAR]");
            tab.press(SAVE);
            assertThat(manager.get("/api/v1/entitlement-rules/" + code)
                            .expect(200)
                            .at("/period/kind"))
                    .as("days that are prefilled and hidden refuse nothing")
                    .isEqualTo("STAY");
            assertThat(tab.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_preview_of_a_rule_says_what_covers_its_goods_already_and_what_is_needed_and_there(
            Language language, int width) {
        if (language == Language.BG) {
            manager.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    "GEL",
                                    "name",
                                    Map.of("bg", "Гел", "en", "Gel"),
                                    "category",
                                    "HYGIENE",
                                    "unit",
                                    "BOTTLE"))
                    .expect(201);
            manager.post(
                            "/api/v1/openings",
                            OneCentre.form("centre", "HAR", "lines", List.of(Map.of("item", "GEL", "quantity", 101))))
                    .expect(201);
        }
        for (int i = 0; i < 2; i++) {
            manager.post("/api/v1/beneficiaries", OneCentre.form("centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                    .expect(201);
        }
        try (Tab tab = enter("manager", language, width)) {
            tab.go("/settings/rules/new").fill("code", "GEL-" + language).fill("name", "Gel");
            tab.fill("page.words", "GEL").press("button[value=find]");
            tab.page().check("input[type=checkbox][value=GEL]");
            tab.fill("quantity", "145");
            tab.press("button[value=preview]");
            String preview = tab.text("#preview");
            long present = manager.get("/api/v1/beneficiaries?centre=HAR&limit=500")
                    .expect(200)
                    .json()
                    .at("/rows")
                    .size();
            String needed = language == Language.BG
                    ? "Нужни са " + 145 * present + "; налични са 101."
                    : 145 * present + " needed, 101 in stock.";
            assertThat(preview.replaceAll("[\\h,](?=\\d{3})", "")).contains(needed.replaceAll("[\\h,](?=\\d{3})", ""));
            assertThat(preview)
                    .contains(
                            language == Language.BG
                                    ? "Гел: сега важи правилото „Хигиенни материали“."
                                    : "Gel: covered by the rule “Hygiene” now.");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** Covers lists that show all centres, and pages of one centre, which name it. */
    @ParameterizedTest
    @MethodSource("readers")
    void all_centres_are_offered_where_all_of_them_are_shown(Language language, int width) {
        for (String centre : List.of("HAR", "BAN")) {
            both.post(
                            "/api/v1/openings",
                            OneCentre.form(
                                    "centre",
                                    centre,
                                    "lines",
                                    List.of(Map.of("item", item(centre), "quantity", 3, "lot", centre + language))))
                    .expect(201);
        }
        String all = "header form.centre option[value='']";
        String chosen = "header form.centre select";
        try (Tab tab = enter("both", language, width)) {
            for (String list : List.of(
                    "/overview",
                    "/repairs",
                    "/repairs/list",
                    "/reports/stock-on-hand",
                    "/reports/expiry",
                    "/reports/unmet-demand",
                    "/openings",
                    "/consignments",
                    "/transfers",
                    "/moves",
                    "/counts",
                    "/write-offs",
                    "/handouts",
                    "/loans",
                    "/distribution-days",
                    "/needs",
                    "/findings",
                    "/planning/levels",
                    "/medical-expenses")) {
                tab.go(list);
                assertThat(tab.page().locator(all).count()).as(list).isEqualTo(1);
                assertThat(tab.page().inputValue(chosen)).as(list).isEmpty();
                tab.go(list + "?centre=BAN");
                assertThat(tab.page().inputValue(chosen))
                        .as("%s says that it shows one", list)
                        .isIn("BAN", ONLY_CHOSEN.contains(list) ? "" : "BAN");
            }
            assertThat(tab.go("/openings").text("main")).contains("HAR", "BAN");
            for (String one : List.of("/stock", "/people", "/boxes")) {
                tab.go(one);
                assertThat(tab.page().locator(all).count())
                        .as("%s shows one centre, so all are not offered", one)
                        .isZero();
                assertThat(tab.page().inputValue(chosen)).as(one).isEqualTo("BAN");
            }
            assertThat(tab.go("/stock").text("main")).contains("Joggers BAN").doesNotContain("Joggers HAR");
            assertThat(tab.faults()).isEmpty();
        }
        try (Tab tab = enter("manager", language, width)) {
            tab.go("/stock");
            assertThat(tab.page().locator("header form.centre").count())
                    .as("an operator of one centre has no choice")
                    .isZero();
        }
    }

    private static String item(String centre) {
        String sku = "JOGGERS-" + centre;
        both.post(
                "/api/v1/items",
                Map.of(
                        "sku",
                        sku,
                        "name",
                        Map.of("bg", "Joggers " + centre, "en", "Joggers " + centre),
                        "category",
                        "CLOTHES",
                        "unit",
                        "PIECE"));
        return sku;
    }

    /** A code has the same groups of digits as on its label. */
    @Test
    void a_code_has_one_grouping_on_screens_labels_and_messages(@TempDir Path folder) {
        item("HAR");
        String lot = both.post(
                        "/api/v1/openings",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "lines",
                                List.of(Map.of("item", "JOGGERS-HAR", "quantity", 1, "lot", "grouped"))))
                .expect(201)
                .at("/lines/0/lot/code");
        String grouped = lot.substring(0, 4) + " " + lot.substring(4, 8) + " " + lot.substring(8);
        try (Tab tab = enter("both", Language.EN, 1440)) {
            assertThat(tab.go("/stock/lots/" + lot)
                            .page()
                            .locator("code.code >> nth=0 >> span")
                            .allInnerTexts())
                    .containsExactly(grouped.split(" "));
        }
        byte[] label = both.bytes(
                "/api/v1/labels",
                OneCentre.form(
                        "kind",
                        "lot",
                        "refs",
                        List.of(lot),
                        "design",
                        "lot",
                        "medium",
                        "avery-l7163",
                        "format",
                        "pdf"));
        assertThat(Judges.text(folder, label)).contains(grouped);
        assertThat(both.post(
                                "/api/v1/adjustments",
                                OneCentre.form(
                                        "centre",
                                        "BAN",
                                        "location",
                                        "STORE",
                                        "lot",
                                        lot,
                                        "quantity",
                                        -1,
                                        "reason",
                                        "LOST"))
                        .text())
                .contains(grouped);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_planned_distribution_day_is_changed_and_cancelled(Language language, int width) {
        manager.post("/api/v1/beneficiaries", OneCentre.form("centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                .expect(201);
        String day = manager.post(
                        "/api/v1/distribution-days",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "date",
                                RunningSklad.today(),
                                "rules",
                                List.of("HYGIENE"),
                                "slots",
                                Map.of("from", "09:00", "minutes", 30, "people", 50)))
                .expect(201)
                .at("/id");
        String path = "/distribution-days/" + day;
        try (Tab tab = enter("manager", language, width)) {
            tab.go(path).press("a[href$='/plan']");
            assertThat(tab.value("date")).isEqualTo(RunningSklad.today());
            tab.fill("slots.from", "14:00").submit();
            assertThat(tab.path()).isEqualTo(path);
            assertThat(tab.text("main")).contains("14:00");
            tab.page()
                    .click("summary:text-is('%s')"
                            .formatted(language == Language.BG ? "Отмени деня" : "Cancel the day"));
            assertThat(tab.overflow()).isZero();
            tab.fill("reason", "Теч в склада").press("form[action$='/cancellation'] button");
            assertThat(tab.text("main")).contains("Теч в склада", language == Language.BG ? "ОТМЕНЕН" : "CANCELLED");
            assertThat(tab.page()
                            .locator("form[action$='/cancellation'], a[href$='/plan']")
                            .count())
                    .isZero();
            assertThat(tab.go("/distribution-days").text("tr:has(a[href$='%s'])".formatted(path)))
                    .contains(language == Language.BG ? "отменен" : "cancelled");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }
}
