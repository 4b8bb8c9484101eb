package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Browser;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.NextVersion;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** An update of the app or of the server loses no record of a phone, whichever of them is the newer. */
class PhoneUpdateIT {
    private static final OneCentre HAR = new OneCentre();
    private static final NextVersion SERVER = new NextVersion(HAR.address());
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SESSION = "**/api/v1/session";
    private static final String SYNC = "**/api/v1/phone/sync";
    private static final String NEW_VERSION = "text=A new version of the app is here.";
    private static final String UPDATED_ELSEWHERE = "text=The app was updated in another tab.";

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        HAR.close();
    }

    @AfterEach
    void back() {
        SERVER.goes();
    }

    /** A phone whose server gives it files, but no answers, and that has recorded a handout to the person. */
    private static FieldPhone awayWith(String code) {
        FieldPhone phone = FieldPhone.registered(SERVER.address(), "social");
        phone.tab().context().route(SESSION, Route::abort);
        handOut(phone, code);
        return phone;
    }

    private static void handOut(FieldPhone phone, String code) {
        phone.person(code);
        phone.add("cup");
        phone.give();
    }

    private static void deliver(FieldPhone phone) {
        phone.tab().context().unroute(SESSION);
        phone.deliver();
    }

    private static void assertServed(String code) {
        assertThat(HAR.given(code)).isEqualTo(Map.of("CUP", 1L));
    }

    /** The server is updated, and the browser looks for a newer worker, as it does when a page is opened. */
    private static void update(FieldPhone phone, UnaryOperator<String> store) {
        SERVER.comes(store);
        phone.page()
                .evaluate("() => { navigator.serviceWorker.getRegistration('/phone').then(each => each.update()); }");
    }

    /** The next version of the app has one store more. */
    private static String withAnotherStore(String script) {
        String changed = script.replace("const VERSION = 1;", "const VERSION = 2;")
                .replace("outbox: \"id\",", "outbox: \"id\", drafts: \"id\",");
        assertThat(changed).contains("VERSION = 2").contains("drafts");
        return changed;
    }

    private static int version(Page page) {
        return (int) page.evaluate(
                "async () => (await indexedDB.databases()).find(each => each.name === 'sklad-phone').version");
    }

    private static String script(Page page) {
        return (String) page.evaluate("() => document.querySelector('script[type=module]').getAttribute('src')");
    }

    /** The ordinary pages have a worker too, which serves the first page of the app. */
    @Test
    void the_first_worker_of_a_phone_that_comes_from_the_ordinary_pages_is_no_new_version() {
        try (Tab tab = Browser.open(HAR.address(), Language.EN, 360)) {
            tab.signIn("social", RunningSklad.PASSWORD);
            tab.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            FieldPhone phone = FieldPhone.in(tab);
            phone.page()
                    .waitForFunction(
                            "() => navigator.serviceWorker.controller?.scriptURL.endsWith('/phone/worker.js')");
            phone.go("more");
            assertThat(phone.page().isVisible(NEW_VERSION)).isFalse();
            assertThat(phone.page().isVisible("button:text-is('Reload')")).isFalse();
        }
    }

    @Test
    void a_new_worker_that_takes_over_keeps_the_records_and_says_that_there_is_a_new_version() {
        String code = HAR.person("MALE");
        String second = HAR.person("FEMALE");
        try (FieldPhone phone = awayWith(code)) {
            String before = script(phone.page());
            update(phone, UnaryOperator.identity());
            phone.page().waitForSelector(NEW_VERSION);
            assertThat(phone.unsent()).isOne();
            handOut(phone, second);
            phone.go("more");
            phone.page().waitForSelector("button:text-is('Reload')");
            assertThat(phone.tab().barriers()).isEmpty();
            assertThat(phone.tab().smallTargets()).isEmpty();
            assertThat(phone.tab().overflow()).isZero();
            phone.tab().press("button:text-is('Reload')");
            phone.page()
                    .waitForFunction("() => document.querySelector('.phone-strip')?.innerText.includes('2 unsent')");
            assertThat(script(phone.page())).isNotEqualTo(before);
            assertThat(phone.page().locator(NEW_VERSION).count()).isZero();
            deliver(phone);
        }
        assertServed(code);
        assertServed(second);
    }

    /** Deletes the files of the camera from the caches of the worker. */
    private static void withoutCamera(FieldPhone phone) {
        phone.awaitCamera();
        phone.page().evaluate("""
                async () => {
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const file of await cache.keys()) if (file.url.includes("/camera/")) await cache.delete(file);
                  }
                }""");
    }

    @Test
    void a_phone_without_the_files_of_the_camera_says_so_and_takes_a_typed_code() {
        try (FieldPhone phone = FieldPhone.registered(SERVER.address(), "social")) {
            withoutCamera(phone);
            phone.tab().context().newCDPSession(phone.page()).send("Network.clearBrowserCache");
            phone.network(false);
            phone.page().click("#scan-card");
            phone.page().waitForSelector("text=The camera does not work on this phone yet.");
            phone.page().click("#type-code");
            phone.page().waitForSelector("#code:focus");
        }
    }

    /** A reload with Shift leaves the worker out. The same happens by chance to a page that loads while its worker starts. */
    @Test
    void a_page_that_its_worker_left_out_is_served_by_it_and_keeps_the_camera() {
        try (FieldPhone phone = FieldPhone.registered(SERVER.address(), "social")) {
            withoutCamera(phone);
            CDPSession devtools = phone.tab().context().newCDPSession(phone.page());
            JsonObject anew = new JsonObject();
            anew.addProperty("ignoreCache", true);
            phone.tab().leave(() -> devtools.send("Page.reload", anew));
            phone.ready();
            phone.awaitCamera();
            assertThat(phone.page().locator(NEW_VERSION).count()).isZero();
        }
    }

    @Test
    void the_first_worker_of_a_phone_is_no_new_version() {
        try (FieldPhone phone = FieldPhone.open(SERVER.address())) {
            phone.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            phone.go("more");
            assertThat(phone.page().locator(NEW_VERSION).count()).isZero();
        }
    }

    @Test
    void a_changed_store_keeps_the_records_and_the_old_tab_says_that_it_records_nothing_more() {
        String code = HAR.person("MALE");
        String second = HAR.person("FEMALE");
        try (FieldPhone phone = awayWith(code)) {
            phone.person(second);
            phone.add("cup");
            phone.page().selectOption("#acknowledgement", "MARK");
            update(phone, PhoneUpdateIT::withAnotherStore);
            phone.page().waitForSelector(NEW_VERSION);
            assertThat(version(phone.page())).isOne();

            Page newer = phone.tab().context().newPage();
            newer.navigate("/phone");
            newer.waitForFunction("() => document.querySelector('.phone-strip')?.innerText.includes('1 unsent')");
            assertThat(version(newer)).isEqualTo(2);
            phone.page().waitForSelector(UPDATED_ELSEWHERE);
            phone.page().click("#give");
            phone.page().waitForSelector("text=Not recorded: the app was updated in another tab.");
            assertThat(phone.page().locator(".phone-lines li").count())
                    .as("goods that were chosen")
                    .isOne();

            phone.reload();
            phone.ready();
            assertThat(phone.unsent()).isOne();
            deliver(phone);
        }
        assertServed(code);
        assertThat(HAR.given(second)).isEmpty();
    }

    @Test
    void an_app_that_is_older_than_its_store_says_so_and_changes_nothing() {
        String code = HAR.person("MALE");
        try (FieldPhone phone = awayWith(code)) {
            phone.page().evaluate("""
                    () => new Promise((resolve, reject) => {
                      const opening = indexedDB.open("sklad-phone", 2);
                      opening.onerror = () => reject(opening.error);
                      opening.onsuccess = () => { opening.result.close(); resolve(); };
                    })""");
            phone.page().navigate("/phone");
            phone.page().waitForSelector("text=A newer version of the app already uses the data of this phone.");
            assertThat(phone.stored("outbox")).hasSize(1);
            assertThat(phone.stored("day")).hasSize(1);
        }
    }

    @Test
    void what_a_newer_server_adds_to_its_answer_is_ignored() {
        String code = HAR.person("MALE");
        try (FieldPhone phone = awayWith(code)) {
            answers(phone, answer -> {
                answer.put("epoch", 7)
                        .putObject("device")
                        .put("state", "ACTIVE")
                        .put("battery", "LOW");
                ((ObjectNode) answer.at("/entries/0")).put("queue", "FIRST").putArray("links");
            });
            deliver(phone);
        }
        assertServed(code);
    }

    @Test
    void an_outcome_that_only_a_newer_server_knows_keeps_the_record_and_says_so() {
        String code = HAR.person("MALE");
        try (FieldPhone phone = awayWith(code)) {
            answers(phone, answer -> ((ObjectNode) answer.at("/entries/0")).put("outcome", "BOOKED_BY_ANOTHER"));
            phone.tab().context().unroute(SESSION);
            phone.startSending();
            phone.page().waitForSelector("text=The server did not confirm exactly this record.");
            assertThat(phone.unsent()).isOne();
            phone.tab().context().unroute(SYNC);
            phone.page().click("text=Try 1 unreadable record again");
            phone.awaitUnsent(0);
        }
        assertServed(code);
    }

    /** Changes the answers to deliveries of the phone. */
    private static void answers(FieldPhone phone, Consumer<ObjectNode> newer) {
        phone.tab().context().route(SYNC, route -> {
            APIResponse answer = route.fetch();
            try {
                ObjectNode body = (ObjectNode) MAPPER.readTree(answer.body());
                newer.accept(body);
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
