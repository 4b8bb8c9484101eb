package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Tab;
import org.sklad.harness.Wedge;
import org.sklad.platform.i18n.Language;

/** The script that distinguishes a scanner from typing, in a real browser with real keys, on its own page. */
class ScanScriptIT {
    private static final URI ADDRESS = URI.create("http://scan.test/");

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>t</title>
            <script src="/htmx.min.js" defer></script><script src="/scan.js"></script></head>
            <body><main>
            <form data-scan id="scan" method="post" action="/scan" hx-post="/scan" hx-target="#result">
            <input id="f-code" name="code" data-scan-field><button>Scan</button></form>
            <p data-scan-lost hidden>Waiting: <b data-waiting></b> <button type="button">Again</button></p>
            <p data-lost hidden>Lost <button type="button">Again</button></p>
            <p data-not-taken hidden>Not taken: <code></code></p>
            <form hx-post="/scan" hx-target="#result"><button id="more" name="more" value="1">More</button></form>
            <div id="result"></div>
            <input id="f-other" value="as it was"><textarea id="f-note"></textarea>
            <input id="f-here" data-scan-here><input id="f-secret" type="password">
            <button id="press" onclick="this.textContent = 'pressed'">Press</button>
            <button id="done" type="button" data-command="done" onclick="this.textContent += '!'">Done</button>
            <button id="mute" data-mute hidden>Quiet</button>
            </main></body></html>""";

    /** Script that records every tone by its pitch, and every vibration. */
    static final String LISTEN = """
            window.heard = []; window.felt = [];
            navigator.vibrate = how => { window.felt.push(how.join(' ')); return true; };
            window.AudioContext = class {
              constructor() { this.currentTime = 0; this.state = 'running'; this.destination = {}; }
              createOscillator() {
                const frequency = {};
                return { frequency, connect: to => to, start: () => window.heard.push(frequency.value), stop: () => {} };
              }
              createGain() { return { gain: {}, connect: to => to }; }
            };""";

    /** Otherwise a lost scan is sent again after four seconds, which a busy machine may spend between two lines of a test. */
    static final String SEND_AGAIN_ON_DEMAND = """
            const later = window.setTimeout;
            window.setTimeout = (act, after, ...rest) => {
              if (after !== 4000) return later(act, after, ...rest);
              window.sendAgain = act;
              return 0;
            };""";

    private final List<String> posted = new ArrayList<>();
    private final List<Route> held = new ArrayList<>();
    private boolean holding;
    private int status = 200;
    private String result = "ok";
    private String more = "";
    private final Tab tab = Browser.open(ADDRESS, Language.EN, 800);
    private final Page page = tab.page();
    private final Wedge wedge = new Wedge(tab);

    @BeforeEach
    void open() {
        page.addInitScript(LISTEN);
        page.addInitScript(SEND_AGAIN_ON_DEMAND);
        page.route("**/*", this::serve);
        go("/");
    }

    /** Opens a page and waits until the script has begun, which may be later than the load. */
    private void go(String path) {
        tab.go(path);
        page.waitForSelector("#mute:visible");
    }

    @AfterEach
    void close() {
        tab.close();
    }

    private void serve(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/scan")) {
            posted.add(code(route.request()));
            if (holding) {
                held.add(route);
            } else {
                answer(route);
            }
        } else if (path.endsWith(".js")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(asset(path)));
        } else {
            String body = PAGE.replace("<main>", "<main data-signal=\"" + path.substring(1) + "\">")
                    .replace("</main>", more + "</main>");
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(body));
        }
    }

    private void answer(Route route) {
        if (status == 0) {
            route.abort();
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody("<p data-result=\"" + result + "\">" + posted.size() + "</p>" + more));
    }

    private static String code(Request request) {
        String body = Objects.requireNonNullElse(request.postData(), "");
        return URLDecoder.decode(body.replaceFirst("^code=", ""), StandardCharsets.UTF_8);
    }

    private static String asset(String path) {
        try (InputStream in = ScanScriptIT.class.getResourceAsStream("/assets" + path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scan(String code, String layout) {
        wedge.scan(code, layout);
    }

    private void focus(String where) {
        page.focus(where);
        page.keyboard().press("End");
    }

    private void awaitPosted(int count) {
        page.waitForCondition(() -> posted.size() >= count);
    }

    private void awaitResult(int number) {
        page.waitForSelector("#result p:text-is('" + number + "')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#f-code", "#f-other", "#f-note", "#press", "body"})
    void a_scan_is_one_wherever_the_focus_is(String where) {
        page.evaluate("where => document.querySelector(where).focus()", where);
        scan("4006381333931", "us");
        awaitResult(1);
        assertThat(posted).containsExactly("4006381333931");
        assertThat(page.inputValue("#f-other")).isEqualTo("as it was");
        assertThat(page.inputValue("#f-note")).isEmpty();
        assertThat(page.inputValue("#f-code")).isEmpty();
        assertThat(page.innerText("#press")).isEqualTo("Press");
    }

    @Test
    void tab_ends_a_scan_as_enter_does() {
        focus("#f-other");
        wedge.scanWithTab("4006381333931");
        awaitResult(1);
        assertThat(posted).containsExactly("4006381333931");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-other");
    }

    @ParameterizedTest
    @CsvSource({"bg,#f-code", "bg,#f-other", "none,#f-other"})
    void the_layout_of_the_keyboard_changes_nothing(String layout, String where) {
        focus(where);
        scan("ASSORT-95-L kg", layout);
        awaitResult(1);
        assertThat(posted).containsExactly("ASSORT-95-L kg");
        assertThat(page.inputValue("#f-other")).isEqualTo("as it was");
    }

    @Test
    void separators_within_a_code_arrive() {
        scan("]d20104006381333931" + "10AB1\u001d17270131", "bg");
        awaitResult(1);
        assertThat(posted).containsExactly("]d2010400638133393110AB1\u001d17270131");
    }

    @Test
    void an_address_in_a_code_is_no_short_cut() {
        scan("https://id.example/01/04006381333931", "us");
        awaitResult(1);
        assertThat(posted).containsExactly("https://id.example/01/04006381333931");
    }

    private void typeByHand(String text) {
        tab.type(text);
        page.keyboard().press("Enter");
    }

    @Test
    void slow_typing_is_no_scan() {
        focus("#f-other");
        typeByHand("12345678");
        focus("#f-code");
        typeByHand("20");
        awaitResult(1);
        assertThat(posted).as("only what was typed into the field and sent").containsExactly("20");
        assertThat(page.inputValue("#f-other")).isEqualTo("as it was12345678");
    }

    @Test
    void a_scan_that_a_busy_device_takes_in_parts_leaves_nothing_of_the_first_part() {
        page.evaluate("document.querySelector('#f-other').outerHTML = '<input id=f-number data-number value=1>'");
        focus("#f-number");
        wedge.scan(
                "4006381333931",
                8,
                () -> page.waitForFunction("() => document.querySelector('#f-code').value === '140063813'"));
        awaitResult(1);
        assertThat(posted).containsExactly("4006381333931");
        assertThat(page.inputValue("#f-code")).isEmpty();
        page.waitForSelector("#f-number:focus");
        assertThat(page.inputValue("#f-number")).isEqualTo("1");
    }

    /** The answer to the scan before brings another field for the number, which gets the focus. */
    @Test
    void a_scan_during_which_an_answer_moves_the_focus_leaves_nothing_in_any_field() {
        page.evaluate("document.querySelector('#result').innerHTML = '<input id=f-number data-number value=1>'");
        holding = true;
        scan("11111111", "us");
        awaitPosted(1);
        focus("#f-number");
        more = "<input id=f-next data-number value=1>";
        wedge.scan("4006381333931", 6, () -> {
            answer(held.get(0));
            page.waitForSelector("#f-next:focus");
        });
        assertThat(page.inputValue("#f-next")).isEqualTo("1");
        assertThat(page.inputValue("#f-code")).isEmpty();
        awaitPosted(2);
        assertThat(posted).containsExactly("11111111", "4006381333931");
    }

    @Test
    void a_number_that_is_typed_before_the_page_is_complete_replaces_the_number_there() {
        List<Route> late = new ArrayList<>();
        page.route("**/late.js", late::add);
        more = "<input id=f-number data-number value=1 autofocus><script src=/late.js></script>";
        page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForSelector("#f-number:focus");
        tab.type("20");
        page.waitForCondition(() -> !late.isEmpty());
        late.get(0).fulfill(new Route.FulfillOptions().setBody(""));
        page.waitForSelector("#mute:visible");
        assertThat(page.inputValue("#f-number")).isEqualTo("20");
        tab.type("5");
        assertThat(page.inputValue("#f-number")).isEqualTo("205");
    }

    /** The number of the last scan gets the focus when the page is complete. */
    @Test
    void a_scan_during_which_the_page_becomes_complete_leaves_nothing_in_any_field() {
        List<Route> late = new ArrayList<>();
        page.route("**/late.js", late::add);
        more = "<input id=f-number data-number value=1 autofocus><script src=/late.js></script>";
        page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForSelector("#f-number");
        page.evaluate("document.activeElement.blur()");
        wedge.scan("4006381333931", 6, () -> {
            page.waitForCondition(() -> !late.isEmpty());
            more = "";
            late.get(0).fulfill(new Route.FulfillOptions().setBody(""));
            page.waitForSelector("#mute:visible");
        });
        assertThat(page.inputValue("#f-number")).isEqualTo("1");
        awaitResult(1);
        assertThat(posted).containsExactly("4006381333931");
        assertThat(page.inputValue("#f-code")).isEmpty();
    }

    /** Before that the form would be sent as any other, and its answer would take the place of the page. */
    @Test
    void a_scan_before_the_script_of_answers_is_there_waits_for_it() {
        List<Route> late = new ArrayList<>();
        page.route("**/htmx.min.js", late::add);
        page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => document.readyState === 'interactive' && document.querySelector('#f-code')");
        page.waitForCondition(() -> !late.isEmpty());
        page.evaluate("window.samePage = true");
        scan("4006381333931", "us");
        serve(late.get(0));
        awaitResult(1);
        assertThat(posted).containsExactly("4006381333931");
        assertThat(page.evaluate("window.samePage === true")).isEqualTo(true);
    }

    @Test
    void a_held_key_is_no_scan() {
        focus("#f-other");
        for (int i = 0; i < 12; i++) {
            page.keyboard().down("7"); // the browser marks the second and later events as repeats
        }
        page.keyboard().up("7");
        page.keyboard().press("Enter");
        assertThat(posted).isEmpty();
        assertThat(page.inputValue("#f-other")).isEqualTo("as it was777777777777");
    }

    @Test
    void what_fills_in_passwords_is_no_scan() {
        focus("#f-secret");
        scan("4006381333931", "us");
        assertThat(posted).isEmpty();
        assertThat(page.inputValue("#f-secret")).isEqualTo("4006381333931");
    }

    @Test
    void a_field_that_takes_a_code_keeps_it() {
        focus("#f-here");
        scan("ab-4006381", "bg");
        assertThat(page.inputValue("#f-here")).isEqualTo("ab-4006381");
        assertThat(posted).isEmpty();
    }

    @Test
    void the_slash_leads_to_the_field_and_is_typed_where_one_types() {
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-code");
        assertThat(page.inputValue("#f-code")).isEmpty();
        focus("#f-other");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-other");
        assertThat(page.inputValue("#f-other")).isEqualTo("as it was/");
    }

    @Test
    void scans_that_come_while_one_is_on_its_way_wait_for_their_turn() {
        holding = true;
        scan("11111111", "us");
        scan("22222222", "us");
        scan("33333333", "us");
        awaitPosted(1);
        assertThat(posted).containsExactly("11111111");
        answer(held.get(0));
        awaitPosted(2);
        answer(held.get(1));
        awaitPosted(3);
        answer(held.get(2));
        awaitResult(3);
        assertThat(posted).containsExactly("11111111", "22222222", "33333333");
    }

    @Test
    void a_scan_that_gets_lost_waits_and_those_behind_it_too() {
        holding = true;
        scan("11111111", "us");
        scan("22222222", "us");
        awaitPosted(1);
        held.get(0).abort();
        page.waitForSelector("[data-scan-lost]:visible");
        assertThat(page.innerText("[data-waiting]")).isEqualTo("2");
        assertThat(page.inputValue("#f-code")).isEmpty();
        assertThat(posted).containsExactly("11111111");
        holding = false;
        focus("#f-code");
        page.keyboard().press("Enter");
        awaitResult(3);
        assertThat(posted).containsExactly("11111111", "11111111", "22222222");
        page.waitForSelector(
                "[data-scan-lost]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    @ParameterizedTest
    @CsvSource({"us,#f-code", "bg,#f-other", "none,body"})
    void a_command_presses_what_the_page_has_for_it_and_goes_nowhere_else(String layout, String where) {
        page.evaluate("where => document.querySelector(where).focus()", where);
        scan("SKLAD-DONE", layout);
        assertThat(page.innerText("#done")).isEqualTo("Done!");
        assertThat(page.inputValue("#f-code")).isEmpty();
        assertThat(page.inputValue("#f-other")).isEqualTo("as it was");
        assertThat(page.evaluate("heard.length")).isEqualTo(0);
        scan("SKLAD-THERE", layout);
        assertThat(page.evaluate("heard.splice(0).length"))
                .as("what the page has not is refused")
                .isEqualTo(2);
        assertThat(posted).isEmpty();
    }

    @Test
    void a_command_waits_for_the_scans_before_it() {
        holding = true;
        scan("11111111", "us");
        scan("22222222", "us");
        scan("SKLAD-DONE", "us");
        awaitPosted(1);
        answer(held.get(0));
        awaitPosted(2);
        assertThat(page.innerText("#done")).isEqualTo("Done");
        answer(held.get(1));
        page.waitForSelector("#done:text-is('Done!')");
        assertThat(posted).containsExactly("11111111", "22222222");
    }

    /** Until htmx has settled the answer, the button in it would send a plain form and lead to another page. */
    @Test
    void a_command_behind_a_scan_presses_the_button_in_its_answer_and_is_answered_before_the_next_scan() {
        holding = true;
        more = "<form method=post action=/left hx-post=/scan hx-target=#result>"
                + "<button name=more value=1 data-command=more>+</button></form>";
        scan("11111111", "us");
        scan("SKLAD-MORE", "us");
        scan("22222222", "us");
        awaitPosted(1);
        answer(held.get(0));
        awaitPosted(2);
        assertThat(page.isVisible("#scan.htmx-request"))
                .as("the next scan is sent")
                .isFalse();
        answer(held.get(1));
        awaitPosted(3);
        answer(held.get(2));
        awaitResult(3);
        assertThat(posted).containsExactly("11111111", "more=1", "22222222");
        assertThat(page.url()).isEqualTo(ADDRESS.toString());
    }

    @Test
    void a_scan_waits_for_the_answer_to_a_press() {
        holding = true;
        page.click("#more");
        awaitPosted(1);
        scan("11111111", "us");
        assertThat(page.isVisible("#scan.htmx-request")).isFalse();
        held.get(0).abort();
        awaitPosted(2);
        answer(held.get(1));
        awaitResult(2);
        assertThat(posted).containsExactly("more=1", "11111111");
    }

    /** Otherwise a document could be sent without its last scan. */
    @Test
    void nothing_is_finished_while_a_lost_scan_has_not_arrived() {
        holding = true;
        scan("11111111", "us");
        scan("SKLAD-DONE", "us");
        awaitPosted(1);
        held.get(0).abort();
        page.waitForSelector("[data-scan-lost]:visible");
        scan("SKLAD-DONE", "us");
        assertThat(page.innerText("#done")).isEqualTo("Done");
        assertThat(page.innerText("[data-not-taken] code")).isEqualTo("SKLAD-DONE");
        holding = false;
        focus("#f-code");
        page.keyboard().press("Enter");
        awaitPosted(2);
        assertThat(posted).containsExactly("11111111", "11111111");
        assertThat(page.innerText("#done")).isEqualTo("Done");
    }

    @Test
    void what_is_scanned_after_a_lost_one_waits_for_it() {
        holding = true;
        focus("#f-code");
        scan("11111111", "us");
        awaitPosted(1);
        scan("22222222", "us");
        held.get(0).abort();
        page.waitForSelector("[data-scan-lost]:visible");
        holding = false;
        scan("33333333", "us");
        awaitResult(4);
        assertThat(posted).as("each once").containsExactly("11111111", "11111111", "22222222", "33333333");
        assertThat(page.inputValue("#f-code")).isEmpty();
    }

    @Test
    void two_alike_that_are_scanned_while_nothing_arrives_are_two() {
        status = 0;
        scan("11111111", "us");
        page.waitForSelector("[data-scan-lost]:visible");
        scan("11111111", "us");
        page.waitForSelector("[data-waiting]:text-is('2')");
        // The second scan sends the first one again, which has to get lost before the line is mended.
        awaitPosted(2);
        page.waitForSelector("#scan:not(.htmx-request)");
        status = 200;
        page.click("[data-scan-lost] button");
        awaitPosted(4);
        assertThat(posted.subList(2, posted.size())).containsExactly("11111111", "11111111");
    }

    @Test
    void a_lost_scan_is_sent_again_by_itself() {
        status = 0;
        scan("11111111", "us");
        page.waitForSelector("[data-scan-lost]:visible");
        status = 200;
        page.evaluate("sendAgain()");
        awaitResult(2);
        assertThat(posted).containsExactly("11111111", "11111111");
    }

    /** A scan that causes a server error would cause it again and block all later scans. */
    @Test
    void a_scan_on_which_the_server_breaks_is_named_and_the_next_ones_go_on() {
        status = 500;
        scan("11111111", "us");
        page.waitForSelector("[data-not-taken]:visible");
        assertThat(page.innerText("[data-not-taken] code")).isEqualTo("11111111");
        status = 200;
        scan("22222222", "us");
        awaitResult(2);
        assertThat(posted).containsExactly("11111111", "22222222");
    }

    /** Scans in the queue do not remove text that a person types while an answer is pending. */
    @Test
    void what_is_being_typed_stays_while_scans_are_sent() {
        holding = true;
        scan("11111111", "us");
        scan("22222222", "us");
        awaitPosted(1);
        focus("#f-code");
        tab.type("4");
        holding = false;
        answer(held.get(0));
        awaitResult(2);
        assertThat(page.inputValue("#f-code")).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "#press"})
    void what_is_typed_where_nothing_takes_it_goes_to_the_field(String where) {
        page.evaluate("where => { document.activeElement.blur(); document.querySelector(where).focus(); }", where);
        typeByHand("20");
        awaitResult(1);
        assertThat(posted).containsExactly("20");
        assertThat(page.innerText("#press")).isEqualTo("Press");
    }

    @Test
    void a_press_gives_the_focus_back_but_not_from_where_one_types_or_looks() {
        page.click("#press");
        page.waitForSelector("#f-code:focus");
        page.click("#more");
        awaitResult(1);
        // The answer gives the focus back once more when it has settled.
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-added')");
        page.waitForSelector("#f-code:focus");
        page.click("#f-note");
        // The script looks at the focus in a timer of the click. One that is set later runs later.
        page.evaluate("() => new Promise(done => setTimeout(done))");
        page.keyboard().type("a");
        assertThat(page.inputValue("#f-note")).isEqualTo("a");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-note");
        page.focus("#press");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id"))
                .as("who presses by keyboard is there")
                .isEqualTo("press");
    }

    /** A proxy answers with its own page while the server behind it starts. */
    @ParameterizedTest
    @ValueSource(ints = {0, 502})
    void what_is_pressed_and_gets_lost_is_said_and_is_there_to_be_pressed_again(int answer) {
        status = answer;
        page.click("#more");
        page.waitForSelector("[data-lost]:visible");
        assertThat(page.evaluate("heard.splice(0).length")).isEqualTo(2);
        assertThat(page.innerText("#result")).isEmpty();
        status = 200;
        page.click("#more");
        awaitResult(2);
        assertThat(page.isVisible("[data-lost]")).isFalse();
        status = answer;
        page.click("#more");
        page.waitForSelector("[data-lost]:visible");
        status = 200;
        page.click("[data-lost] button");
        awaitResult(4);
        assertThat(posted).as("with the button that was pressed").containsOnly("more=1");
    }

    @Test
    void each_result_has_a_sound_and_a_touch_of_its_own_unless_it_is_to_be_quiet() {
        List<Object> sounds = new ArrayList<>();
        List<Object> touches = new ArrayList<>();
        List<String> results = List.of("ok", "twice", "unknown", "refused");
        for (int i = 0; i < results.size(); i++) {
            result = results.get(i);
            scan("4006381333931", "us");
            awaitResult(i + 1);
            sounds.add(page.evaluate("heard.splice(0).join(' ')"));
            touches.add(page.evaluate("felt.splice(0).join(' ')"));
        }
        assertThat(sounds).doesNotHaveDuplicates().doesNotContain("");
        assertThat(touches).doesNotHaveDuplicates().doesNotContain("");

        page.click("#mute");
        assertThat(page.getAttribute("#mute", "aria-pressed")).isEqualTo("true");
        go("/");
        assertThat(page.getAttribute("#mute", "aria-pressed")).isEqualTo("true");
        scan("4006381333931", "us");
        awaitResult(5);
        assertThat(page.evaluate("heard.length + felt.length")).isEqualTo(0);
    }

    /** The page does not vibrate, because a browser reports a vibration without a touch. */
    @Test
    void a_page_that_a_scan_led_to_says_itself_how_it_went() {
        assertThat(page.evaluate("heard.length")).as("no scan led here").isEqualTo(0);
        go("/refused");
        Object refused = page.evaluate("heard.splice(0).join(' ')");
        go("/ok");
        assertThat(page.evaluate("heard.splice(0).join(' ')"))
                .asString()
                .isNotEmpty()
                .isNotEqualTo(refused);
        assertThat(page.evaluate("felt.length")).isEqualTo(0);
        assertThat(tab.faults()).isEmpty();
    }

    /** Control: without the script, none of this works. */
    @Test
    void without_the_script_a_scan_goes_where_the_focus_is() {
        page.route("**/scan.js", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        tab.go("/");
        focus("#f-other");
        scan("abc4006381", "bg");
        assertThat(posted).isEmpty();
        assertThat(page.inputValue("#f-other")).isEqualTo("as it wasабц4006381");
    }
}
