package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Receiving in a browser as a warehouse worker does it: by scanner, by keyboard and by thumb. */
class BrowserReceivingIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String SOAP = "4006381333931";
    private static final String PILLS = "5901234123457";

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR");
        keeper.post("/api/v1/donors", Map.of("code", "KARITAS", "name", "Каритас"))
                .expect(201);
        OneCentre.pills(keeper, PILLS);
        OneCentre.jackets(keeper, "S", "M", "L", "XL");
        keeper.post(
                        "/api/v1/items",
                        Map.of(
                                "sku", "SOAP",
                                "name", Map.of("bg", "Сапун", "en", "Soap"),
                                "category", "HYGIENE",
                                "unit", "PIECE",
                                "identifiers", List.of(Map.of("scheme", "GTIN", "value", SOAP, "quantity", 1))))
                .expect(201);
    }

    private static void item(
            Client keeper, String sku, String bg, String en, Map<String, Object> facts, String gtin, int quantity) {
        Map<String, Object> item = new HashMap<>(facts);
        item.put("sku", sku);
        item.put("name", Map.of("bg", bg, "en", en));
        item.put("identifiers", List.of(Map.of("scheme", "GTIN", "value", gtin, "quantity", quantity)));
        keeper.post("/api/v1/items", item).expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Tab begin(Language language, int width, String reference) {
        Tab tab = Browser.open(SKLAD.address(), language, width);
        tab.signIn("keeper", RunningSklad.PASSWORD);
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            tab.switchLanguage();
        }
        return form(tab).fill("donor", "Каритас").fill("reference", reference).submit();
    }

    /** Opens the form for a consignment of another donor than the latest ones. */
    static Tab form(Tab tab) {
        tab.go("/consignments/new");
        tab.page().evaluate("document.querySelector('details.more').open = true");
        return tab;
    }

    /** Types a code as a wedge scanner does, wherever the focus is. */
    static void scan(Tab tab, String code) {
        settled(tab, () -> tab.scan(code));
    }

    /** Searches for what an unknown code means. The answers come while one types. */
    static void search(Tab tab, String words) {
        settled(tab, () -> tab.page().fill("[data-words]", words));
        tab.page().waitForSelector("#answers[data-of='" + words + "'] [data-answer]");
    }

    static void press(Tab tab, String selector) {
        settled(tab, () -> tab.page().click(selector));
    }

    /**
     * Performs an act and waits until the answer to its own request is shown, not one to an earlier request. A request that the server
     * had no time for is sent again by the page; then its second answer counts.
     */
    static void settled(Tab tab, Runnable act) {
        tab.page().evaluate("""
            () => {
              const mark = document.documentElement;
              const sent = new Set();
              const listeners = new AbortController();
              const hear = (name, listener) => document.addEventListener(name, listener, { signal: listeners.signal });
              mark.removeAttribute('data-settled');
              hear('htmx:beforeSend', ({ detail }) => sent.add(detail.xhr));
              hear('htmx:afterSettle', ({ detail }) => {
                if (!sent.has(detail.xhr)) return;
                listeners.abort();
                mark.setAttribute('data-settled', '');
              });
            }\
            """);
        act.run();
        tab.page().waitForSelector("html[data-settled]");
    }

    private static String hero(Tab tab) {
        return tab.text(".hero");
    }

    private static long quantity(String sku) {
        long sum = 0;
        for (var row : SKLAD.signIn("keeper")
                .get("/api/v1/balances?centre=HAR&item=" + sku)
                .expect(200)
                .json()
                .get("rows")) {
            sum += row.get("quantity").asLong();
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({
        "POST /consignments",
        "POST /consignments/{id}/scan",
        "POST /consignments/{id}/quantity",
        "POST /consignments/{id}/undo",
        "POST /consignments/{id}/grid",
        "POST /consignments/{id}/completion"
    })
    void a_consignment_is_received_by_scans_numbers_and_sizes(Language language, int width) {
        long soaps = quantity("SOAP");
        long pills = quantity("PARA");
        long jackets = quantity("JACKET-L");
        List<String> wrong = new ArrayList<>();
        try (Tab tab = begin(language, width, "PL-" + width)) {
            String path = tab.path();
            assertThat(path).matches("/consignments/[0-9a-f-]{36}/receive");
            look(tab, "empty", width, wrong);

            scan(tab, SOAP);
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("ok");
            scan(tab, "40");
            assertThat(hero(tab)).contains("40");
            look(tab, "soap", width, wrong);

            scan(tab, PILLS);
            assertThat(tab.page().isVisible("[id='f-lot']")).isTrue();
            look(tab, "lot", width, wrong);
            tab.fill("lot", "A17").fill("expiresOn", "2099-03-31").fill("times", "30");
            press(tab, ".hero form.row button");
            assertThat(hero(tab)).contains("600").contains("A17");
            tab.page().focus("#f-code");
            scan(tab, PILLS);
            assertThat(tab.page().getAttribute(".hero", "data-result"))
                    .as("the lot is kept")
                    .isEqualTo("twice");
            press(tab, ".hero [data-command=more]");
            assertThat(hero(tab)).contains("640");
            press(tab, ".hero-foot .take-back button");

            tab.page().focus("#f-code");
            scan(tab, language == Language.BG ? "зимно яке" : "winter jacket");
            look(tab, "choice", width, wrong);
            press(tab, ".candidates a");
            look(tab, "sizes", width, wrong);
            press(tab, "[data-tap] >> nth=2");
            assertThat(tab.text("[data-tap] >> nth=2 >> span")).isEqualTo("1");
            tab.page().click(".hero summary");
            tab.page().fill(".sizes label:nth-child(3) input", "23");
            press(tab, ".hero details button");
            assertThat(hero(tab)).contains("24");

            assertThat(quantity("SOAP") - soaps).isEqualTo(40);
            assertThat(quantity("PARA") - pills).as("taken back").isZero();
            assertThat(quantity("JACKET-L") - jackets).isEqualTo(24);

            tab.go("/consignments").go(path);
            assertThat(tab.page().locator(".received li").count())
                    .as("kept when the page is closed, the undone pills too")
                    .isEqualTo(2);
            tab.press("main [data-command=done]");
            look(tab, "document", width, wrong);
            tab.submit();
            look(tab, "complete", width, wrong);
            tab.go("/consignments");
            look(tab, "list", width, wrong);
            tab.go("/consignments/new");
            look(tab, "new", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({
        "POST /moves",
        "POST /moves/{id}/scan",
        "POST /moves/{id}/quantity",
        "POST /moves/{id}/undo",
        "POST /moves/{id}/reversal"
    })
    void goods_are_carried_to_a_shelf_by_scans_and_numbers(Language language, int width) {
        Client keeper = SKLAD.signIn("keeper");
        String from = "M-" + width;
        OneCentre.shelves(keeper, from);
        OneCentre.shelves(keeper, "N-" + width);
        String lot = receive(keeper, from, "SOAP", 50);
        List<String> wrong = new ArrayList<>();
        try (Tab tab = Browser.open(SKLAD.address(), language, width)) {
            tab.signIn("keeper", RunningSklad.PASSWORD);
            tab.speak(language);
            tab.go("/moves/new?from=" + from);
            look(tab, "move-new", width, wrong);
            tab.page().selectOption("[id='f-to']", "N-" + width);
            tab.submit();
            String path = tab.path();
            assertThat(path).matches("/moves/[0-9a-f-]{36}/scan");
            look(tab, "move-empty", width, wrong);

            scan(tab, SOAP);
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("ok");
            scan(tab, "20");
            assertThat(hero(tab)).contains("20");
            press(tab, ".hero [data-command=more]");
            assertThat(hero(tab)).contains("21");
            look(tab, "move-scanned", width, wrong);
            tab.page().focus("#f-code");
            scan(tab, language == Language.BG ? "сапун" : "soap");
            look(tab, "move-choice", width, wrong);
            tab.page().fill(".candidates input[name=quantity]", "4");
            press(tab, ".candidates button");
            assertThat(hero(tab)).contains("25");
            scan(tab, lot);
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("twice");
            tab.page().focus("#f-code");
            scan(tab, "60");
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("refused");
            assertThat(hero(tab)).contains("24");
            look(tab, "move-refused", width, wrong);
            assertThat(standing(keeper, "N-" + width)).isEqualTo(26);

            tab.go("/moves").go(path);
            assertThat(hero(tab)).as("kept when the page is closed").contains("26");
            press(tab, ".hero-foot .take-back button");
            assertThat(standing(keeper, "N-" + width)).isZero();
            scan(tab, lot);

            tab.press("main [data-command=done]");
            look(tab, "move-document", width, wrong);
            tab.fill("reason", "=1+1 <b>").press("main form.act button");
            look(tab, "move-reversed", width, wrong);
            assertThat(standing(keeper, from)).isEqualTo(50);
            tab.go("/moves");
            look(tab, "moves", width, wrong);
            tab.go("/stock/lots/" + lot);
            look(tab, "move-card", width, wrong);
            tab.go("/moves/new?lot=" + lot + "&from=" + from);
            tab.page().selectOption("[id='f-to']", "QUARANTINE");
            look(tab, "move-lot", width, wrong);
            tab.fill("quantity", "51").submit();
            assertThat(tab.text("main")).contains("50");
            tab.fill("quantity", "7").submit();
            assertThat(standing(keeper, from)).isEqualTo(43);
            // The server answers 422 to a refused move, and the browser reports that.
            tab.faults().stream().filter(each -> !each.contains("422")).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    /** Receives goods and returns the digits of their lot. */
    private static String receive(Client keeper, String location, String sku, int quantity) {
        return receive(keeper, "HAR", location, sku, quantity);
    }

    private static String receive(Client keeper, String centre, String location, String sku, int quantity) {
        return keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "location",
                                location,
                                "donor",
                                "Donor of " + location,
                                "reference",
                                "PL-" + location,
                                "lines",
                                List.of(Map.of("item", sku, "quantity", quantity))))
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

    @Test
    @Sends("POST /consignments/{id}/codes")
    void an_unknown_code_is_attached_on_the_spot_or_makes_an_item_and_a_mistyped_one_neither() {
        try (Tab tab = begin(Language.EN, 360, "PL-unknown")) {
            long soaps = quantity("SOAP");
            scan(tab, "400638133393");
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("refused");
            assertThat(tab.page().locator(".received li").count()).isZero();

            scan(tab, "TOWEL-PACK-7");
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("unknown");
            search(tab, "soap");
            tab.page().fill(".candidates input[name=quantity]", "6");
            press(tab, ".candidates button");
            assertThat(hero(tab)).contains("Soap");
            assertThat(quantity("SOAP") - soaps).isEqualTo(6);
            tab.page().focus("#f-code");
            scan(tab, "TOWEL-PACK-7");
            assertThat(quantity("SOAP") - soaps).isEqualTo(12);

            scan(tab, "BLANKET-X1");
            tab.fill("name", "Blanket").page().selectOption("[id='f-category']", "BEDDING");
            press(tab, ".new-item button");
            assertThat(hero(tab)).contains("Blanket");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void one_scan_of_a_medicines_pack_is_received_and_nothing_is_asked() {
        try (Tab tab = begin(Language.EN, 360, "PL-pack")) {
            long pills = quantity("PARA");
            scan(tab, "01059012341234571729033110P7");
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("ok");
            assertThat(hero(tab)).contains("P7", "20");
            assertThat(quantity("PARA") - pills).isEqualTo(20);
            scan(tab, "01059012341234571729993110P7");
            assertThat(tab.page().getAttribute(".hero", "data-result")).isEqualTo("refused");
            assertThat(hero(tab)).contains("(17)", "299931");
            assertThat(quantity("PARA") - pills).isEqualTo(20);
        }
    }

    /** A scanner enters the goods. Thumb or keyboard enters the reason for accepting a medicine, and the broken goods. */
    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    void a_short_dated_medicine_is_asked_about_once_and_some_of_what_was_scanned_is_set_apart(
            Language language, int width) {
        List<String> wrong = new ArrayList<>();
        String near = LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(100).toString();
        String pack = "0105901234123457" + "17" + near.replace("-", "").substring(2) + "10G" + width;
        try (Tab tab = begin(language, width, "PL-gate-" + width)) {
            long pills = quantity("PARA");
            long soaps = quantity("SOAP");
            scan(tab, pack);
            assertThat(quantity("PARA")).as("asked first").isEqualTo(pills);
            look(tab, "short-dated", width, wrong);
            tab.fill("reason", "Needed now");
            press(tab, ".hero button[value=GOOD]");
            assertThat(hero(tab)).contains("G" + width, "20");
            tab.page().focus("#f-code");
            scan(tab, pack);
            assertThat(tab.page().getAttribute(".hero", "data-result"))
                    .as("the reason goes for the lot")
                    .isEqualTo("twice");
            assertThat(quantity("PARA") - pills).isEqualTo(40);

            scan(tab, SOAP);
            scan(tab, "7");
            tab.page().click(".hero summary");
            look(tab, "not-in-order", width, wrong);
            tab.page().fill(".hero details form:has(select) input[name=times]", "2");
            tab.page().fill(".hero details form:has(select) input[name=reason]", "Wet cartons");
            tab.page().selectOption(".hero details select", "REFUSED");
            press(tab, ".hero details form:has(select) button");
            assertThat(hero(tab)).contains("5");
            assertThat(quantity("SOAP") - soaps).isEqualTo(5);
            String document = tab.path().replace("/receive", "");
            look(tab.go(document + "/discrepancies"), "discrepancies", width, wrong);
            assertThat(tab.text("main")).contains("Wet cartons");
            look(tab.go(document), "found", width, wrong);
            assertThat(tab.faults()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    /** The scan field of every page. Typed text stays, and the answer appears on the same page. */
    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends("POST /scan")
    void a_scan_on_any_page_says_what_it_is_and_what_can_be_done(Language language, int width) {
        List<String> wrong = new ArrayList<>();
        try (Tab receiving = begin(Language.EN, 1440, "PL-lot-" + width)) {
            scan(receiving, "01059012341234571729033110L" + width);
        }
        String lot = "";
        for (var row : SKLAD.signIn("keeper")
                .get("/api/v1/balances?centre=HAR&item=PARA")
                .expect(200)
                .json()
                .get("rows")) {
            lot = row.at("/lot/number").asText().equals("L" + width)
                    ? row.at("/lot/code").asText()
                    : lot;
        }
        try (Tab tab = Browser.open(SKLAD.address(), language, width)) {
            tab.signIn("keeper", RunningSklad.PASSWORD);
            assertThat(tab.path()).as("where who works in the store begins").isEqualTo("/scan");
            tab.speak(language);
            look(tab, "scan-empty", width, wrong);
            tab.go("/stock").fill("words", "па");
            tab.page().focus("#f-words");
            scan(tab, lot);
            assertThat(tab.path()).as("where one was").isEqualTo("/stock");
            assertThat(tab.value("words")).as("what one typed").isEqualTo("па");
            assertThat(tab.text("#scanned .goods-answer")).contains("500 mg", "L" + width);
            assertThat(tab.text("#scanned .goods-places")).contains("20");
            look(tab, "scan-lot", width, wrong);
            tab.leave(() -> tab.page().click("#scanned .act-grid a[href*='/stock/']"));
            assertThat(tab.path()).isEqualTo("/stock/lots/" + lot);

            tab.go("/items");
            tab.page().keyboard().press("/");
            assertThat(tab.page().evaluate("document.activeElement.name")).isEqualTo("code");
            scan(tab, "4006381333955");
            assertThat(tab.page().getAttribute("#scanned .hero", "data-result")).isEqualTo("unknown");
            look(tab, "scan-unknown", width, wrong);
            tab.leave(() -> tab.page().click("#scanned .act-grid a"));
            tab.fill("words", language == Language.BG ? "сапун" : "soap").submit();
            look(tab, "scan-attach", width, wrong);
            tab.press(".hits a");
            assertThat(tab.value("value")).isEqualTo("4006381333955");

            tab.go("/scan");
            scan(tab, language == Language.BG ? "зимно" : "winter");
            assertThat(tab.page().locator("#answer .goods-answer").count()).isEqualTo(1);
            look(tab, "scan-words", width, wrong);
            scan(tab, "PARA");
            look(tab, "scan-item", width, wrong);
            scan(tab, "400638133393");
            assertThat(tab.page().getAttribute("#answer .hero", "data-result")).isEqualTo("refused");
            look(tab, "scan-refused", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * The request or its answer gets lost. After a lost answer the server has done the work, but the page looks as if nothing had been
     * done.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_pressed_and_gets_lost_is_seen_and_heard_and_counts_once_when_pressed_again(boolean arrives) {
        Client keeper = SKLAD.signIn("keeper");
        String shelf = "LOST-" + (arrives ? 2 : 1);
        OneCentre.shelves(keeper, shelf);
        receive(keeper, shelf, "SOAP", 1);
        String document = "/consignments/" + announced(keeper, "PL-lost-" + arrives);
        for (int i = 0; i < 12; i++) {
            keeper.form(document + "/scan", entry("item", "PARA", "lot", "L" + i, "expiresOn", "2070-03-31"))
                    .expect(303);
        }
        String proposed = ".hero form.proposed button >> nth=0";
        long soaps = quantity("SOAP");
        long pills = quantity("PARA");
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD).go(document + "/receive");
            tab.page().evaluate("() => {" + ScanScriptIT.LISTEN + ScanScriptIT.SEND_AGAIN_ON_DEMAND + "}");
            scan(tab, SOAP);
            pressLost(tab, ".hero [data-command=more]", arrives);
            assertThat(quantity("SOAP") - soaps).isEqualTo(2);
            String place = tab.page().getAttribute(proposed, "value");
            long stood = standing(keeper, place);
            pressLost(tab, proposed, arrives);
            assertThat(standing(keeper, place) - stood).isEqualTo(2);
            tab.page().click(".hero summary");
            tab.page().fill(".hero details input[name=reason]", "Мокри");
            tab.page().selectOption(".hero details select", "DAMAGED");
            pressLost(tab, ".hero details button", arrives);
            assertThat(standing(keeper, place) - stood).isEqualTo(1);
            pressLost(tab, ".received li:not(.undone) >> nth=-1 >> form:last-child button", arrives);
            assertThat(pills - quantity("PARA")).isEqualTo(1);

            lose(tab, arrives, () -> tab.scan(SOAP), "[data-scan-lost]");
            press(tab, ".received li:not(.undone) >> nth=-1 >> form:last-child button");
            tab.page().waitForSelector("form.scan ~ [data-scan-lost]", HIDDEN);
            assertThat(quantity("SOAP") - soaps)
                    .as("the scan that got lost, after something else was pressed")
                    .isEqualTo(3);
        }
    }

    private static final Page.WaitForSelectorOptions HIDDEN =
            new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);

    private static void pressLost(Tab tab, String button, boolean arrives) {
        lose(tab, arrives, () -> tab.page().click(button), "[data-lost]");
        press(tab, button);
        assertThat(tab.page().isVisible("[data-lost]")).isFalse();
    }

    private static void lose(Tab tab, boolean arrives, Runnable act, String says) {
        tab.page().evaluate("heard.length = 0");
        tab.page()
                .route(
                        "**/consignments/**",
                        route -> {
                            if (arrives) {
                                route.fetch();
                            }
                            route.abort();
                        },
                        new Page.RouteOptions().setTimes(1));
        act.run();
        tab.page().waitForSelector(says + ":visible");
        assertThat(tab.page().evalOnSelector(says + ":visible", """
            says => { const box = says.getBoundingClientRect();
              return says.contains(document.elementFromPoint(box.x + 20, box.y + box.height / 2)); }\
            """))
                .as("wherever one stands on the page")
                .isEqualTo(true);
        assertThat(tab.page().evaluate("heard.length")).as("as what is refused").isEqualTo(2);
    }

    private static UUID announced(Client keeper, String reference) {
        UUID id = UUID.randomUUID();
        keeper.form(
                        "/consignments",
                        Map.of(
                                "id",
                                id.toString(),
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                reference,
                                "state",
                                "EXPECTED"))
                .expect(303);
        return id;
    }

    private static Map<String, String> entry(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("id", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    void what_came_earlier_is_a_press_away(Language language, int width) {
        Client keeper = SKLAD.signIn("keeper");
        String document = "/consignments/" + announced(keeper, "PL-older-" + width);
        for (int i = 0; i < 23; i++) {
            keeper.form(document + "/scan", entry("item", "SOAP", "lot", "N" + i, "expiresOn", "2070-03-31"))
                    .expect(303);
        }
        List<String> wrong = new ArrayList<>();
        try (Tab tab = Browser.open(SKLAD.address(), language, width)) {
            tab.signIn("keeper", RunningSklad.PASSWORD);
            tab.speak(language);
            tab.go(document + "/receive");
            assertThat(tab.page().locator(".received li").count())
                    .as("below the last scan")
                    .isEqualTo(19);
            assertThat(hero(tab)).contains("N22");
            look(tab, "latest", width, wrong);
            press(tab, "#state > p:last-child a");
            assertThat(tab.page().locator(".received li").count()).isEqualTo(3);
            assertThat(tab.page().locator(".hero").count())
                    .as("the last scan is not here")
                    .isZero();
            look(tab, "older", width, wrong);
            press(tab, ".received li:last-child button");
            assertThat(hero(tab)).as("after it the latest again").contains("N22");
            press(tab, "#state > p:last-child a");
            assertThat(tab.page().locator(".received li:not(.undone)").count()).isEqualTo(2);
            press(tab, "#state > p a");
            assertThat(hero(tab)).contains("N22");
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_scripts_the_same_form_receives() {
        Client keeper = SKLAD.signIn("keeper");
        UUID id = announced(keeper, "PL-plain");
        long soaps = quantity("SOAP");
        Map<String, String> press = entry("code", SOAP);
        keeper.form("/consignments/" + id + "/scan", press).expect(303);
        keeper.form("/consignments/" + id + "/scan", press).expect(303);
        assertThat(quantity("SOAP") - soaps).as("pressed twice").isEqualTo(1);
    }

    /** The label of a lot is complete, even without a lot number. Data of another lot is not added to it. */
    @Test
    void the_label_of_a_lot_without_a_number_is_not_taken_for_the_lot_before() {
        Client keeper = SKLAD.signIn("keeper");
        String scan = "/consignments/" + announced(keeper, "PL-label") + "/scan";
        keeper.form(scan, entry("item", "SOAP")).expect(303);
        String plain = lots(keeper, scan).get(0);
        keeper.form(scan, entry("item", "SOAP", "lot", "A17", "expiresOn", "2070-03-31"))
                .expect(303);
        keeper.form(scan, entry("code", plain)).expect(303);
        List<String> lots = lots(keeper, scan);
        assertThat(lots).hasSize(3);
        assertThat(lots.get(1)).isNotEqualTo(plain);
        assertThat(lots.get(2)).isEqualTo(plain);
        // A typed number is the quantity of one lot over all its lines. Other lots do not change.
        keeper.form(scan.replace("/scan", "/quantity"), entry("last", "3", "quantity", "5"))
                .expect(303);
        assertThat(lots(keeper, scan)).containsExactly(plain, lots.get(1), plain, plain);
        assertThat(quantities(keeper, scan)).containsExactly(1, 1, 1, 3);
    }

    private static List<Integer> quantities(Client keeper, String scan) {
        return keeper
                .get("/api/v1" + scan.replace("/scan", ""))
                .expect(200)
                .json()
                .get("lines")
                .findValues("quantity")
                .stream()
                .map(JsonNode::asInt)
                .toList();
    }

    private static List<String> lots(Client keeper, String scan) {
        return keeper
                .get("/api/v1" + scan.replace("/scan", ""))
                .expect(200)
                .json()
                .get("lines")
                .findValues("lot")
                .stream()
                .map(lot -> lot.get("code").asText())
                .toList();
    }

    @Test
    @Sends("POST /transfers/{id}/receive/place")
    void what_comes_from_another_centre_is_put_where_such_goods_stand() {
        Client admin = SKLAD.signIn("admin");
        RunningSklad.addCentre(admin, "BAN");
        Client sender = SKLAD.addOperator(admin, "sender", "warehouse@BAN");
        item(sender, "BRUSH", "Четка", "Brush", Map.of("category", "HYGIENE", "unit", "PIECE"), "4006381333986", 1);
        receive(sender, "BAN", "STORE", "BRUSH", 12);
        Client keeper = SKLAD.signIn("keeper");
        OneCentre.shelves(keeper, "BRUSHES");
        receive(keeper, "BRUSHES", "BRUSH", 3);
        Map<String, Object> sent = Map.of(
                "id",
                UUID.randomUUID(),
                "from",
                "BAN/STORE",
                "to",
                "HAR/STORE",
                "lines",
                List.of(Map.of("item", "BRUSH", "quantity", 12)));
        String transfer = "/transfers/"
                + sender.post("/api/v1/transfers", sent).expect(201).at("/id");
        sender.post("/api/v1" + transfer + "/dispatch", Map.of("id", UUID.randomUUID()))
                .expect(201);
        List<String> wrong = new ArrayList<>();
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD);
            tab.speak(Language.BG);
            tab.go(transfer + "/receive");
            scan(tab, "4006381333986");
            scan(tab, "5");
            look(tab, "arrived", 360, wrong);
            press(tab, ".hero form.proposed button");
            assertThat(standing(keeper, "BRUSHES")).isEqualTo(8);
            assertThat(tab.page().locator(".hero form.proposed").count())
                    .as("they stand there")
                    .isZero();
            scan(tab, "4006381333986");
            assertThat(standing(keeper, "BRUSHES"))
                    .as("more of it goes there too")
                    .isEqualTo(9);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_shelf_that_was_scanned_stays_through_number_and_undo() {
        Client keeper = SKLAD.signIn("keeper");
        OneCentre.shelves(keeper, "KEEP-1");
        String of = "/consignments/" + announced(keeper, "PL-shelf");
        String at = "location=KEEP-1";
        keeper.form(of + "/scan", entry("code", SOAP, "location", "KEEP-1")).expect(303);
        assertThat(keeper.form(of + "/quantity", entry("last", "1", "quantity", "3", "location", "KEEP-1"))
                        .expect(303)
                        .header("Location"))
                .endsWith(at);
        assertThat(keeper.get(of + "/receive?" + at).expect(200).text())
                .contains("name=\"location\" value=\"KEEP-1\"")
                .doesNotContainPattern("<input[^>]*name=\"location\" value=\"STORE\"");
        assertThat(standing(keeper, "KEEP-1")).isEqualTo(3);
    }

    /** A new unit would change the meaning of every quantity in the ledger. */
    @Test
    void an_item_of_which_there_is_stock_keeps_its_unit() {
        Client keeper = SKLAD.signIn("keeper");
        Map<String, Object> blanket = new HashMap<>(
                Map.of("sku", "BLANKET", "name", Map.of("en", "Blanket"), "category", "BEDDING", "unit", "PIECE"));
        keeper.post("/api/v1/items", blanket).expect(201);
        Client first = keeper.with("If-Match", "\"1\"");
        blanket.put("unit", "ROLL");
        first.put("/api/v1/items/BLANKET", blanket).expect(200);
        String scan = "/consignments/" + announced(keeper, "PL-unit") + "/scan";
        keeper.form(scan, entry("item", "BLANKET")).expect(303);
        blanket.put("unit", "PIECE");
        Client second = keeper.with("If-Match", "\"2\"");
        assertThat(second.put("/api/v1/items/BLANKET", blanket).expect(422).at("/errors/0/field"))
                .isEqualTo("unit");
        blanket.put("unit", "ROLL");
        blanket.put("name", Map.of("en", "Blanket, wool"));
        second.put("/api/v1/items/BLANKET", blanket).expect(200);
    }

    /** Both browsers show the whole consignment. */
    @Test
    void two_browsers_receive_into_the_same_consignment() {
        try (Tab one = begin(Language.EN, 1440, "PL-two");
                Tab two = Browser.open(SKLAD.address(), Language.EN, 1440)) {
            two.signIn("keeper", RunningSklad.PASSWORD).go(one.path());
            scan(one, SOAP);
            Page other = two.page();
            scan(two, "SOAP");
            press(two, ".candidates button");
            assertThat(other.locator(".received li").count()).as("of one kind").isZero();
            assertThat(two.text(".hero-amount")).contains("2");
        }
    }
}
