package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.CutLine;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;

/** What was recorded on a phone survives whatever happens to the phone, its operator and the network, and each mishap says so. */
class PhoneOutboxIT {
    private static final OneCentre HAR = new OneCentre();
    private static final CutLine LINE = new CutLine(HAR.address());
    private static final String SYNC = "**/api/v1/phone/sync";
    private static final String SESSION = "**/api/v1/session";
    private static String person;

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.professional("second", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
        person = HAR.person("FEMALE");
    }

    @AfterAll
    static void stop() {
        LINE.close();
        HAR.close();
    }

    /** A phone of its own with the facts of the day, and a person of its own. */
    private static FieldPhone phone() {
        return FieldPhone.registered(LINE.address(), "social");
    }

    private static String somebody() {
        return HAR.person("MALE");
    }

    private static void handOut(FieldPhone phone, String code) {
        phone.person(code);
        phone.add("cup");
        phone.give();
    }

    /** A phone without a network that has recorded a handout to the person. */
    private static FieldPhone awayWith(String code) {
        FieldPhone phone = phone();
        phone.network(false);
        handOut(phone, code);
        return phone;
    }

    private static JsonNode handouts(String code) {
        return HAR.field()
                .get("/api/v1/handouts?beneficiary=" + code)
                .expect(200)
                .json()
                .get("rows");
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again_and_nothing_counts_twice() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            handOut(phone, code);
            LINE.losesAnswers(true);
            phone.go("more");
            phone.page().waitForRequest(SYNC, () -> phone.page().click("text=Send now"));
            phone.page().waitForSelector("text=No connection");
            assertThat(phone.unsent()).isOne();
            LINE.losesAnswers(false);
            phone.deliver();
        } finally {
            LINE.losesAnswers(false);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_phone_that_is_started_anew_without_a_network_still_has_its_records_and_its_facts() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.reload();
            phone.ready();
            assertThat(phone.unsent()).isOne();
            phone.person(code);
            phone.network(true);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_record_can_be_taken_back_until_it_is_sent() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.page().click(".phone-undo");
            phone.page().waitForSelector("text=The record was taken back.");
            phone.awaitUnsent(0);
            phone.network(true);
            phone.deliver();
        }
        assertThat(handouts(code)).isEmpty();
    }

    /** The time of the phone stands still, so that a busy machine does not use up the seconds to take the record back. */
    @Test
    void a_new_record_is_not_sent_while_it_can_be_taken_back() {
        String code = somebody();
        List<Request> sent = new CopyOnWriteArrayList<>();
        try (FieldPhone phone = phone()) {
            phone.page().onRequest(each -> {
                if (each.url().endsWith("/phone/sync")) {
                    sent.add(each);
                }
            });
            Instant now = Instant.now();
            phone.page().clock().setFixedTime(now.toEpochMilli());
            handOut(phone, code);
            phone.page()
                    .waitForResponse(
                            "**/api/v1/phone/snapshot?**",
                            () -> phone.page().evaluate("() => { dispatchEvent(new Event('online')); }"));
            phone.page().click(".phone-undo");
            phone.page().waitForSelector("text=The record was taken back.");
            handOut(phone, code);
            phone.startSending();
            assertThat(sent).isEmpty();
            phone.page().clock().setFixedTime(now.plusSeconds(6).toEpochMilli());
            phone.awaitUnsent(0);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    /** An iPhone with iOS 15. */
    @Test
    void a_browser_that_cannot_limit_a_request_by_itself_reaches_the_server() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            phone.page().addInitScript("delete AbortSignal.timeout;");
            phone.register("social");
        }
    }

    @Test
    void after_the_session_has_ended_the_people_are_gone_and_the_records_stay_until_somebody_signs_in() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.tab().context().clearCookies();
            phone.network(true);
            phone.page().waitForSelector("text=1 record waits on this phone");
            assertThat(phone.stored("day")).isEmpty();
            assertThat(phone.stored("given")).isEmpty();
            assertThat(phone.unsent()).isOne();
            phone.signIn("social");
            phone.ready();
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void another_operator_delivers_records_and_their_author_stays() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.tab().context().clearCookies();
            phone.network(true);
            phone.signIn("second");
            phone.ready();
            phone.deliver();
        }
        assertThat(handouts(code).get(0).get("operator").asText()).isEqualTo("social");
    }

    @Test
    void what_a_blocked_operator_recorded_is_delivered_by_another() {
        String code = somebody();
        HAR.professional("leaver", Profession.SOCIAL_WORKER);
        try (FieldPhone phone = FieldPhone.registered(LINE.address(), "leaver")) {
            phone.network(false);
            handOut(phone, code);
            HAR.administrator()
                    .post("/api/v1/operators/leaver/deactivation", form())
                    .expect(201);
            phone.network(true);
            phone.page().waitForSelector("text=1 record waits on this phone");
            assertThat(phone.stored("day")).isEmpty();
            phone.signIn("second");
            phone.ready();
            phone.deliver();
        }
        assertThat(handouts(code).get(0).get("operator").asText()).isEqualTo("leaver");
    }

    @Test
    void who_lost_the_role_meanwhile_delivers_and_gets_nothing_more() {
        String code = somebody();
        HAR.professional("mover", Profession.SOCIAL_WORKER);
        try (FieldPhone phone = FieldPhone.registered(LINE.address(), "mover")) {
            phone.network(false);
            handOut(phone, code);
            Map<String, Object> keeper = new HashMap<>(RunningSklad.operator("mover", "warehouse@HAR"));
            keeper.keySet().removeAll(List.of("id", "username"));
            String version = HAR.administrator()
                    .get("/api/v1/operators/mover")
                    .expect(200)
                    .header("ETag");
            HAR.administrator()
                    .with("If-Match", version)
                    .put("/api/v1/operators/mover", keeper)
                    .expect(200);
            phone.tab().context().clearCookies();
            phone.network(true);
            phone.page().waitForSelector("text=1 record waits on this phone");
            phone.signIn("mover");
            phone.awaitUnsent(0);
            assertThat(phone.stored("day")).isEmpty();
        }
        assertThat(handouts(code)).hasSize(1);
        JsonNode conflicts = HAR.manager()
                .get("/api/v1/conflicts?centre=HAR")
                .expect(200)
                .json()
                .get("rows");
        assertThat(conflicts.findValuesAsText("kind")).contains("ROLE");
    }

    @Test
    void signing_out_erases_the_people_and_keeps_the_records() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForSelector("text=1 record waits on this phone");
            assertThat(phone.stored("day")).isEmpty();
            phone.network(true);
            phone.page().waitForSelector("text=Not signed in");
            phone.signIn("social");
            phone.ready();
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_record_that_can_still_be_taken_back_stays_after_a_sign_out() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            Instant now = Instant.now();
            phone.page().clock().setFixedTime(now.toEpochMilli());
            handOut(phone, code);
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForSelector("text=Not signed in");
            phone.page().waitForSelector("text=1 record waits on this phone");
            phone.page().clock().setFixedTime(now.plusSeconds(6).toEpochMilli());
            phone.signIn("social");
            phone.ready();
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_blocked_phone_delivers_what_it_holds_and_gets_nothing_more() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/blocking", form())
                    .expect(201);
            phone.network(true);
            phone.page().waitForSelector("text=A manager has blocked this phone.");
            phone.awaitUnsent(0);
            assertThat(phone.stored("day")).isEmpty();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_wiped_phone_delivers_what_it_holds_and_then_holds_nothing() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/wiping", form())
                    .expect(201);
            phone.network(true);
            phone.page().waitForSelector("text=Register this phone");
            assertThat(phone.stored("outbox")).isEmpty();
            assertThat(phone.stored("day")).isEmpty();
            assertThat(phone.stored("keys")).isEmpty();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void two_tabs_show_the_same_records_and_deliver_them_once() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            Page beside = phone.tab().context().newPage();
            beside.navigate("/phone");
            beside.waitForSelector("#scan-card");
            phone.network(false);
            handOut(phone, code);
            beside.waitForFunction("() => /1 unsent/.test(document.querySelector('.phone-strip').innerText)");
            phone.network(true);
            phone.deliver();
            beside.waitForFunction("() => /0 unsent/.test(document.querySelector('.phone-strip').innerText)");
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_full_phone_says_that_nothing_was_recorded_and_keeps_the_choice() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.page().evaluate("""
                () => {
                  const put = IDBObjectStore.prototype.put;
                  IDBObjectStore.prototype.put = function (value, ...key) {
                    if (this.name === "outbox") throw new DOMException("full", "QuotaExceededError");
                    return put.call(this, value, ...key);
                  };
                }""");
            phone.person(code);
            phone.add("cup");
            phone.page().selectOption("#acknowledgement", "MARK");
            phone.page().click("#give");
            phone.page().waitForSelector("text=The phone is full. Nothing was recorded.");
            assertThat(phone.unsent()).isZero();
            assertThat(phone.page().locator(".phone-lines li").count()).isOne();
        }
        assertThat(handouts(code)).isEmpty();
    }

    @Test
    void a_browser_that_keeps_nothing_says_so() {
        try (FieldPhone phone = FieldPhone.open(LINE.address())) {
            phone.page().addInitScript("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };");
            phone.page().navigate("/phone");
            phone.page().waitForSelector("text=The browser keeps no data on this phone");
        }
    }

    @Test
    void a_browser_that_does_not_promise_to_keep_the_records_says_so_and_keeps_them() {
        String code = somebody();
        String warning = "text=The browser does not promise to keep the data";
        try (FieldPhone phone = phone()) {
            persistence(phone, true);
            assertThat(phone.page().locator(warning).count()).isZero();
            persistence(phone, false);
            phone.page().waitForSelector(warning);
            phone.network(false);
            handOut(phone, code);
            phone.reload();
            assertThat(phone.unsent()).isOne();
            phone.network(true);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    private static void persistence(FieldPhone phone, boolean granted) {
        phone.page().addInitScript("""
                StorageManager.prototype.persisted = async () => false;
                StorageManager.prototype.persist = async () => %s;""".formatted(granted));
        phone.reload();
        phone.ready();
        phone.go("more");
        phone.page().waitForSelector("#sign-out");
    }

    @Test
    void after_the_hours_without_a_network_the_people_are_gone_and_the_records_stay() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.page().addInitScript("{ const now = Date.now; Date.now = () => now() + 25 * 3600 * 1000; }");
            phone.reload();
            phone.page().waitForSelector("text=1 record waits on this phone");
            assertThat(phone.stored("day")).isEmpty();
            assertThat(phone.unsent()).isOne();
            phone.network(true);
            phone.ready();
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_wrong_clock_is_flagged_and_loses_nothing() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            phone.page().addInitScript("""
                {
                  const wrong = 3 * 24 * 3600 * 1000;
                  const Real = Date;
                  globalThis.Date = class extends Real {
                    constructor(...given) { super(...(given.length ? given : [Real.now() - wrong])); }
                    static now() { return Real.now() - wrong; }
                  };
                }""");
            phone.reload();
            phone.ready();
            handOut(phone, code);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
        JsonNode conflicts = HAR.manager()
                .get("/api/v1/conflicts?centre=HAR")
                .expect(200)
                .json()
                .get("rows");
        assertThat(conflicts.findValuesAsText("kind")).contains("CLOCK");
    }

    @Test
    void an_answer_with_another_hash_deletes_nothing() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.tab().context().route(SYNC, PhoneOutboxIT::answerWithAnotherHash);
            phone.network(true);
            phone.page().waitForSelector("text=The server did not confirm exactly this record.");
            assertThat(phone.unsent()).isOne();
            phone.tab().context().unroute(SYNC);
            phone.go("more");
            phone.page().click("text=Try 1 unreadable record again");
            phone.awaitUnsent(0);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    private static void answerWithAnotherHash(Route route) {
        String id = route.request().postData().replaceFirst("(?s).*?\"entries\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"entries\":[{\"id\":\"" + id + "\",\"hash\":\"" + "0".repeat(64)
                        + "\",\"outcome\":\"BOOKED\"}],\"device\":{\"state\":\"ACTIVE\"}}"));
    }

    @Test
    void an_older_server_without_phones_loses_nothing() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.tab()
                    .context()
                    .route(
                            SYNC,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(404)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"title\":\"No such page\",\"status\":404}")));
            phone.network(true);
            phone.page().waitForSelector("text=No such page");
            assertThat(phone.unsent()).isOne();
            phone.tab().context().unroute(SYNC);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_page_of_a_foreign_network_is_no_answer() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.tab()
                    .context()
                    .route(
                            "**/api/v1/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<h1>Welcome to the hotel</h1>")));
            phone.page().waitForResponse("**/api/v1/session", () -> phone.network(true));
            phone.page().waitForSelector("text=No connection");
            assertThat(phone.unsent()).isOne();
            phone.tab().context().unroute("**/api/v1/**");
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_record_that_the_server_cannot_read_stays_with_its_reason() {
        try (FieldPhone phone = phone()) {
            phone.go("visit");
            phone.page().fill("textarea", "Winter clothes");
            phone.tab().context().route(SYNC, route -> {
                String body = route.request().postData();
                route.resume(new Route.ResumeOptions().setPostData(body.replace("Winter clothes", " ".repeat(3))));
            });
            phone.page().click("#record");
            phone.recorded();
            phone.page().waitForSelector("text=The server cannot read it: purpose");
            assertThat(phone.unsent()).isOne();
            phone.tab().context().unroute(SYNC);
            phone.go("more");
            phone.page().click("text=Try 1 unreadable record again");
            phone.awaitUnsent(0);
        }
    }

    @Test
    void a_phone_that_is_started_anew_while_it_sends_delivers_once() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            handOut(phone, code);
            LINE.losesAnswers(true);
            phone.page().waitForRequest(SYNC, phone::startSending);
            phone.reload();
            assertThat(phone.unsent()).isOne();
            LINE.losesAnswers(false);
            phone.deliver();
        } finally {
            LINE.losesAnswers(false);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void two_quick_presses_record_one_need() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.go("needs");
            phone.page().fill("#person", code);
            phone.page().press("#person", "Tab");
            phone.page().fill("input[type=search]", "cup");
            phone.page().locator(".phone-options button").first().click();
            phone.page()
                    .evaluate(
                            "() => { const record = document.getElementById('record'); record.click(); record.click(); }");
            phone.recorded();
            assertThat(phone.stored("outbox")).hasSize(1);
            phone.network(true);
            phone.deliver();
        }
    }

    @Test
    void without_a_sign_in_nobody_reads_or_takes_back_what_waits() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForSelector("text=1 record waits on this phone");
            phone.go("more");
            phone.page().waitForSelector(".phone-list li");
            assertThat(phone.text()).contains("Handout").doesNotContain(code.substring(0, 3) + "-", "Cup");
            assertThat(phone.page().locator(".phone-undo").count()).isZero();
        }
    }

    @Test
    void facts_that_arrive_after_a_sign_out_are_dropped() {
        try (FieldPhone phone = phone()) {
            List<Route> held = new CopyOnWriteArrayList<>();
            phone.tab().context().route("**/api/v1/phone/snapshot**", held::add);
            phone.go("more");
            phone.page()
                    .waitForRequest(
                            "**/api/v1/phone/snapshot**", () -> phone.page().click("text=Load the data again"));
            phone.page().click("#sign-out");
            phone.page().waitForSelector("text=Not signed in");
            phone.page()
                    .waitForResponse(
                            "**/api/v1/phone/snapshot**",
                            () -> held.forEach(each -> each.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"version\":\"late\",\"complete\":true,\"at\":\"2026-11-30T05:00:00Z\","
                                            + "\"operator\":{\"username\":\"social\"},\"people\":[]}"))));
            phone.go("");
            assertThat(phone.stored("day")).isEmpty();
        }
    }

    @Test
    void nothing_of_a_person_can_be_read_in_the_store_of_the_browser() {
        String code = somebody();
        String canary = "canary " + UUID.randomUUID();
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.go("consultation");
            phone.page().fill("#person", code);
            phone.page().press("#person", "Tab");
            phone.page().locator("fieldset button").first().click();
            phone.page().fill("textarea", canary);
            phone.page().click("#record");
            phone.recorded();
            for (String store : new String[] {"day", "given", "outbox", "photos", "meta", "keys"}) {
                assertThat(phone.stored(store).toString()).doesNotContain(code, person, canary);
            }
            phone.network(true);
            phone.deliver();
        }
    }

    @Test
    void another_operator_reads_only_the_kind_and_time_of_what_waits() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            phone.go("consultation");
            phone.page().fill("#person", code);
            phone.page().press("#person", "Tab");
            phone.page().locator("fieldset button").first().click();
            phone.page().getByLabel("Minutes").fill("45");
            phone.page().click("#record");
            phone.recorded();
            phone.page().waitForSelector(".phone-list:has-text('45')");
            phone.tab().context().clearCookies();
            phone.tab().context().route(SYNC, PhoneOutboxIT::answerBusy);
            phone.network(true);
            phone.signIn("second");
            phone.ready();
            for (String screen : List.of("", "more")) {
                phone.go(screen);
                assertThat(phone.page().locator(".phone-list li").allInnerTexts())
                        .satisfiesExactly(
                                consultation -> assertThat(consultation)
                                        .contains("Consultation")
                                        .doesNotContain(code.substring(0, 3) + "-", "45 min", "social"),
                                handout -> assertThat(handout)
                                        .contains("Handout", "recorded by social")
                                        .doesNotContain(code.substring(0, 3) + "-", "Cup"));
            }
            phone.tab().context().unroute(SYNC);
            phone.deliver();
        }
    }

    private static void answerBusy(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503));
    }

    /** Opens the app anew with a function of the page that does what the app does every half minute. */
    private static void reloadWithTick(FieldPhone phone) {
        phone.page().addInitScript("""
                {
                  const every = window.setInterval;
                  window.setInterval = (act, pause) => {
                    window.tick = act;
                    return every(act, pause);
                  };
                }""");
        phone.reload();
        phone.page().waitForFunction("() => window.tick !== undefined");
    }

    private static void tick(FieldPhone phone) {
        phone.page().evaluate("() => { window.tick(); }");
    }

    @Test
    void a_sign_out_that_a_busy_server_did_not_carry_out_is_asked_for_again() {
        try (FieldPhone phone = phone()) {
            reloadWithTick(phone);
            phone.ready();
            phone.tab().context().route(SESSION, PhoneOutboxIT::answerBusy);
            phone.go("more");
            phone.page().waitForResponse(SESSION, () -> phone.page().click("#sign-out"));
            phone.page().waitForSelector("main[data-screen='']");
            phone.tab().context().unroute(SESSION);
            tick(phone);
            phone.page().waitForSelector("text=Not signed in");
            assertThat(phone.tab()
                            .context()
                            .request()
                            .get(LINE.address() + "api/v1/session")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_phone_that_starts_while_the_server_is_busy_asks_again_who_is_signed_in() {
        try (FieldPhone phone = FieldPhone.open(LINE.address())) {
            phone.signIn("social");
            phone.page().waitForSelector("#device-name");
            phone.tab().context().route(SESSION, PhoneOutboxIT::answerBusy);
            phone.page().waitForResponse(SESSION, () -> reloadWithTick(phone));
            phone.page().waitForSelector("main button:has-text('Try again')");
            phone.page().waitForSelector(".phone-strip:has-text('Online')");
            phone.tab().context().unroute(SESSION);
            tick(phone);
            phone.page().waitForSelector("#device-name");
        }
    }

    @Test
    void no_second_signature_is_asked_for_while_a_handout_is_being_recorded() {
        String code = somebody();
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.person(code);
            phone.add("cup");
            phone.page().evaluate("""
                    () => {
                      const digest = SubtleCrypto.prototype.digest;
                      SubtleCrypto.prototype.digest = async function (...given) {
                        await new Promise(done => { window.goOn = done; });
                        return digest.apply(this, given);
                      };
                    }""");
            phone.page().click("#give");
            phone.page().hover("dialog canvas");
            phone.page().mouse().down();
            phone.page().mouse().move(100, 300);
            phone.page().mouse().up();
            phone.page().click("dialog >> text=Done");
            phone.page().waitForFunction("() => window.goOn !== undefined");
            // Another window tells that something changed, so the screen is shown anew with a button that can be
            // pressed.
            phone.page().evaluate("() => new BroadcastChannel('sklad-phone').postMessage('changed')");
            phone.page().waitForSelector("#give:not([disabled])");
            phone.page().click("#give");
            assertThat(phone.page().locator("dialog").count()).isZero();
            phone.page().evaluate("() => window.goOn()");
            phone.recorded();
            phone.awaitUnsent(1);
            phone.network(true);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    /** Gives the phone an id that the server does not know, as after a restore of a backup that is older than the phone. */
    private static void unknownToTheServer(FieldPhone phone) {
        phone.page().evaluate("""
                () => new Promise(resolve => {
                  const opening = indexedDB.open("sklad-phone");
                  opening.onsuccess = () => {
                    const change = opening.result.transaction("meta", "readwrite");
                    const meta = change.objectStore("meta");
                    meta.get("device").onsuccess = ({ target }) => meta.put({ ...target.result, id: crypto.randomUUID() }, "device");
                    change.oncomplete = () => { opening.result.close(); resolve(); };
                  };
                })""");
        phone.reload();
    }

    @Test
    void a_phone_that_a_restored_server_does_not_know_registers_again_and_delivers() {
        String code = somebody();
        try (FieldPhone phone = awayWith(code)) {
            unknownToTheServer(phone);
            phone.network(true);
            phone.awaitUnsent(0);
            phone.ready();
            HAR.manager().get("/api/v1/phone/devices/" + phone.device()).expect(200);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_blocked_phone_that_the_server_does_not_know_is_not_registered_again() {
        try (FieldPhone phone = phone()) {
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/blocking", form())
                    .expect(201);
            phone.reload();
            phone.page().waitForSelector("text=A manager has blocked this phone.");
            phone.page().waitForResponse("**/api/v1/phone/snapshot?**", () -> unknownToTheServer(phone));
            // The app holds the lock until it has dealt with the answer.
            phone.page().evaluate("() => navigator.locks.request('sklad-phone-load', () => {})");
            HAR.manager().get("/api/v1/phone/devices/" + phone.device()).expect(404);
        }
    }
}
