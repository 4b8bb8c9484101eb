package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.Symbols;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.CutLine;
import org.sklad.harness.Film;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** A computer that two operators share: lock, switch by keyboard, and nothing of the one before. */
class BrowserStationIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String TYPED =
            "[...document.querySelectorAll('input, textarea')].map(each => each.value).join()";
    private static final String PIN = "730984";
    private static final String SOAP = "4006381333931";
    private static final Page.WaitForSelectorOptions HIDDEN =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);

    @BeforeAll
    static void fill() {
        HAR.keeper()
                .post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "SOAP",
                                "name",
                                Map.of("bg", "Сапун", "en", "Soap"),
                                "category",
                                "HYGIENE",
                                "unit",
                                "PIECE",
                                "identifiers",
                                List.of(Map.of("scheme", "GTIN", "value", SOAP, "quantity", 1))))
                .expect(201);
        for (Client own : List.of(HAR.field(), HAR.keeper())) {
            PageForm.of(own, "/account/pin", "/account/pin").fill("pin", PIN).take();
        }
        HAR.manager();
        PageForm.of(HAR.chief(), "/account/pin", "/account/pin")
                .fill("pin", PIN)
                .take();
        PageForm.of(HAR.manager(), "/account/pin", "/account/pin")
                .fill("pin", PIN)
                .take();
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(360, 1440)
                .flatMap(width -> Stream.of(Language.values()).map(language -> Arguments.of(language, width)));
    }

    /** Opens a station, on which the field worker then works. */
    private static Tab station(Language language, int width) {
        return station(HAR.address(), language, width);
    }

    private static Tab station(URI address, Language language, int width) {
        Tab tab = Browser.open(address, language, width).signIn("manager", RunningSklad.PASSWORD);
        tab.speak(language);
        tab.go("/account").press("main a[href='/account/station']").submit();
        return lock(tab);
    }

    private static Tab lock(Tab tab) {
        tab.press(".lock button");
        assertThat(tab.path()).isEqualTo("/station");
        return tab;
    }

    private static Tab enter(Tab tab, String username, Language language) {
        tab.check(username);
        tab.page().focus(Tab.id("pin"));
        tab.page().keyboard().type(PIN);
        return tab.leave(() -> tab.page().keyboard().press("Enter")).speak(language);
    }

    private static void enter(Page page, String username) {
        page.check("input[value='" + username + "']");
        page.fill(Tab.id("pin"), PIN);
        page.press(Tab.id("pin"), "Enter");
        page.waitForURL(url -> !url.endsWith("/station"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void two_operators_switch_and_neither_sees_what_the_other_typed(Language language, int width) {
        try (Tab tab = station(language, width)) {
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.inTheDark(true).contrastBarriers()).isEmpty();
            tab.inTheDark(false);
            assertThat(tab.overflow()).isZero();
            assertThat(width > 500 ? List.of() : tab.smallTargets()).isEmpty();
            assertThat(tab.missingSymbols()).isEmpty();

            enter(tab, "field", language).go("/people/new");
            assertThat(tab.barriers()).isEmpty();
            assertThat(width > 500 ? List.of() : tab.smallTargets()).isEmpty();
            typed(tab);
            lock(tab);
            assertThat(tab.text("main")).doesNotContain("Тайна");
            tab.page().goBack();
            assertThat(tab.path()).as("the way back").isEqualTo("/station");

            enter(tab, "keeper", language);
            assertThat(tab.path()).isNotEqualTo("/people/new");
            for (int back = 0; back < 3; back++) {
                tab.page().goBack();
                assertThat(tab.text("body") + tab.page().evaluate(TYPED)).doesNotContain("Тайна");
            }
            tab.go("/items");
            lock(tab);
            enter(tab, "field", language);
            assertThat(tab.path()).as("another was there since").isNotEqualTo("/people/new");
            tab.go("/people/new");
            assertThat(tab.value("household")).as("what was typed is gone").isEmpty();
        }
    }

    private static void typed(Tab tab) {
        tab.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        tab.fill("household", "Тайна");
    }

    /** The answer to a form is the page that a browser has to send again. It asks before it does, and this browser says yes. */
    @Test
    void a_form_sent_again_from_the_history_is_refused_from_the_next_operator() {
        try (Tab tab = station(Language.EN, 1440)) {
            enter(tab, "chief", Language.EN).go("/centres/HAR/locations/new");
            tab.force("code", "lower case").fill("name.bg", "Тайна").submit();
            assertThat(tab.path()).isEqualTo("/centres/HAR/locations");
            assertThat(tab.value("name.bg")).isEqualTo("Тайна");
            lock(tab);
            enter(tab, "manager", Language.EN);
            List<String> sent = new ArrayList<>();
            tab.page()
                    .onRequest(each -> sent.add(each.method() + " " + each.url().replaceFirst("^.*//[^/]+", "")));
            tab.page().evaluate("history.go(-2)");
            tab.page().waitForURL(url -> url.startsWith("chrome-error:"));
            tab.leave(tab.page()::reload);
            assertThat(sent).as("sent again").contains("POST /centres/HAR/locations");
            assertThat(tab.text("main")).contains("another operator");
            assertThat(tab.page().content()).doesNotContain("Тайна");
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void two_minutes_without_a_touch_lock_all_windows_and_a_touch_delays_it(Language language, int width) {
        try (Tab tab = station(language, width)) {
            enter(tab, "field", language);
            // From here on the clock moves only when the test moves it, so that a busy machine does not use up the two
            // minutes.
            tab.page().clock().install();
            tab.page().clock().pauseAt(System.currentTimeMillis() + 30_000);
            tab.go("/people");
            tab.page().clock().runFor(119_000);
            tab.page().keyboard().press("Shift");
            tab.page().clock().runFor(119_000);
            assertThat(tab.path()).as("touched").isEqualTo("/people");
            tab.leave(() -> tab.page().clock().runFor(2_000));
            assertThat(tab.path()).isEqualTo("/station");
            assertThat(tab.page().isChecked("input[value='field']"))
                    .as("who was there")
                    .isTrue();
            tab.awaitFocus("pin");
            tab.page().keyboard().type(PIN);
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            assertThat(tab.path()).as("the same page for the same operator").isEqualTo("/people");
        }
    }

    @Test
    void a_station_that_locks_without_a_network_says_so_and_tries_again() {
        try (CutLine line = new CutLine(HAR.address());
                Tab tab = enter(station(line.address(), Language.EN, 360), "field", Language.EN)) {
            tab.go("/people");
            tab.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            line.goesDown(true);
            tab.page().click(".lock button");
            tab.page().waitForSelector("[data-locked]:visible");
            assertThat(tab.text("body").trim())
                    .matches(
                            "This computer is locked. There is no connection, so nobody can sign in now.\\s+Try again");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.smallTargets()).isEmpty();
            tab.page().click("text=Try again");
            tab.page().waitForSelector("[data-locked]:visible");
            line.goesDown(false);
            tab.leave(() -> tab.page().evaluate("() => { dispatchEvent(new Event('online')); }"));
            assertThat(tab.path()).isEqualTo("/station");
        }
    }

    @Test
    void a_station_whose_server_does_not_answer_says_so_after_five_seconds() {
        try (Tab tab = enter(station(Language.EN, 360), "field", Language.EN)) {
            tab.page().clock().install();
            tab.page().clock().pauseAt(System.currentTimeMillis() + 30_000);
            tab.go("/people");
            // To the page, a request without an answer and without an error is as one that was never sent.
            tab.page().evaluate("() => { HTMLFormElement.prototype.submit = () => {}; }");
            tab.page().evaluate("() => { document.querySelector('.lock button').click(); }");
            assertThat(tab.page().querySelector("main")).isNull();
            assertThat(tab.page().title()).isEqualTo("Locked");
            tab.page().clock().runFor(4_000);
            assertThat(tab.page().isVisible("[data-locked]")).isFalse();
            tab.page().clock().runFor(2_000);
            assertThat(tab.page().isVisible("[data-locked]")).isTrue();
            assertThat(tab.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Try again");
        }
    }

    /** The touch by which the camera was opened and the read are together longer ago than two minutes, each is not. */
    @Test
    void a_code_that_is_looked_up_without_a_network_is_gone_once_the_station_is_locked() {
        try (CutLine line = new CutLine(HAR.address());
                Tab tab = enter(station(line.address(), Language.EN, 360), "field", Language.EN)) {
            tab.go("/scan");
            tab.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            line.goesDown(true);
            tab.scan("81814093665");
            tab.page().waitForSelector("[data-scan-lost]:visible");
            tab.page().click(".lock button");
            tab.page().waitForSelector("[data-locked]:visible");
            assertThat(tab.page().content()).doesNotContain("81814093665");
            assertThat(tab.page().locator("[data-scan-lost]").count()).isZero();
        }
    }

    @Test
    void a_read_of_the_camera_is_a_touch() {
        Film.show(2, Film.nothing(), Film.symbol(Symbols.ean(Gtin.parse(SOAP), 40), 3));
        String document = announced("PL-camera");
        try (Tab tab = Browser.openWithCamera(HAR.address(), Language.EN, 1440)) {
            tab.signIn("manager", RunningSklad.PASSWORD).speak(Language.EN);
            tab.go("/account").press("main a[href='/account/station']").submit();
            enter(lock(tab), "keeper", Language.EN);
            tab.page().clock().install();
            tab.go(document + "/receive");
            tab.page().click("main [data-camera]");
            tab.page().clock().fastForward(100_000);
            awaitMore(tab, document);
            tab.page().clock().fastForward(100_000);
            awaitMore(tab, document);
            assertThat(tab.path()).isEqualTo(document + "/receive");
            assertThat(tab.page().isVisible("main")).isTrue();
        }
    }

    private static void awaitMore(Tab tab, String document) {
        int before = quantities(document).size();
        tab.page().waitForCondition(() -> quantities(document).size() > before);
    }

    /** Opens a delivery at a station, scans once, then twice without a network, and locks the station. */
    private static Tab lockedWithScans(String document, int width) {
        Tab tab = enter(station(Language.EN, width), "keeper", Language.EN);
        tab.go(document + "/receive");
        BrowserReceivingIT.scan(tab, SOAP);
        tab.context().setOffline(true);
        tab.scan(SOAP);
        tab.page().waitForSelector("[data-scan-lost]:visible");
        tab.scan(SOAP);
        tab.page().waitForSelector("[data-waiting]:text-is('2')");
        tab.page().click(".lock button");
        tab.page().waitForSelector("main", HIDDEN);
        assertThat(tab.text("body")).contains("Waiting: 2").doesNotContain("Каритас");
        assertThat(tab.overflow()).isZero();
        assertThat(tab.barriers()).isEmpty();
        tab.scan(SOAP);
        assertThat(tab.text("body")).as("a scan at the locked page").contains("Waiting: 2");
        return tab;
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void scans_that_wait_while_a_station_is_locked_are_sent_when_their_operator_is_back(int width) {
        String document = announced("PL-locked-" + width);
        try (Tab tab = lockedWithScans(document, width)) {
            ended(tab);
            Page beside = tab.page().waitForPopup(() -> tab.page().click("[data-why=ended] a:visible"));
            enter(beside, "keeper");
            tab.page().waitForSelector(".hero-amount:text('3')");
            assertThat(quantities(document)).containsExactly(1, 1, 1);
            assertThat(tab.page().isVisible(".lock button")).isTrue();
        }
    }

    @Test
    void scans_that_wait_while_a_station_is_locked_are_not_sent_by_the_next_operator() {
        String document = announced("PL-next");
        try (Tab tab = lockedWithScans(document, 1440)) {
            ended(tab);
            Page beside = tab.page().waitForPopup(() -> tab.page().click("[data-why=ended] a:visible"));
            enter(beside, "field");
            tab.page().waitForSelector("[data-why=another] code:visible:text-is('" + SOAP + ", " + SOAP + "')");
            assertThat(tab.text("body")).doesNotContain("Каритас");
            assertThat(quantities(document)).containsExactly(1);
            assertThat(tab.page().evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                    .as("leaves unasked")
                    .isEqualTo(false);
            tab.leave(() -> tab.page().click("[data-why=another] a:visible"));
        }
    }

    @Test
    void a_station_is_locked_once_the_scans_that_wait_are_sent() {
        String document = announced("PL-sent");
        try (Tab tab = lockedWithScans(document, 1440)) {
            tab.leave(() -> tab.context().setOffline(false));
            assertThat(tab.path()).isEqualTo("/station");
            assertThat(quantities(document)).containsExactly(1, 1, 1);
        }
    }

    @Test
    void codes_that_a_locked_page_was_refused_are_named_until_somebody_confirms_them() {
        String document = announced("PL-refused");
        try (Tab tab = enter(station(Language.EN, 360), "keeper", Language.EN)) {
            tab.go(document + "/receive");
            BrowserReceivingIT.scan(tab, SOAP);
            tab.context().setOffline(true);
            tab.scan("NOBODY-KNOWS-IT");
            tab.page().waitForSelector("[data-scan-lost]:visible");
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-waiting]:text-is('2')");
            tab.page().click(".lock button");
            tab.page().waitForSelector("main", HIDDEN);
            tab.context().setOffline(false);
            tab.page().waitForSelector("[data-why=refused] code:visible:text-is('NOBODY-KNOWS-IT')");
            tab.page().waitForSelector("[data-why=lost]:not(button)", HIDDEN);
            tab.page()
                    .waitForFunction(
                            "async () => (await fetch(location.pathname, { redirect: 'manual' })).type === 'opaqueredirect'");
            assertThat(quantities(document)).containsExactly(1, 1);
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.smallTargets()).isEmpty();
            tab.leave(() -> tab.page().click("[data-why=refused] button"));
            assertThat(tab.path()).isEqualTo("/station");
        }
    }

    /** Ends the session, as two minutes without a request do, and gives the network back. */
    private static void ended(Tab tab) {
        tab.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile(".*sid")));
        tab.context().setOffline(false);
        tab.page().waitForSelector("[data-why=ended] b:visible:text-is('2')");
    }

    private static String announced(String reference) {
        return "/consignments/"
                + HAR.keeper()
                        .post(
                                "/api/v1/consignments",
                                OneCentre.form(
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
                        .expect(201)
                        .at("/id");
    }

    private static List<Integer> quantities(String document) {
        return HAR.keeper().get("/api/v1" + document).expect(200).json().get("lines").findValues("quantity").stream()
                .map(each -> each.asInt())
                .toList();
    }
}
