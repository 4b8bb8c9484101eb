package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.CutLine;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Work without a network or with lost answers. No entry is lost, and none counts twice. */
class WithoutNetworkIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final CutLine LINE = new CutLine(SKLAD.address());
    private static final String SOAP = "4006381333931";
    private static final String MESSAGE = "[data-unsent]:visible";
    private static final String AGAIN = MESSAGE + " button";
    private static final FilePayload LIST =
            new FilePayload("list.csv", "text/csv", "item,quantity\nSOAP,5\n".getBytes(StandardCharsets.UTF_8));
    private static Client worker;

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        worker = SKLAD.addOperator(admin, "worker", "warehouse@HAR", "field@HAR");
        SKLAD.addOperator(admin, "other", "warehouse@HAR");
        worker.post(
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
        worker.post(
                        "/api/v1/consignments",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "R",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 500))))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        LINE.close();
        SKLAD.close();
        FOLDER.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(Language.BG, 360, "Няма връзка. Нищо не е записано."),
                Arguments.of(Language.EN, 1440, "No connection. Nothing was recorded."));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_desk_keeps_its_goods_without_a_network_and_records_them_once(Language language, int width, String nothing) {
        String person = person();
        try (Tab tab = enter(SKLAD.address(), language, width)) {
            layOut(tab, person);
            tab.context().setOffline(true);
            tab.page().click("button[value=record]");
            tab.page().waitForSelector(MESSAGE);
            assertThat(tab.text(MESSAGE)).startsWith(nothing);
            assertThat(tab.page().locator(".desk-lines li").count())
                    .as("goods laid out before")
                    .isEqualTo(1);
            assertThat(tab.page().isChecked("input[name=acknowledgement][value=declined]"))
                    .isTrue();
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-not-taken]:visible");
            assertThat(tab.text("[data-not-taken] code")).isEqualTo(SOAP);
            tab.page().click("[data-not-taken]");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();

            tab.page().click(AGAIN);
            tab.page().waitForSelector(MESSAGE);
            assertThat(handouts(person)).isZero();
            tab.context().setOffline(false);
            tab.press(AGAIN);
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(handouts(person)).isEqualTo(1);
            assertThat(faults(tab)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_handout_without_an_answer_stays_on_the_desk_and_counts_once_when_sent_again(
            Language language, int width, String nothing) {
        String person = person();
        try (Tab tab = enter(LINE.address(), language, width)) {
            layOut(tab, person);
            tab.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            LINE.losesAnswers(true);
            tab.page().click("button[value=record]");
            tab.page().waitForSelector(MESSAGE);
            assertThat(tab.text(MESSAGE)).as("the outcome is unknown").doesNotContain(nothing);
            assertThat(handouts(person)).as("it arrived").isEqualTo(1);
            assertThat(tab.page().locator(".desk-lines li").count()).isEqualTo(1);
            LINE.losesAnswers(false);
            tab.press(AGAIN);
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(handouts(person)).isEqualTo(1);
            assertThat(faults(tab)).isEmpty();
        } finally {
            LINE.losesAnswers(false);
        }
    }

    /** A page cannot put a chosen file into a form again. */
    @Test
    void a_chosen_file_and_the_pressed_button_are_kept_for_the_next_attempt() {
        try (Tab tab = enter(SKLAD.address(), Language.EN, 1440)) {
            tab.go("/consignments/import").fill("donor", "Каритас").fill("reference", "PL-offline");
            tab.page().setInputFiles("input[type=file]", LIST);
            tab.context().setOffline(true);
            tab.page().click("button[value=import]");
            tab.page().waitForSelector(MESSAGE);
            assertThat(tab.page().evaluate("document.querySelector('input[type=file]').files.length"))
                    .isEqualTo(1);
            tab.context().setOffline(false);
            tab.press(AGAIN);
            assertThat(tab.path()).matches("/consignments/[0-9a-f-]{36}.*");
        }
    }

    /** Imitates plain HTTP on another machine, where browsers have no service workers. */
    @Test
    void without_a_service_worker_the_page_contacts_the_server_before_it_sends_a_form() {
        String person = person();
        try (Tab tab = Browser.open(LINE.address(), Language.EN, 1440)) {
            tab.page()
                    .addInitScript(
                            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });");
            tab.signIn("worker", RunningSklad.PASSWORD);
            tab.speak(Language.EN);
            layOut(tab, person);
            LINE.goesDown(true);
            tab.page().click("button[value=record]");
            tab.page().waitForSelector(MESSAGE);
            assertThat(tab.text(MESSAGE)).startsWith("No connection. Nothing was recorded.");
            LINE.goesDown(false);
            tab.press(AGAIN);
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(handouts(person)).isEqualTo(1);
        } finally {
            LINE.goesDown(false);
        }
    }

    @Test
    void a_browser_that_cannot_limit_a_request_by_itself_sends_forms() {
        String person = person();
        try (Tab tab = Browser.open(LINE.address(), Language.EN, 1440)) {
            tab.page()
                    .addInitScript("delete AbortSignal.timeout;"
                            + "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });");
            tab.signIn("worker", RunningSklad.PASSWORD);
            tab.speak(Language.EN);
            layOut(tab, person);
            tab.press("button[value=record]");
            assertThat(handouts(person)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void scans_without_a_network_wait_in_order_and_count_once_each(Language language, int width, String nothing) {
        String document = announced("PL-offline-" + width);
        try (Tab tab = enter(SKLAD.address(), language, width)) {
            tab.go(document + "/receive");
            BrowserReceivingIT.scan(tab, SOAP);
            tab.context().setOffline(true);
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-scan-lost]:visible");
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-waiting]:text-is('2')");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
            tab.context().setOffline(false);
            tab.page().waitForSelector(".hero-amount:text('3')");
            awaitHidden(tab, "form.scan ~ [data-scan-lost]");
            assertThat(quantities(document)).containsExactly(1, 1, 1);

            tab.context().setOffline(true);
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-waiting]:text-is('1')");
            tab.page().keyboard().type("20");
            tab.page().keyboard().press("Enter");
            tab.page().waitForSelector("[data-waiting]:text-is('2')");
            tab.context().setOffline(false);
            tab.page().waitForSelector(".hero-amount:text('20')");
            assertThat(quantities(document).stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(20);
            assertThat(faults(tab)).isEmpty();
        }
    }

    @Test
    void a_scan_without_an_answer_is_sent_again_with_its_id_and_counts_once() {
        String document = announced("PL-lost");
        try (Tab tab = enter(LINE.address(), Language.EN, 1440)) {
            tab.go(document + "/receive");
            LINE.losesAnswers(true);
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-scan-lost]:visible");
            tab.scan(SOAP);
            tab.page().waitForSelector("[data-waiting]:text-is('2')");
            assertThat(quantities(document)).as("the first arrived").containsExactly(1);
            LINE.losesAnswers(false);
            // The page also retries by itself, and may already have hidden the button.
            tab.page().evaluate("document.querySelector('[data-scan-lost] button').click()");
            tab.page().waitForSelector(".hero-amount:text('2')");
            assertThat(quantities(document)).containsExactly(1, 1);
        } finally {
            LINE.losesAnswers(false);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void scans_wait_for_a_new_sign_in_where_the_session_ended_without_a_network(
            Language language, int width, String nothing) {
        String document = announced("PL-ended-" + width);
        try (Tab tab = enter(SKLAD.address(), language, width)) {
            waitWithoutSession(tab, document);
            tab.page().waitForSelector("[data-scan-lost] [data-why=ended] b:visible:text-is('2')");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
            assertThat(quantities(document)).containsExactly(1);
            Page beside = tab.page().waitForPopup(() -> tab.page().click("[data-why=ended] a:visible"));
            signIn(beside, "worker");
            tab.page().waitForSelector(".hero-amount:text('3')");
            awaitHidden(tab, "form.scan ~ [data-scan-lost]");
            assertThat(quantities(document)).containsExactly(1, 1, 1);
            assertThat(tab.path()).isEqualTo(document + "/receive");
        }
    }

    @Test
    void scans_that_wait_are_listed_and_not_sent_under_the_name_of_the_next_operator() {
        String document = announced("PL-another");
        try (Tab tab = enter(SKLAD.address(), Language.EN, 1440)) {
            waitWithoutSession(tab, document);
            Page beside = tab.page().waitForPopup(() -> tab.page().click("[data-why=ended] a:visible"));
            signIn(beside, "other");
            tab.page().waitForSelector("[data-why=another] code:visible:text-is('" + SOAP + ", " + SOAP + "')");
            assertThat(tab.barriers()).isEmpty();
            assertThat(quantities(document)).containsExactly(1);
        }
    }

    /** Scans once, and twice more without a network. The session is gone when that is back. */
    private static void waitWithoutSession(Tab tab, String document) {
        tab.go(document + "/receive");
        BrowserReceivingIT.scan(tab, SOAP);
        tab.context().setOffline(true);
        tab.scan(SOAP);
        tab.page().waitForSelector("[data-scan-lost]:visible");
        tab.scan(SOAP);
        tab.page().waitForSelector("[data-waiting]:text-is('2')");
        tab.context().clearCookies();
        tab.context().setOffline(false);
    }

    private static void signIn(Page page, String username) {
        page.fill(Tab.id("username"), username);
        page.fill(Tab.id("password"), RunningSklad.PASSWORD);
        page.press(Tab.id("password"), "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static Tab enter(URI address, Language language, int width) {
        Tab tab = Browser.open(address, language, width);
        tab.signIn("worker", RunningSklad.PASSWORD);
        return tab.speak(language);
    }

    private static void layOut(Tab tab, String person) {
        tab.go("/hand-out/" + person).fill("code", SOAP).press("button[value=add]:visible");
        tab.page().check("input[name=acknowledgement][value=declined]");
    }

    private static void awaitHidden(Tab tab, String selector) {
        tab.page()
                .waitForSelector(
                        selector,
                        new Page.WaitForSelectorOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    /** Returns the faults of the page without the browser's own messages about a lost connection. */
    private static List<String> faults(Tab tab) {
        return tab.faults().stream()
                .filter(each -> !each.matches("(?s).*(net::|htmx:).*"))
                .toList();
    }

    private static String person() {
        return worker.post(
                        "/api/v1/beneficiaries", OneCentre.form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
    }

    private static int handouts(String person) {
        return worker.get("/api/v1/handouts?beneficiary=" + person)
                .expect(200)
                .json()
                .get("rows")
                .size();
    }

    private static String announced(String reference) {
        return "/consignments/"
                + worker.post(
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
        return worker.get("/api/v1" + document).expect(200).json().get("lines").findValues("quantity").stream()
                .map(each -> each.asInt())
                .toList();
    }
}
