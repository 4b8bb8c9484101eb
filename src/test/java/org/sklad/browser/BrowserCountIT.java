package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Stock counts in a browser, by scanner and by thumb, and a manager's decision on the differences. */
class BrowserCountIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String SOAP = "4006381333931";

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        SKLAD.addOperator(admin, "chief", "manager@HAR");
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR");
        Map<String, Object> soap = new HashMap<>(Map.of("sku", "SOAP", "category", "HYGIENE", "unit", "PIECE"));
        soap.put("name", Map.of("bg", "Сапун", "en", "Soap"));
        soap.put("identifiers", List.of(Map.of("scheme", "GTIN", "value", SOAP, "quantity", 1)));
        keeper.post("/api/v1/items", soap).expect(201);
        keeper.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "TOWEL",
                                "name",
                                Map.of("bg", "Хавлия", "en", "Towel"),
                                "category",
                                "BEDDING",
                                "unit",
                                "PIECE"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Tab signedIn(String operator, Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width).signIn(operator, RunningSklad.PASSWORD);
        tab.speak(language);
        return tab;
    }

    /** Adds a shelf and returns the digits of its label. */
    private static String shelf(Client keeper, String code, String parent) {
        return keeper.post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", code, "kind", "SHELF", "name", Map.of("bg", code, "en", code), "parent", parent))
                .expect(201)
                .at("/label");
    }

    /** Receives goods and returns the digits of their lot. */
    private static String receive(Client keeper, String location, String sku, int quantity, double value) {
        return keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "location",
                                location,
                                "donor",
                                "Donor of " + location,
                                "reference",
                                "PL-" + location,
                                "lines",
                                List.of(Map.of(
                                        "item",
                                        sku,
                                        "quantity",
                                        quantity,
                                        "unitValue",
                                        Map.of("amount", value, "currency", "EUR")))))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    private static long standing(Client keeper, String location) {
        long sum = 0;
        for (var row : keeper.get("/api/v1/balances?centre=HAR&location=" + location)
                .expect(200)
                .json()
                .get("rows")) {
            sum += row.get("quantity").asLong();
        }
        return sum;
    }

    private static String hero(Tab tab) {
        return tab.text(".hero");
    }

    private static String result(Tab tab) {
        return String.valueOf(tab.page().getAttribute(".hero", "data-result"));
    }

    private static void look(Tab tab, String name, int width, List<String> wrong) {
        tab.barriers().forEach(each -> wrong.add(name + ": " + each));
        if (tab.overflow() > 0) {
            wrong.add(name + ": wider than the screen by " + tab.overflow());
        }
        if (width < 400) {
            tab.smallTargets().forEach(each -> wrong.add(name + ": small " + each));
        }
        tab.missingSymbols().forEach(each -> wrong.add(name + ": no symbol " + each));
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({
        "POST /counts",
        "POST /counts/{id}/scan",
        "POST /counts/{id}/quantity",
        "POST /counts/{id}/total",
        "POST /counts/{id}/undo",
        "POST /counts/{id}/completion",
        "POST /counts/{id}/recounts",
        "POST /counts/{id}/approval",
        "POST /counts/{id}/discard"
    })
    void a_shelf_is_counted_by_scans_and_numbers_and_a_manager_approves(Language language, int width) {
        Client keeper = SKLAD.signIn("keeper");
        String shelf = "C-" + width;
        shelf(keeper, shelf, "STORE");
        String upper = shelf(keeper, "D-" + width, shelf);
        String soap = receive(keeper, shelf, "SOAP", 50, 0.5);
        receive(keeper, "D-" + width, "TOWEL", 5, 8);
        List<String> wrong = new ArrayList<>();
        String path;
        try (Tab tab = signedIn("keeper", language, width)) {
            tab.go("/counts/new").submit();
            look(tab, "new-refused", width, wrong);
            tab.page().selectOption("[id='f-scope.location']", shelf);
            look(tab, "new", width, wrong);
            tab.submit();
            path = tab.path().replace("/scan", "");
            assertThat(tab.path()).matches("/counts/[0-9a-f-]{36}/scan");
            look(tab, "empty", width, wrong);

            BrowserReceivingIT.scan(tab, SOAP);
            assertThat(result(tab)).isEqualTo("ok");
            BrowserReceivingIT.scan(tab, "46");
            assertThat(hero(tab)).contains("46", "50", "−4");
            BrowserReceivingIT.press(tab, ".hero [data-command=more]");
            assertThat(hero(tab)).contains("47");
            look(tab, "scanned", width, wrong);
            tab.page().focus("#f-code");
            BrowserReceivingIT.scan(tab, upper);
            assertThat(hero(tab)).contains("D-" + width);
            BrowserReceivingIT.scan(tab, language == Language.BG ? "хавлия" : "towel");
            look(tab, "choice", width, wrong);
            tab.page().fill(".candidates input[name=quantity]", "6");
            BrowserReceivingIT.press(tab, ".candidates button");
            assertThat(hero(tab)).contains("+1");
            tab.page().fill(".hero input[name=total]", "7");
            BrowserReceivingIT.press(tab, ".hero form[action$='/total'] button");
            assertThat(hero(tab)).contains("+2");
            tab.page().focus("#f-code");
            BrowserReceivingIT.scan(tab, "4006381333955");
            assertThat(result(tab)).isEqualTo("refused");

            tab.go("/counts").go(path + "/scan");
            assertThat(tab.page().locator(".received li").count())
                    .as("kept when the page is closed")
                    .isEqualTo(1);
            BrowserReceivingIT.press(tab, ".hero-foot .take-back button");
            assertThat(tab.page().locator(".received li:not(.undone)").count()).isZero();
            keeper.post(
                            "/api/v1/moves",
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "centre",
                                    "HAR",
                                    "from",
                                    shelf,
                                    "to",
                                    "QUARANTINE",
                                    "lines",
                                    List.of(Map.of("lot", soap, "quantity", 2))))
                    .expect(201);
            tab.page().focus("#f-code");
            BrowserReceivingIT.scan(tab, upper);
            tab.go(path + "/scan?location=" + shelf);
            BrowserReceivingIT.scan(tab, soap);
            look(tab, "doubt", width, wrong);
            tab.press("main [data-command=done]");
            look(tab, "open", width, wrong);
            tab.press("form[action$='/completion'] button");
            look(tab, "counted-by-me", width, wrong);
            // The server answers 422 to a code that it does not know, and the browser reports that.
            tab.faults().stream().filter(each -> !each.contains("422")).forEach(wrong::add);
        }
        try (Tab tab = signedIn("chief", language, width)) {
            tab.go("/counts?state=COUNTED");
            look(tab, "list", width, wrong);
            tab.go(path);
            look(tab, "doubtful", width, wrong);
            tab.page().check("input[name=lines]");
            tab.press("form[action$='/recounts'] button");
            look(tab, "again", width, wrong);
            keeper.post(
                            "/api/v1" + path + "/lines",
                            Map.of("id", UUID.randomUUID(), "location", shelf, "lot", soap, "quantity", 45))
                    .expect(201);
            keeper.post("/api/v1" + path + "/completion", Map.of("id", UUID.randomUUID()))
                    .expect(201);
            tab.go(path);
            assertThat(tab.text("main")).contains("−3", language == Language.BG ? "1,50 EUR" : "1.50 EUR");
            look(tab, "differences", width, wrong);
            tab.go(path + "?all=true");
            assertThat(standing(keeper, shelf)).isEqualTo(48 + 5);
            tab.press("form[action$='/approval'] button");
            look(tab, "approved", width, wrong);
            assertThat(standing(keeper, shelf)).isEqualTo(45 + 5);
            tab.go("/counts/new?location=" + shelf).page().check("input[name=blind]");
            tab.submit();
            tab.press("main [data-command=done]");
            tab.press("form[action$='/discard'] button");
            look(tab, "discarded", width, wrong);
            wrong.addAll(
                    tab.faults().stream().filter(each -> !each.contains("422")).toList());
        }
        assertThat(wrong).isEmpty();
    }
}
