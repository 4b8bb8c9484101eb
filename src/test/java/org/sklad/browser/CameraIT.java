package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.browser.BrowserReceivingIT.press;

import com.microsoft.playwright.Request;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.Symbols;
import org.sklad.harness.Browser;
import org.sklad.harness.Film;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The camera reads printed labels and cards, and each read is a scan: in Chromium, whose camera plays pictures of them. */
class CameraIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String PILLS = "5901234123457";
    private static final int MOST_BYTES = 500_000;

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.item("TOWEL", "HYGIENE", "Кърпа", "Towel");
        OneCentre.pills(HAR.keeper(), PILLS);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    static Tab signedIn(OneCentre centre, String username, Language language, int width) {
        Tab tab = Browser.openWithCamera(centre.address(), language, width).signIn(username, RunningSklad.PASSWORD);
        return tab.speak(language);
    }

    /** Opens the scan mode of a new consignment. */
    static Tab receiving(OneCentre centre, Language language, int width) {
        centre.keeper();
        String id = centre.keeper()
                .post(
                        "/api/v1/consignments",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "state",
                                "EXPECTED",
                                "lines",
                                List.of()))
                .expect(201)
                .at("/id");
        return signedIn(centre, "keeper", language, width).go("/consignments/" + id + "/receive");
    }

    private static BufferedImage label(String kind, String ref) {
        return Film.label(kind.equals("card") ? HAR.field() : HAR.keeper(), kind, ref);
    }

    private static String code(String sku) {
        return HAR.keeper().get("/api/v1/items/" + sku).expect(200).at("/code");
    }

    static void open(Tab tab) {
        tab.page().click("main [data-camera]");
        tab.page().waitForSelector("dialog[data-camera-panel][open]");
    }

    private static void awaitHero(Tab tab, String name, String number) {
        tab.page().waitForFunction("""
                ([name, number]) => document.querySelector('dialog #state .hero h2')?.textContent.includes(name)
                  && document.querySelector('dialog #state [data-number]')?.value === number""", List.of(name, number));
    }

    /** Waits until the camera has read a code in this many more pictures. */
    private static void awaitReads(Tab tab, int reads) {
        tab.page().evaluate("""
                () => {
                  window.reads = 0;
                  new MutationObserver(() => window.reads++)
                    .observe(document.querySelector('[data-marks]'), { childList: true });
                }""");
        tab.page().waitForFunction("reads => window.reads > reads", reads);
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({"POST /consignments/{id}/scan", "POST /consignments/{id}/quantity", "POST /consignments/{id}/undo"})
    void a_label_in_view_is_one_scan_with_its_sound_and_can_be_counted_and_undone(Language language, int width) {
        Film.show(label("item", "SOAP"));
        String soap = language == Language.BG ? "Сапун" : "Soap";
        try (Tab tab = receiving(HAR, language, width)) {
            tab.page().addInitScript(ScanScriptIT.LISTEN);
            tab.page().reload();
            open(tab);
            awaitHero(tab, soap, "1");
            awaitReads(tab, 20);
            awaitHero(tab, soap, "1");
            assertThat(tab.page().evaluate("() => [window.heard.join(), window.felt.join()]"))
                    .as("the sound and the vibration of a scan, once")
                    .isEqualTo(List.of("880", "40"));
            assertThat(tab.page().locator("[data-marks] polygon").count()).isOne();

            press(tab, "dialog .packs [data-command=more]");
            awaitHero(tab, soap, "2");
            tab.page().focus("dialog [data-number]");
            tab.page().fill("dialog [data-number]", "20");
            BrowserReceivingIT.settled(tab, () -> tab.page().keyboard().press("Enter"));
            awaitHero(tab, soap, "20");
            assertThat(tab.barriersButContrast()).isEmpty();
            assertThat(tab.overflow()).isZero();
            if (width == 360) {
                assertThat(tab.smallTargets()).isEmpty();
            }

            press(tab, "dialog .hero-foot .take-back button");
            tab.page().click("[data-done]:not([data-camera])");
            assertThat(tab.page().locator("dialog").count()).isZero();
            assertThat(tab.page()
                            .locator(".scan-body #state .undone, .scan-body #state .hero")
                            .count())
                    .as("the list is back in the page")
                    .isPositive();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void another_code_is_taken_and_the_same_one_after_it_was_away_for_a_second() {
        BufferedImage soap = label("item", "SOAP");
        BufferedImage towel = label("item", "TOWEL");
        Film.show(2, soap, towel);
        try (Tab tab = receiving(HAR, Language.EN, 360)) {
            open(tab);
            tab.page().waitForSelector("dialog .received li");
            assertThat(tab.text("dialog #state")).contains("Soap").contains("Towel");
        }
        Film.show(1.5, soap, Film.nothing());
        try (Tab tab = receiving(HAR, Language.EN, 360)) {
            open(tab);
            awaitHero(tab, "Soap", "3");
        }
    }

    @Test
    void reads_data_matrix_with_lot_and_expiry_ean_qr_and_code_128() {
        LocalDate expires = LocalDate.now(ZoneId.of("Europe/Sofia")).plusYears(2);
        String day = expires.format(DateTimeFormatter.ofPattern("yyMMdd"));
        Film.show(
                1,
                Film.symbol(Symbols.gs1DataMatrix("0105901234123457" + "21A1\u001d" + "17" + day + "10B77"), 8),
                Film.symbol(Symbols.qr(code("SOAP")), 8),
                Film.symbol(Symbols.code128(code("TOWEL"), 30), 3));
        try (Tab tab = receiving(HAR, Language.EN, 360)) {
            open(tab);
            tab.page().waitForFunction("() => document.querySelectorAll('dialog .received li').length === 2");
            assertThat(tab.text("dialog #state"))
                    .contains("Paracetamol")
                    .contains("B77")
                    .contains(expires.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)))
                    .contains("Soap")
                    .contains("Towel");
        }
        Film.show(Film.symbol(Symbols.ean(Gtin.parse(PILLS), 40), 3));
        try (Tab tab = receiving(HAR, Language.EN, 1440)) {
            open(tab);
            tab.page().waitForSelector("dialog #state .hero h2:has-text('Paracetamol')");
        }
    }

    @Test
    void where_a_scan_leads_to_a_page_the_camera_closes_after_the_first() {
        String lot = HAR.received("SOAP", 7);
        Film.show(label("lot", lot));
        try (Tab tab = signedIn(HAR, "keeper", Language.EN, 360).go("/scan")) {
            tab.page().click("main [data-camera]");
            tab.page().waitForSelector("#answer [data-result]");
            assertThat(tab.text("#answer")).contains("Soap");
            assertThat(tab.page().locator("dialog").count()).isZero();

            tab.go("/stock").page().setViewportSize(1440, 800);
            tab.page().click(".lookup [data-camera]");
            tab.page().waitForSelector("#scanned [data-result], #scanned h2");
            assertThat(tab.page().locator("dialog").count()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    @Sends({"POST /hand-out", "POST /hand-out/{caseCode}"})
    void at_the_desk_the_camera_reads_the_card_and_then_stays_open_for_goods() {
        HAR.received("SOAP", 20);
        String person = HAR.person("FEMALE");
        Film.show(label("card", person));
        try (Tab tab = signedIn(HAR, "field", Language.EN, 360).go("/hand-out")) {
            tab.press("main [data-camera]");
            tab.page().waitForURL("**/hand-out/" + person + "*");

            Film.show(label("item", "SOAP"));
            tab.leave(() -> open(tab));
            tab.page().waitForSelector("dialog[data-camera-panel][open] .desk-line");
            awaitReads(tab, 20);
            assertThat(tab.page().locator("main > form .desk-line").count()).isOne();
            assertThat(tab.page().locator("dialog .desk-line").count()).isOne();
            tab.page().keyboard().press("Escape");
            tab.page().waitForFunction("() => !document.querySelector('dialog')");
            tab.go("/hand-out/" + person);
            assertThat(tab.page().locator("dialog").count())
                    .as("it was closed by hand")
                    .isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** A page that is being left takes no further code, so the next page does not know this one. */
    @Test
    void a_code_that_was_not_sent_is_not_known_to_the_next_page() {
        Film.show(label("item", "TOWEL"));
        try (Tab tab = signedIn(HAR, "keeper", Language.EN, 360).go("/write-offs/new?centre=HAR")) {
            tab.page().evaluate("document.querySelector('main form[data-scan]').setAttribute('aria-busy', 'true')");
            open(tab);
            tab.page().waitForSelector("[data-not-taken]:visible");
            assertThat(tab.page().evaluate("sessionStorage.getItem('sklad-camera')"))
                    .isNull();
        }
    }

    @Test
    void a_field_of_a_form_is_filled_with_the_code() {
        String person = HAR.person("MALE");
        Film.show(label("card", person));
        try (Tab tab = signedIn(HAR, "field", Language.EN, 360).go("/loans/new?centre=HAR")) {
            tab.page().click("[id='f-beneficiary'] + [data-camera]");
            tab.page().waitForFunction("() => document.getElementById('f-beneficiary').value.length > 8");
            assertThat(tab.page().locator("dialog").count()).isZero();
            assertThat(tab.page().evaluate("document.activeElement.id")).isEqualTo("f-beneficiary");
        }
    }

    @Test
    void the_reader_is_loaded_compressed_when_the_camera_is_opened_first() {
        Film.show(label("item", "SOAP"));
        try (Tab tab = receiving(HAR, Language.EN, 360)) {
            List<Request> asked = new ArrayList<>();
            tab.page().onRequestFinished(asked::add);
            tab.page().reload();
            assertThat(asked).isNotEmpty().noneMatch(each -> each.url().contains("/camera/"));
            open(tab);
            awaitHero(tab, "Soap", "1");
            List<Request> camera = List.copyOf(asked).stream()
                    .filter(each -> each.url().contains("/camera/"))
                    .toList();
            assertThat(camera).anyMatch(each -> each.url().endsWith("/zxing_reader.wasm"));
            int bytes = camera.stream()
                    .mapToInt(each -> each.sizes().responseBodySize)
                    .sum();
            System.out.printf("Camera: %d files, %d B%n", camera.size(), bytes);
            assertThat(bytes).isBetween(100_000, MOST_BYTES);
        }
    }
}
