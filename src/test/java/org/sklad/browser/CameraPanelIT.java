package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.barcodes.Symbols;
import org.sklad.harness.Browser;
import org.sklad.harness.Film;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The panel of the camera: its buttons, why a camera cannot work and what to do, and no picture once the panel is gone. */
class CameraPanelIT {
    private static final OneCentre HAR = new OneCentre();

    /** Script that keeps the tracks of each stream, to see whether they end. */
    private static final String TRACKS = """
            () => {
              window.tracks = [];
              const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
              navigator.mediaDevices.getUserMedia = async how => {
                const stream = await open(how);
                window.tracks.push(...stream.getTracks());
                return stream;
              };
            }""";

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.keeper();
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 360, over a secure connection, https://",
        "BG, 360, при защитена връзка, https://",
        "EN, 1440, over a secure connection, https://"
    })
    void over_plain_http_it_says_so_and_what_to_do(Language language, int width, String why, String what) {
        URI plain =
                URI.create("http://" + Browser.PLAIN_HOST + ":" + HAR.address().getPort());
        try (Tab tab = Browser.openWithCamera(plain, language, width).signIn("keeper", RunningSklad.PASSWORD)) {
            tab.speak(language).go("/scan");
            CameraIT.open(tab);
            assertThat(tab.text("dialog [data-why]")).contains(why).contains(what);
            assertThat(tab.page().isVisible("dialog [data-does=again]")).isFalse();
            assertThat(tab.barriersButContrast()).isEmpty();
            assertThat(tab.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NotAllowedError, does not allow",
        "NotFoundError, finds no camera",
        "NotReadableError, another app uses it",
        "AbortError, another app uses it"
    })
    void a_refused_missing_or_busy_camera_is_named_and_can_be_tried_again(String error, String why) {
        Film.show(Film.symbol(Symbols.code128(code(), 30), 3));
        try (Tab tab = scanPage()) {
            tab.page().evaluate("""
                    error => {
                      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                      let refused = 0;
                      navigator.mediaDevices.getUserMedia = how => refused++ ? open(how)
                        : Promise.reject(new DOMException('', error));
                    }""", error);
            CameraIT.open(tab);
            tab.page().waitForSelector("dialog [data-why]:visible");
            assertThat(tab.text("dialog [data-why]")).contains(why);
            tab.page().click("dialog [data-does=again]");
            tab.page().waitForSelector("#answer [data-result]");
            assertThat(tab.text("#answer")).contains("Soap");
        }
    }

    @Test
    void without_its_own_reader_the_browser_reads_and_without_both_it_says_so() {
        Film.show(Film.nothing());
        try (Tab tab = scanPage()) {
            tab.page().route("**/zxing_reader.wasm", Route::abort);
            CameraIT.open(tab);
            tab.page().waitForSelector("dialog [data-why]:visible");
            assertThat(tab.text("dialog [data-why]")).contains("reader was not loaded");
            tab.page().keyboard().press("Escape");

            tab.page().evaluate("""
                    code => {
                      window.BarcodeDetector = class {
                        static async getSupportedFormats() { return ['data_matrix', 'aztec']; }
                        constructor({ formats }) { window.formats = formats; }
                        async detect() {
                          return [{ rawValue: code, cornerPoints: [{x: 1, y: 1}, {x: 9, y: 1}, {x: 9, y: 9}, {x: 1, y: 9}] }];
                        }
                      };
                    }""", code());
            tab.page().click("main [data-camera]");
            tab.page().waitForSelector("#answer [data-result]");
            assertThat(tab.text("#answer")).contains("Soap");
            assertThat(tab.page().evaluate("window.formats.join()")).isEqualTo("data_matrix");
        }
    }

    @Test
    void the_camera_stops_when_it_is_closed_hidden_or_when_the_station_is_locked() {
        Film.show(Film.nothing());
        try (Tab tab = scanPage()) {
            tab.page().evaluate(TRACKS);
            CameraIT.open(tab);
            awaitTracks(tab.page(), "live");
            tab.page().keyboard().press("Escape");
            awaitTracks(tab.page(), "ended");
            assertThat(tab.page().evaluate("document.activeElement.closest('form').id"))
                    .as("the focus is back at the scan")
                    .isEqualTo("look-up");

            CameraIT.open(tab);
            awaitTracks(tab.page(), "ended,live");
            hide(tab.page(), true);
            awaitTracks(tab.page(), "ended,ended");
            hide(tab.page(), false);
            awaitTracks(tab.page(), "ended,ended,live");
            tab.page().evaluate("document.body.replaceChildren()");
            awaitTracks(tab.page(), "ended,ended,ended");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void torch_zoom_and_the_other_camera_are_offered_where_they_exist() {
        Film.show(Film.nothing());
        try (Tab tab = scanPage()) {
            CameraIT.open(tab);
            tab.page().waitForSelector("dialog[data-live]");
            assertThat(tab.page().isVisible("dialog [data-does=torch]"))
                    .as("the camera of the test has no torch")
                    .isFalse();
            assertThat(tab.page().isVisible("dialog [data-does=turn]")).isFalse();
            tab.page().click("dialog [data-does=zoom][value='2']");
            tab.page().waitForSelector("dialog[data-enlarged]");
            assertThat(tab.page().getAttribute("dialog [data-does=zoom][value='2']", "aria-pressed"))
                    .isEqualTo("true");
            tab.page().keyboard().press("Escape");
            tab.page().waitForFunction("() => !document.querySelector('dialog')");

            tab.page().evaluate("""
                    () => {
                      window.applied = [];
                      MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true, zoom: { min: 1, max: 4 } });
                      MediaStreamTrack.prototype.applyConstraints = async ({ advanced }) => {
                        window.applied.push(...advanced.map(each => JSON.stringify(each)));
                      };
                      navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' }, { kind: 'videoinput' }];
                      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                      navigator.mediaDevices.getUserMedia = how => {
                        window.applied.push(how.video.facingMode.ideal);
                        return open(how);
                      };
                    }""");
            CameraIT.open(tab);
            tab.page().click("dialog [data-does=torch]");
            tab.page().waitForSelector("dialog [data-does=torch][aria-pressed=true]");
            tab.page().click("dialog [data-does=torch]");
            tab.page().waitForSelector("dialog [data-does=torch][aria-pressed=false]");
            tab.page().click("dialog [data-does=zoom][value='2']");
            assertThat(tab.page().locator("dialog[data-enlarged]").count()).isZero();
            tab.page().click("dialog [data-does=turn]");
            tab.page().waitForFunction("() => window.applied.includes('user')");
            assertThat(tab.page().evaluate("window.applied.join(' ')").toString())
                    .startsWith("environment {\"zoom\":1} {\"torch\":true} {\"torch\":false} {\"zoom\":2} user");
            assertThat(tab.smallTargets()).isEmpty();
            assertThat(tab.barriersButContrast()).isEmpty();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void without_a_network_it_says_that_nothing_came_and_opens_when_pressed_again() {
        Film.show(Film.nothing());
        try (Tab tab = scanPage()) {
            tab.page().route("**/camera/*.js", Route::abort);
            tab.page().click("main [data-camera]");
            tab.page().waitForSelector("[data-lost]:visible");
            tab.page().unroute("**/camera/*.js");
            tab.page().click("[data-lost] button");
            tab.page().waitForSelector("dialog[data-live]");
            assertThat(tab.page().isVisible("[data-lost]")).isFalse();
        }
    }

    @Test
    void it_is_used_by_keyboard_alone() {
        Film.show(Film.nothing());
        try (Tab tab = scanPage()) {
            tab.awaitFocus("code");
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().press("Tab");
            assertThat(tab.page().evaluate("document.activeElement.matches('[data-camera]')"))
                    .isEqualTo(true);
            tab.page().keyboard().press("Enter");
            tab.page().waitForSelector("dialog[data-live]");
            assertThat(focused(tab)).isEqualTo("close");
            tab.page().keyboard().press("Tab");
            assertThat(focused(tab)).isEqualTo("zoom");
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().press("Enter");
            tab.page().waitForSelector("dialog[data-enlarged]");
            tab.page().keyboard().press("Escape");
            tab.page().waitForFunction("() => document.activeElement.matches('[data-camera], #f-code')");
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static Object focused(Tab tab) {
        return tab.page().evaluate("document.activeElement.dataset.does");
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate("""
                hidden => {
                  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", hidden);
    }

    private static void awaitTracks(Page page, String states) {
        page.waitForFunction("states => window.tracks.map(each => each.readyState).join() === states", states);
    }

    private static Tab scanPage() {
        return CameraIT.signedIn(HAR, "keeper", Language.EN, 360).go("/scan");
    }

    private static String code() {
        return HAR.keeper().get("/api/v1/items/SOAP").expect(200).at("/code");
    }
}
