package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.Browser;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.harness.Wedge;
import org.sklad.platform.i18n.Language;
import org.sklad.scanning.TestCode;

/** Work after the choice of the place, with a scanner alone: codes of goods, and codes from the command sheet. */
class BrowserScannerAloneIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String DONE = "SKLAD-DONE";

    /** The number of keys from which a pause ends a scan. */
    private static final int SHORTEST = 6;

    private final Tab tab = Browser.open(HAR.address(), Language.BG, 360).signIn("keeper", RunningSklad.PASSWORD);
    private final Wedge wedge = new Wedge(tab);

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.keeper();
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    @AfterEach
    void close() {
        tab.close();
    }

    private void scan(String code) {
        wedge.scan(code, "bg");
    }

    /** Scans what leads to another page, and waits until its scripts have run. */
    private void leave(String code) {
        tab.leave(() -> scan(code));
    }

    /** Scans what the page answers in its place, and waits until the answer can be pressed. */
    private void settle(String code) {
        BrowserReceivingIT.settled(tab, () -> scan(code));
    }

    @Test
    void goods_are_written_off() {
        String lot = HAR.received("SOAP", 30);
        tab.go("/write-offs/new?reason=DAMAGED");
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('1')");
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('2')");
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/write-offs/[0-9a-f-]{36}"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("28");
    }

    /** The page is left with a list in it, opened again and continued. After the list was sent, the page does not offer it again. */
    @Test
    void a_list_that_was_not_sent_outlives_its_page() {
        String lot = HAR.received("SOAP", 30);
        String page = "/write-offs/new?reason=DAMAGED";
        tab.go(page);
        assertThat(tab.page().isVisible("[data-keep-offer]")).isFalse();
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('1')");
        scan("SKLAD-MORE"); // this page has no such button, so nothing happens
        tab.go("/stock");
        tab.go("/write-offs/new");
        tab.page().waitForSelector("[data-keep-offer]:visible");
        assertThat(tab.barriers()).isEmpty();
        tab.press("[data-keep-go-on]");
        tab.page().waitForSelector("input[name^='lines." + lot + "-'][name$='.quantity'][value='1']");
        assertThat(tab.page().inputValue("form[data-keep] [name=reason]")).isEqualTo("DAMAGED");
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('2')");
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/write-offs/[0-9a-f-]{36}"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("28");
        tab.go(page);
        assertThat(tab.page().isVisible("[data-keep-offer]")).isFalse();
        assertThat(tab.faults()).isEmpty();
    }

    /** A sent list is on the device again if the browser shows its page again, for example after Back. */
    @Test
    void a_list_that_was_sent_and_is_continued_is_written_off_once() {
        String lot = HAR.received("SOAP", 30);
        tab.go("/write-offs/new?reason=DAMAGED");
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('1')");
        Object kept = tab.page().evaluate("() => ({...localStorage})");
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/write-offs/[0-9a-f-]{36}"));
        String sent = tab.path();
        tab.page().evaluate("kept => Object.entries(kept).forEach(each => localStorage.setItem(...each))", kept);
        tab.go("/write-offs/new");
        tab.press("[data-keep-go-on]");
        tab.page().waitForSelector("input[name^='lines." + lot + "-'][name$='.quantity'][value='1']");
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/write-offs/[0-9a-f-]{36}"));
        assertThat(tab.path()).isEqualTo(sent);
        assertThat(HAR.standing("STORE", lot)).isEqualTo("29");
        tab.go("/write-offs/new");
        assertThat(tab.page().isVisible("[data-keep-offer]")).isFalse();
        assertThat(tab.faults()).isEmpty();
    }

    @Test
    void a_list_outlives_a_session_that_ended_before_it_was_sent() {
        String lot = HAR.received("SOAP", 30);
        tab.go("/write-offs/new?reason=DAMAGED");
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('1')");
        tab.context().clearCookies();
        scan(DONE);
        tab.page().waitForURL(address -> address.contains("/sign-in"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("30");
        tab.signIn("keeper", RunningSklad.PASSWORD).go("/write-offs/new");
        tab.press("[data-keep-go-on]");
        tab.page().waitForSelector("input[name^='lines." + lot + "-'][name$='.quantity'][value='1']");
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/write-offs/[0-9a-f-]{36}"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("29");
        tab.go("/write-offs/new");
        assertThat(tab.page().isVisible("[data-keep-offer]")).isFalse();
    }

    /** Afterwards the page offers nothing, not even an earlier list. */
    @Test
    void a_device_without_room_keeps_nothing_and_the_page_works() {
        String lot = HAR.received("SOAP", 30);
        tab.go("/write-offs/new?reason=DAMAGED");
        leave(lot);
        tab.page().waitForSelector(".hero-amount:text('1')");
        tab.page().evaluate("""
                () => {
                  let piece = 'x'.repeat(1_000_000);
                  for (let i = 0; piece.length > 0; i++) {
                    try { localStorage.setItem('full-' + i, piece); } catch { piece = piece.slice(0, piece.length >> 1); }
                  }
                }""");
        leave(HAR.received("SOAP", 5));
        assertThat(tab.page()
                        .locator("input[name^='lines.'][name$='.quantity']")
                        .count())
                .isGreaterThan(1);
        assertThat(tab.faults()).isEmpty();
        tab.go("/write-offs/new");
        assertThat(tab.page().isVisible("[data-keep-offer]")).isFalse();
    }

    /** The letters of the layout are wrong, and the page says that this does no harm. A scan here is looked up nowhere. */
    @Test
    @Sends("POST /scan/test")
    void a_scanner_is_tested_key_by_key() {
        tab.go("/scan/test").awaitFocus("text");
        scan("]d2" + TestCode.DATA_MATRIX.content());
        tab.page().waitForSelector(".findings li");
        assertThat(tab.text("#report"))
                .contains("GS1 DataMatrix", "arrives as Ctrl and ]", "]d2", "Enter", "Bulgarian, phonetic")
                .doesNotContain("change it");
        assertThat(tab.page().locator("#report tbody tr").count())
                .isEqualTo(TestCode.DATA_MATRIX.content().length() + 3);
        scan(TestCode.CODE_128.content());
        tab.page().waitForSelector("#report:has-text('Code 128')");
        assertThat(tab.path()).isEqualTo("/scan/test");
        assertThat(tab.page().locator("#scanned").textContent()).isBlank();
        assertThat(tab.barriers()).isEmpty();
        assertThat(tab.faults()).isEmpty();
    }

    @Test
    void a_scan_that_a_busy_device_takes_in_parts_is_judged_whole() {
        String code = TestCode.CODE_128.content();
        tab.go("/scan/test").awaitFocus("text");
        wedge.scan(code, SHORTEST, () -> tab.page().waitForSelector(".findings li"));
        tab.page()
                .waitForFunction(
                        "count => document.querySelectorAll('#report tbody tr').length === count", code.length());
        assertThat(tab.text("#report")).contains("Code 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/break-ups/new", "/scan"})
    void the_field_of_a_scan_and_its_buttons_share_a_line(String page) {
        tab.go(page);
        assertThat(tab.page()
                        .evaluate("new Set([...document.querySelectorAll('main .scan-field > *')]"
                                + ".map(each => Math.round(each.getBoundingClientRect().top))).size"))
                .isEqualTo(1);
        assertThat(tab.page().evaluate("document.querySelector('main .scan-field > input').offsetWidth > 150"))
                .isEqualTo(true);
        assertThat(tab.overflow()).isZero();
        assertThat(tab.smallTargets()).isEmpty();
        assertThat(tab.barriers()).isEmpty();
    }

    /** Each scan shows the page again, with the fields as they are then and not as they were when the page was opened. */
    @Test
    void a_scan_leaves_what_was_typed_and_chosen_for_kits() {
        HAR.item("KIT", "HYGIENE", "Комплект", "Kit");
        HAR.item("TOWEL", "HYGIENE", "Кърпа", "Towel");
        HAR.chief()
                .post(
                        "/api/v1/items/KIT/compositions",
                        OneCentre.form("lines", List.of(Map.of("item", "TOWEL", "quantity", 1))))
                .expect(201);
        OneCentre.shelves(HAR.keeper(), "K-01");
        HAR.receive(Map.of("item", "TOWEL", "quantity", 30), "location", "K-01").expect(201);
        String kit = HAR.keeper().get("/api/v1/items/KIT").expect(200).at("/code");
        tab.go("/assemblies/new");
        tab.page().selectOption("#f-kit", "KIT");
        tab.fill("quantity", "12");
        leave(HAR.label("K-01"));
        assertThat(List.of(tab.value("kit"), tab.value("location"), tab.value("quantity")))
                .containsExactly("KIT", "K-01", "12");
        leave(kit);
        assertThat(tab.value("quantity")).isEqualTo("13");
        tab.fill("quantity", "5");
        leave(kit);
        assertThat(tab.value("quantity")).isEqualTo("6");
        tab.go("/assemblies/new?location=K-01").fill("quantity", "7");
        leave(kit);
        assertThat(tab.value("quantity")).as("typed before the kit was scanned").isEqualTo("7");
        assertThat(tab.barriers()).isEmpty();
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/assemblies/[0-9a-f-]{36}"));

        tab.go("/break-ups/new?location=K-01").press("main td a[href*='lot=']");
        tab.fill("quantity", "4");
        leave(HAR.label("K-01"));
        assertThat(List.of(tab.value("location"), tab.value("quantity"))).containsExactly("K-01", "4");
        assertThat(tab.barriers()).isEmpty();
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/assemblies/[0-9a-f-]{36}"));
        assertThat(tab.faults()).isEmpty();
    }

    @Test
    void goods_are_carried_and_one_is_taken_back() {
        String lot = HAR.received("SOAP", 30);
        tab.go("/moves/new");
        tab.page().selectOption("[name=from]", "STORE");
        tab.page().selectOption("[name=to]", "QUARANTINE");
        scan(DONE);
        tab.page().waitForURL(address -> address.endsWith("/scan"));
        settle(lot);
        tab.page().waitForSelector(".hero[data-result=ok]");
        settle("SKLAD-MORE");
        tab.page().waitForSelector(".hero-amount:text('2')");
        settle(HAR.received("SOAP", 5));
        tab.page().waitForSelector(".received li");
        settle("SKLAD-UNDO");
        assertThat(tab.page().locator(".received li:not(.undone)").count()).isZero();
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/moves/[0-9a-f-]{36}"));
        assertThat(HAR.standing("QUARANTINE", lot)).isEqualTo("2");
    }

    @Test
    void a_location_is_counted() {
        String lot = HAR.received("SOAP", 30);
        tab.go("/counts/new");
        tab.page().selectOption("[name='scope.location']", "STORE");
        scan(DONE);
        tab.page().waitForURL(address -> address.endsWith("/scan"));
        settle(lot);
        tab.page().waitForSelector(".hero[data-result]");
        scan(DONE);
        tab.page().waitForURL(address -> address.matches(".*/counts/[0-9a-f-]{36}"));
        String path = tab.page().url().replaceFirst("^https?://[^/]+", "");
        scan(DONE);
        tab.page()
                .waitForCondition(() -> HAR.keeper()
                        .get("/api/v1" + path)
                        .expect(200)
                        .at("/state")
                        .equals("COUNTED"));
    }
}
