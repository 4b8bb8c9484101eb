package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.TwoCentres;

/** Rare mishaps of a phone: none loses a record, makes it twice, names another author or brings back erased data. */
class PhoneMishapsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String SYNC = "**/api/v1/phone/sync";
    private static final String PHOTOS = "**/api/v1/phone/photos?**";
    private static final String SNAPSHOT = "**/api/v1/phone/snapshot?**";
    private static final String LATE = "{\"version\":\"late\",\"complete\":true,\"at\":\"2026-11-30T05:00:00Z\","
            + "\"operator\":{\"username\":\"social\"},\"people\":[]}";

    private static final String FULL_AT_ONCE =
            "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };";

    /** Safari and Firefox take the request, and fail it later. The transaction has no error yet while that of the request bubbles. */
    private static final String FULL_LATER = """
            IDBObjectStore.prototype.put = function (...given) {
              this.add(...given);
              return this.add(...given);
            };
            for (const each of [IDBRequest, IDBTransaction]) {
              const read = Object.getOwnPropertyDescriptor(each.prototype, "error").get;
              Object.defineProperty(each.prototype, "error", { get() {
                const error = read.call(this);
                return error?.name === "ConstraintError" ? new DOMException("full", "QuotaExceededError") : error;
              } });
            }""";

    @BeforeAll
    static void goods() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static FieldPhone phone() {
        return FieldPhone.registered(HAR.address(), "social");
    }

    private static JsonNode handouts(String code) {
        return HAR.field()
                .get("/api/v1/handouts?beneficiary=" + code)
                .expect(200)
                .json()
                .get("rows");
    }

    private static void handOut(FieldPhone phone, String code) {
        phone.person(code);
        phone.add("cup");
        phone.give();
    }

    private static void visit(FieldPhone phone, String purpose) {
        phone.go("visit");
        phone.page().fill("textarea", purpose);
        phone.page().click("#record");
        phone.recorded();
    }

    private static void beginFault(FieldPhone phone, String fault) {
        phone.go("faults");
        phone.page().click("text=Heating");
        phone.page().fill("textarea", fault);
        phone.page().setInputFiles("#photo", new FilePayload("fault.png", "image/png", TwoCentres.picture()));
    }

    private static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }

    @Test
    void a_record_whose_author_signs_out_before_it_is_made_is_that_authors() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.page().evaluate("""
                    () => {
                      const make = window.createImageBitmap;
                      window.createImageBitmap = async (...given) => {
                        await new Promise(done => { window.goOn = done; });
                        return make(...given);
                      };
                    }""");
            beginFault(phone, "Before signing out");
            phone.page().waitForFunction("() => window.goOn !== undefined");
            phone.page().click("#record");
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForSelector("main[data-screen='']");
            phone.page().evaluate("() => window.goOn()");
            phone.awaitUnsent(2);
            assertThat(phone.stored("outbox"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("author", "social"));
        }
    }

    @Test
    void a_handout_that_was_begun_is_recorded_in_one_of_two_windows() {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.person(code);
            phone.add("cup");
            phone.page().waitForCondition(() -> phone.stored("day").size() == 2);
            Page beside = phone.tab().context().newPage();
            beside.navigate("/phone");
            beside.click("text=Continue");
            beside.selectOption("#acknowledgement", "MARK");
            // While somebody types, the screen is not shown anew.
            beside.fill("[aria-label='Quantity: Cup'], input[maxlength='100']:not([type=search])", "1");
            phone.give();
            beside.waitForFunction("() => /1 unsent/.test(document.querySelector('.phone-strip').innerText)");
            beside.click("#give");
            beside.waitForSelector("text=It was recorded or dropped in another window.");
            assertThat(phone.stored("outbox")).hasSize(1);
            phone.network(true);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    private static List<Route> held(FieldPhone phone) {
        List<Route> held = new CopyOnWriteArrayList<>();
        phone.tab().context().route(SNAPSHOT, held::add);
        return held;
    }

    /** Answers the loads that wait, and waits until the app has dealt with them. */
    private static void release(FieldPhone phone, List<Route> held) {
        phone.page().waitForResponse(SNAPSHOT, () -> held.forEach(each -> answer(each, 200, LATE)));
        phone.page().evaluate("() => navigator.locks.request('sklad-phone-load', () => {})");
    }

    @Test
    void facts_that_were_asked_for_before_the_phone_was_wiped_are_dropped() {
        try (FieldPhone phone = phone()) {
            List<Route> held = held(phone);
            phone.go("more");
            phone.page().waitForRequest(SNAPSHOT, () -> phone.page().click("text=Load the data again"));
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/wiping", form())
                    .expect(201);
            visit(phone, "Before the wiping");
            phone.page().waitForSelector("text=Register this phone");
            release(phone, held);
            assertThat(phone.stored("day")).isEmpty();
        }
    }

    @Test
    void facts_that_were_asked_for_first_and_arrive_after_the_session_are_dropped() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            phone.signIn("social");
            List<Route> held = held(phone);
            phone.page().waitForRequest(SNAPSHOT, () -> phone.page().click("main form button"));
            phone.tab().context().clearCookies();
            phone.page().evaluate("() => window.dispatchEvent(new Event('online'))");
            phone.page().waitForSelector("main a[href^='/sign-in']");
            release(phone, held);
            assertThat(phone.stored("day")).isEmpty();
        }
    }

    /** Refuses each write that needs space, now and after the app is opened anew. */
    private static void fill(FieldPhone phone, String full) {
        phone.page().addInitScript(full);
        phone.page().evaluate("() => { " + full + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {FULL_AT_ONCE, FULL_LATER})
    void a_full_phone_delivers_what_it_holds(String full) {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = phone()) {
            phone.network(false);
            handOut(phone, code);
            fill(phone, full);
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForSelector("main[data-screen='']");
            assertThat(phone.stored("day"))
                    .as("the people, without space for the mark of the erasure")
                    .isEmpty();
            phone.network(true);
            phone.signIn("social");
            phone.awaitUnsent(0);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_full_phone_says_so_when_it_is_registered_or_its_place_is_chosen() {
        String roomy = "() => { IDBObjectStore.prototype.put = window.roomyPut; }";
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            phone.signIn("social");
            phone.page().waitForSelector("#device-name");
            phone.page().evaluate("() => { window.roomyPut = IDBObjectStore.prototype.put; " + FULL_AT_ONCE + " }");
            phone.page().click("main form button");
            phone.page().waitForSelector("text=The phone is full.");
            phone.page().evaluate(roomy);
            phone.page().click("main form button");
            phone.ready();
            phone.go("more");
            phone.page().evaluate("() => { " + FULL_AT_ONCE + " }");
            phone.page().dispatchEvent("main select", "change");
            phone.page().waitForSelector("text=The phone is full.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FULL_AT_ONCE, FULL_LATER})
    void a_full_phone_forgets_the_people_after_the_hours_without_a_network(String full) {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = phone()) {
            phone.network(false);
            handOut(phone, code);
            phone.page().addInitScript(full);
            phone.page().addInitScript("{ const now = Date.now; Date.now = () => now() + 25 * 3600 * 1000; }");
            phone.reload();
            phone.page().waitForSelector("text=1 record waits on this phone");
            assertThat(phone.stored("day")).isEmpty();
            assertThat(phone.unsent()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "wiping"})
    void a_full_phone_that_is_blocked_or_wiped_delivers_and_forgets_the_people(String act) {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = phone()) {
            phone.network(false);
            handOut(phone, code);
            fill(phone, FULL_LATER);
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/" + act, form())
                    .expect(201);
            phone.network(true);
            phone.page()
                    .waitForSelector(
                            act.equals("wiping")
                                    ? "text=Register this phone"
                                    : "text=A manager has blocked this phone.");
            phone.awaitUnsent(0);
            assertThat(phone.stored("day")).isEmpty();
            assertThat(phone.stored("keys")).hasSize(act.equals("wiping") ? 0 : 1);
        }
        assertThat(handouts(code)).hasSize(1);
    }

    @Test
    void a_record_that_a_delivery_is_refused_for_does_not_hold_back_the_others() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            visit(phone, "First");
            visit(phone, "Refused by a gateway");
            visit(phone, "Last");
            phone.tab().context().route(SYNC, route -> {
                if (route.request().postData().contains("Refused by a gateway")) {
                    answer(route, 413, "{\"title\":\"Too large\",\"status\":413}");
                } else {
                    route.resume();
                }
            });
            phone.network(true);
            phone.awaitUnsent(1);
            phone.go("");
            phone.page().waitForSelector("text=The server cannot read it: Too large");
            phone.tab().context().unroute(SYNC);
            phone.go("more");
            phone.page().click("text=Try 1 unreadable record again");
            phone.awaitUnsent(0);
        }
    }

    /** Damages the oldest record of the phone, so that it cannot be decrypted, and opens the app anew. */
    private static void damageFirst(FieldPhone phone) {
        phone.page().evaluate("""
                () => new Promise((resolve, reject) => {
                  const opening = indexedDB.open("sklad-phone");
                  opening.onerror = () => reject(opening.error);
                  opening.onsuccess = () => {
                    const change = opening.result.transaction("outbox", "readwrite");
                    const outbox = change.objectStore("outbox");
                    outbox.getAll().onsuccess = ({ target }) => {
                      const first = target.result[0];
                      outbox.put({ ...first, sealed: { ...first.sealed, iv: new Uint8Array(12) } });
                    };
                    change.oncomplete = () => { opening.result.close(); resolve(); };
                  };
                })""");
        phone.reload();
    }

    @Test
    void a_record_that_can_no_longer_be_opened_is_named_and_can_be_removed() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            visit(phone, "Spoilt");
            visit(phone, "Sound");
            damageFirst(phone);
            phone.network(true);
            phone.awaitUnsent(1);
            phone.go("more");
            phone.page().waitForSelector("text=This record is damaged");
            assertThat(phone.text()).contains("recorded by social").doesNotContain("Everything is sent");
            phone.page().click("text=Remove");
            phone.page().waitForSelector("text=Everything is sent");
            phone.awaitUnsent(0);
        }
    }

    @Test
    void a_wiped_phone_finishes_once_a_record_that_can_no_longer_be_opened_is_removed() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            visit(phone, "Spoilt before the wiping");
            damageFirst(phone);
            HAR.manager()
                    .post("/api/v1/phone/devices/" + phone.device() + "/wiping", form())
                    .expect(201);
            phone.network(true);
            phone.page().waitForSelector("text=This record is damaged");
            phone.page().click("text=Remove");
            phone.page().waitForSelector("text=Register this phone");
            assertThat(phone.stored("outbox")).isEmpty();
        }
    }

    @Test
    void a_photo_stays_until_an_answer_names_it() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            beginFault(phone, "Photo to nobody");
            phone.page().waitForSelector(".phone-photos img");
            phone.page().click("#record");
            phone.recorded();
            phone.tab().context().route(PHOTOS, route -> answer(route, 200, "{\"welcome\":\"hotel\"}"));
            phone.page().waitForResponse(PHOTOS, () -> phone.network(true));
            phone.awaitUnsent(1);
            phone.tab().context().unroute(PHOTOS);
            Request sent = phone.page().waitForRequest(PHOTOS, phone::startSending);
            phone.awaitUnsent(0);
            assertThat(sent.response().status()).isEqualTo(201);
        }
    }

    @Test
    void records_wait_for_the_server_after_an_answer_of_a_foreign_one() {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = phone()) {
            phone.network(false);
            handOut(phone, code);
            phone.tab().context().route(SYNC, route -> answer(route, 200, "{\"welcome\":\"hotel\"}"));
            phone.page().waitForResponse(SYNC, () -> phone.network(true));
            phone.tab().context().unroute(SYNC);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }

    /** A browser takes more than 24 days for no pause at all. */
    @Test
    void a_server_that_asks_for_a_pause_of_months_is_asked_again_within_an_hour() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            assertThat(phone.page().evaluate("""
                    async () => {
                      const { Outbox } = await import(new URL("outbox.js", document.querySelector("script[type=module]").src));
                      const outbox = new Outbox(null, null, {});
                      let pause = 0;
                      outbox.soon = ms => { pause = ms; };
                      outbox.failed({ kind: "busy", after: 4_000_000 });
                      return pause;
                    }""")).isEqualTo(3_600_000);
        }
    }

    /** Two windows share the store. One makes a record between two reads of the other. */
    @Test
    void taking_back_a_record_leaves_the_photos_of_another_window() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            assertThat(phone.page().evaluate("""
                    async () => {
                      const url = name => new URL(name, document.querySelector("script[type=module]").src);
                      const { openStore } = await import(url("store.js"));
                      const { Outbox } = await import(url("outbox.js"));
                      const store = await openStore(() => {});
                      const on = { changed() {}, ready: async () => false };
                      const other = new Outbox(store, null, on);
                      const photo = new Blob(["photo"]);
                      const made = () => other.record({ kind: "work-order", author: "social", content: {}, summary: {}, photos: [photo] });
                      const first = await made();
                      let second = null;
                      const between = {
                        ...store,
                        all: async (name, prefix) => {
                          const rows = await store.all(name, prefix);
                          second ??= await made();
                          return rows;
                        },
                      };
                      await new Outbox(between, null, on).undo(first);
                      return (await store.all("photos")).map(each => each.entry === second).join();
                    }""")).isEqualTo("true");
        }
    }
}
