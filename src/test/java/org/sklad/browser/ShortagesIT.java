package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.microsoft.playwright.Locator;
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
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Shortages in a browser. Each figure opens the rows that it counts, and every page names the same items. */
class ShortagesIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();

    /** Short in HAR: needed and only in stock in BAN, needed and nowhere in stock, below its minimum. A fourth item, CUP, is not short. */
    private static final List<String> SHORT = List.of("COAT", "LAMP", "SOAP");

    private static Client planner;

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        RunningSklad.addCentre(admin, "NEW");
        planner = SKLAD.addOperator(
                admin,
                "planner",
                "manager@HAR",
                "field@HAR",
                "warehouse@HAR",
                "manager@BAN",
                "warehouse@BAN",
                "manager@NEW");
        for (String sku : List.of("COAT", "LAMP", "SOAP", "CUP")) {
            String category = sku.equals("COAT") ? "CLOTHES" : sku.equals("SOAP") ? "HYGIENE" : "OTHER";
            Map<String, String> name = Map.of("bg", "Вещ " + sku, "en", "Thing " + sku);
            planner.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", category, "unit", "PIECE"))
                    .expect(201);
        }
        planner.post("/api/v1/openings", opening("HAR", Map.of("SOAP", 9, "CUP", 30)))
                .expect(201);
        planner.post("/api/v1/openings", opening("BAN", Map.of("COAT", 40))).expect(201);
        for (String sku : List.of("COAT", "LAMP")) {
            String person = planner.post(
                            "/api/v1/beneficiaries", form("centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                    .expect(201)
                    .at("/caseCode");
            planner.post("/api/v1/needs", form("beneficiary", person, "item", sku, "quantity", 5, "urgency", "NOW"))
                    .expect(201);
        }
        planner.post(
                        "/api/v1/levels",
                        form("centre", "HAR", "item", "SOAP", "basis", "UNITS", "minimum", 10, "target", 40))
                .expect(201);
    }

    private static Map<String, Object> opening(String centre, Map<String, Integer> goods) {
        List<Map<String, Object>> lines = goods.entrySet().stream()
                .map(each ->
                        Map.<String, Object>of("item", each.getKey(), "quantity", each.getValue(), "location", "STORE"))
                .toList();
        return Map.of("id", UUID.randomUUID(), "centre", centre, "lines", lines);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    private static Tab enter(Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width);
        tab.signIn("planner", RunningSklad.PASSWORD);
        return tab.speak(language);
    }

    /** Reads the SKUs of the rows on the page, after it has loaded them. */
    private static List<String> rows(Tab tab) {
        Locator rows = tab.page().locator("main tbody tr td.title a");
        rows.first().waitFor();
        return rows.all().stream()
                .map(row -> row.getAttribute("href").replaceAll(".*/stock/items/([A-Z]+).*", "$1"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_figure_of_short_items_opens_exactly_that_many_rows(Language language, int width) {
        try (Tab tab = enter(language, width)) {
            List<String> brackets = new ArrayList<>();
            Locator links = tab.go("/overview/stock").page().locator("#stock a.figure-link[href*='enough=false']");
            for (Locator link : links.all()) {
                assertThat(link.innerText()).matches("\\(\\d+\\)");
                brackets.add(link.innerText().replaceAll("\\D", "") + " " + link.getAttribute("href"));
            }
            List<String> opened = new ArrayList<>();
            for (String bracket : brackets) {
                String address = bracket.substring(bracket.indexOf(' ') + 1);
                tab.go("/overview/stock").press("a.figure-link[href='" + address + "']");
                List<String> rows = rows(tab);
                assertThat(rows).as(address).hasSize(Integer.parseInt(bracket.substring(0, bracket.indexOf(' '))));
                opened.addAll(rows);
            }
            assertThat(opened).containsExactlyInAnyOrderElementsOf(SHORT);

            Locator tile = tab.go("/overview?centre=HAR").page().locator("#short a[href*='enough=false']");
            tile.waitFor();
            int counted = Integer.parseInt(tile.innerText().replaceAll("\\D", ""));
            assertThat(rows(tab.press("#short a"))).hasSize(counted).isEqualTo(SHORT);
            assertThat(tab.overflow()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void planning_names_missing_settings_and_one_press_accepts_a_proposal(Language language, int width) {
        String centre = language == Language.BG ? "NEW" : "BAN";
        try (Tab tab = enter(language, width)) {
            assertThat(rows(tab.go("/planning?centre=HAR"))).isEqualTo(SHORT);
            assertThat(tab.overflow()).isZero();
            String form = "form.proposal:has([value='" + centre + "']) button";
            tab.go("/planning?centre=" + centre);
            assertThat(tab.text("main")).contains(language == Language.BG ? "Предложение" : "Proposed");
            assertThat(tab.overflow()).isZero();
            tab.press(form);
            assertThat(planner.get("/api/v1/lead-times").expect(200).text()).contains("\"" + centre + "\",\"days\":14");
            assertThat(tab.go("/planning?centre=" + centre).page().locator(form).count())
                    .isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** The appeal to donors has every short item except those that another centre can spare. */
    @Test
    void every_list_and_file_names_the_same_items() {
        assertThat(items("/api/v1/shortages?centre=HAR")).containsExactlyInAnyOrderElementsOf(SHORT);
        assertThat(items("/api/v1/reports/stock-on-hand?centre=HAR&enough=false"))
                .containsExactlyInAnyOrderElementsOf(SHORT);
        assertThat(items("/api/v1/appeal")).containsExactlyInAnyOrder("LAMP", "SOAP");
        assertThat(items("/api/v1/transfer-suggestions")).containsExactly("COAT");
        for (String list : List.of("shortages?centre=HAR", "reports/stock-on-hand?centre=HAR&enough=false")) {
            String csv =
                    planner.get("/api/v1/" + list + "&format=csv").expect(200).text();
            assertThat(csv.lines().filter(line -> line.startsWith("HAR,") || line.startsWith("\"HAR\",")))
                    .as(list)
                    .hasSameSizeAs(SHORT)
                    .allMatch(line -> SHORT.stream().anyMatch(line::contains));
        }
        assertThat(planner.get("/api/v1/reports/unmet-demand?centre=HAR")
                        .expect(200)
                        .json()
                        .findValuesAsText("isShort"))
                .containsExactly("true", "true");
    }

    private static List<String> items(String list) {
        return planner.get(list).expect(200).json().get("rows").findValuesAsText("item");
    }
}
