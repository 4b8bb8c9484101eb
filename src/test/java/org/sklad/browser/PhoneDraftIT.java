package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;

/** A record that was begun on a phone is offered again after the browser was closed, until it is made or dropped, or the day is erased. */
class PhoneDraftIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String BEGUN = "text=Begun, not recorded";

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** A phone without a network on which a handout of a cup to the person was begun. */
    private static FieldPhone awayWithDraft(String code) {
        FieldPhone phone = FieldPhone.registered(HAR.address(), "social");
        phone.network(false);
        phone.person(code);
        phone.add("cup");
        awaitDrafts(phone, 1);
        return phone;
    }

    private static void awaitDrafts(FieldPhone phone, int number) {
        phone.page().waitForCondition(() -> phone.stored("day").size() == 1 + number);
    }

    private static void closeAndOpen(FieldPhone phone) {
        phone.reload();
        phone.ready();
    }

    @Test
    void a_handout_that_was_begun_is_offered_again_until_it_is_recorded() {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = awayWithDraft(code)) {
            assertThat(phone.stored("day").toString()).doesNotContain(code);
            closeAndOpen(phone);
            phone.go("");
            assertThat(phone.page().locator(BEGUN).count()).isOne();
            assertThat(phone.tab().barriers()).isEmpty();
            assertThat(phone.tab().smallTargets()).isEmpty();
            phone.page().click("text=Continue");
            phone.page().waitForSelector("#give");
            assertThat(phone.page().innerText(".phone-lines")).contains("Cup");
            phone.give();
            awaitDrafts(phone, 0);
            closeAndOpen(phone);
            assertThat(phone.page().locator(BEGUN).count()).isZero();
            assertThat(phone.unsent()).isOne();
            phone.network(true);
            phone.deliver();
        }
        assertThat(HAR.given(code)).isEqualTo(Map.of("CUP", 1L));
    }

    @Test
    void a_handout_to_a_group_keeps_its_people_and_goods() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("group");
            phone.page().fill("[aria-label='Woman, 18–59']", "9");
            phone.add("cup");
            awaitDrafts(phone, 1);
            closeAndOpen(phone);
            phone.go("");
            phone.page().click("text=Continue");
            assertThat(phone.page().inputValue("[aria-label='Woman, 18–59']")).isEqualTo("9");
            phone.give();
            assertThat(phone.page().innerText(".phone-list")).contains("Group, 9 people");
            phone.network(true);
            phone.deliver();
        }
    }

    @Test
    void a_handout_that_is_dropped_is_not_offered_again() {
        try (FieldPhone phone = awayWithDraft(HAR.person("MALE"))) {
            phone.go("");
            phone.page().click("[aria-label^='Drop: ']");
            awaitDrafts(phone, 0);
            phone.page().waitForSelector("main:not(:has-text('Begun, not recorded'))");
            closeAndOpen(phone);
            assertThat(phone.page().locator(BEGUN).count()).isZero();
        }
    }

    @Test
    void signing_out_erases_what_was_begun() {
        try (FieldPhone phone = awayWithDraft(HAR.person("MALE"))) {
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForCondition(() -> phone.stored("day").isEmpty());
            phone.network(true);
            phone.page().waitForSelector("a[href^='/sign-in']");
            phone.signIn("social");
            phone.ready();
            assertThat(phone.page().locator(BEGUN).count()).isZero();
        }
    }

    @Test
    void what_one_window_records_another_one_no_longer_offers() {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = awayWithDraft(code)) {
            Page beside = phone.tab().context().newPage();
            beside.navigate("/phone");
            beside.waitForSelector(BEGUN);
            phone.give();
            beside.waitForFunction("() => /1 unsent/.test(document.querySelector('.phone-strip').innerText)");
            beside.waitForFunction("() => !document.querySelector('main').innerText.includes('Begun')");
        }
    }

    private static void continueAt(FieldPhone phone, String name) {
        phone.go("");
        phone.page().click("[aria-label='Continue: %s']".formatted(name));
    }

    @Test
    void what_was_typed_on_any_screen_outlives_a_closed_browser_until_it_is_recorded() {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            phone.go("needs");
            phone.page().fill("#person", code);
            phone.page().press("#person", "Tab");
            phone.page().fill("input[type=search]", "cup");
            phone.page().click(".phone-options button >> nth=0");
            phone.go("faults");
            phone.page().click("text=Heating");
            phone.page().fill("textarea", "The boiler is cold");
            phone.go("consultation");
            phone.page().fill("#person", code);
            phone.page().press("#person", "Tab");
            phone.page().click("fieldset button >> nth=0");
            phone.page().fill("textarea", "Asked about school");
            phone.go("session");
            phone.page().click("text=Arabic");
            phone.page().fill("[aria-label='Woman, 18–59']", "9");
            phone.add("cup");
            phone.go("visit");
            phone.page().fill("textarea", "Winter clothes");
            awaitDrafts(phone, 5);
            assertThat(phone.stored("day").toString()).doesNotContain(code, "school", "boiler");
            closeAndOpen(phone);
            assertThat(phone.page().innerText("main"))
                    .contains("The boiler is cold", "Winter clothes")
                    .as("a note is not for those who look over a shoulder")
                    .doesNotContain("school");
            assertThat(phone.tab().barriers()).isEmpty();
            assertThat(phone.tab().smallTargets()).isEmpty();
            continueAt(phone, "Need");
            phone.page().click("#record");
            phone.recorded();
            continueAt(phone, "Fault");
            assertThat(phone.page().getAttribute("button:text-is('Heating')", "aria-pressed"))
                    .isEqualTo("true");
            phone.page().click("#record");
            phone.recorded();
            continueAt(phone, "Consultation");
            assertThat(phone.page().inputValue("textarea")).isEqualTo("Asked about school");
            phone.page().click("#record");
            phone.recorded();
            continueAt(phone, "Information session");
            assertThat(phone.page().inputValue("[aria-label='Woman, 18–59']")).isEqualTo("9");
            assertThat(phone.page().innerText(".phone-lines")).contains("Cup");
            phone.page().fill("input[max='720']", "30");
            phone.page().click("fieldset button >> nth=0");
            phone.page().click("#record");
            phone.recorded();
            continueAt(phone, "Field visit");
            phone.page().click("#record");
            phone.recorded();
            awaitDrafts(phone, 0);
            closeAndOpen(phone);
            assertThat(phone.page().locator(BEGUN).count()).isZero();
            assertThat(phone.unsent()).isEqualTo(5);
            phone.network(true);
            phone.deliver();
        }
    }

    @Test
    void a_handout_that_was_begun_in_the_app_before_an_update_is_offered() {
        String code = HAR.person("MALE");
        try (FieldPhone phone = awayWithDraft(code)) {
            phone.page().evaluate("""
                    code => new Promise((resolve, reject) => {
                      const opening = indexedDB.open("sklad-phone");
                      opening.onerror = () => reject(opening.error);
                      opening.onsuccess = () => {
                        const db = opening.result;
                        db.transaction("keys").objectStore("keys").get("day").onsuccess = async ({ target }) => {
                          const iv = crypto.getRandomValues(new Uint8Array(12));
                          // As text in JSON, as the app writes it.
                          const kept = JSON.stringify({ name: "group", lines: [{ sku: "CUP", quantity: 3 }], acknowledgement: "MARK", heads: [["FEMALE 18-59", 4]] });
                          const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, target.result, new TextEncoder().encode(JSON.stringify(kept)));
                          const write = db.transaction("day", "readwrite");
                          write.objectStore("day").put({ id: "draft:former", sealed: { iv, data } }, "draft:former");
                          write.oncomplete = () => { db.close(); resolve(); };
                        };
                      };
                    })""", code);
            closeAndOpen(phone);
            continueAt(phone, "Group");
            assertThat(phone.page().inputValue("[aria-label='Woman, 18–59']")).isEqualTo("4");
            assertThat(phone.page().innerText(".phone-lines")).contains("Cup");
            assertThat(phone.page().innerText("#give")).contains("1");
        }
    }
}
