package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.Tab;

/** On a busy phone an answer, a calculation or the rest of a press comes late, and the app still shows and keeps what is true now. */
class PhoneLatenessIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String SESSION = "**/api/v1/session";

    /** Script that lets decryptions begun from now on end only after a call of {@code release()}. */
    private static final String HOLD = """
            () => {
              const { decrypt } = SubtleCrypto.prototype;
              const ends = [];
              SubtleCrypto.prototype.decrypt = function (...given) {
                const opened = decrypt.apply(this, given);
                return new Promise(end => ends.push(() => end(opened)));
              };
              window.held = ends;
              window.release = () => {
                SubtleCrypto.prototype.decrypt = decrypt;
                ends.forEach(end => end());
              };
            }""";

    private static final String HELD = "() => window.held.length > 0";

    private static String person;

    @BeforeAll
    static void fill() {
        person = HAR.person("FEMALE");
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

    private static void handOut(FieldPhone phone) {
        phone.person(person);
        phone.add("cup");
        phone.give();
    }

    /** Reads the store of the phone more often one after another than the app does for anything that it has begun before. */
    private static void letTheAppEnd(FieldPhone phone) {
        for (int i = 0; i < 40; i++) {
            phone.stored("meta");
        }
    }

    @Test
    void a_count_that_ends_late_does_not_bring_back_what_was_taken_back_meanwhile() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            handOut(phone);
            handOut(phone);
            assertThat(phone.unsent()).isEqualTo(2);
            phone.page().evaluate(HOLD);
            phone.page().locator(".phone-undo").first().click();
            phone.page().waitForFunction(HELD);
            phone.page().locator(".phone-undo").last().click();
            phone.page().waitForCondition(() -> phone.stored("outbox").isEmpty());
            letTheAppEnd(phone);
            phone.page().evaluate("() => window.release()");
            phone.awaitUnsent(0);
            letTheAppEnd(phone);
            assertThat(phone.page().locator(".phone-undo").count()).isZero();
        }
    }

    @Test
    void facts_that_are_read_while_the_session_ends_are_not_shown() {
        try (FieldPhone phone = phone()) {
            phone.page().evaluate(HOLD);
            phone.page().evaluate("() => { new BroadcastChannel('sklad-phone').postMessage('changed'); }");
            phone.page().waitForFunction(HELD);
            phone.tab().context().clearCookies();
            phone.page().evaluate("() => { dispatchEvent(new Event('online')); }");
            phone.page().waitForSelector("a[href^='/sign-in']");
            phone.page().evaluate("() => window.release()");
            letTheAppEnd(phone);
            assertThat(phone.page().locator("#scan-card").count()).isZero();
        }
    }

    @Test
    void a_press_has_its_effect_while_something_changes_in_the_background() {
        try (FieldPhone phone = phone();
                FieldPhone beside = FieldPhone.in(new Tab(phone.tab().context()))) {
            beside.ready();
            // Waits for a button that stays: the phone draws its screen anew when the other page announces itself.
            phone.page().hover("#type-code");
            phone.page().mouse().down();
            phone.network(false);
            handOut(beside);
            phone.awaitUnsent(1);
            phone.page().mouse().up();
            phone.page().waitForSelector("#code:focus");
            phone.page().click("#type-code");
            phone.page().waitForSelector(".phone-undo");
        }
    }

    @Test
    void the_press_after_a_typed_quantity_or_code_has_its_effect() {
        try (FieldPhone phone = phone()) {
            phone.person(person);
            phone.add("cup");
            phone.page().fill("[aria-label='Quantity: Cup']", "20");
            phone.page().click(".phone-step button >> nth=1");
            assertThat(phone.page().inputValue("[aria-label='Quantity: Cup']")).isEqualTo("21");

            phone.go("needs");
            phone.page().fill("#person", person);
            phone.page().click("main .field:has(#person) button");
            phone.page().waitForSelector("dialog[open]");
            phone.page().keyboard().press("Escape");
            phone.page().waitForFunction("() => !document.querySelector('dialog')");
        }
    }

    @Test
    void who_signs_out_while_the_phone_asks_who_is_signed_in_stays_signed_out() {
        try (FieldPhone phone = phone()) {
            List<Route> asked = new CopyOnWriteArrayList<>();
            phone.tab().context().route(SESSION, route -> {
                if (route.request().method().equals("GET")) {
                    asked.add(route);
                } else {
                    route.resume();
                }
            });
            phone.go("more");
            phone.page()
                    .waitForRequest(
                            SESSION, () -> phone.page().evaluate("() => { dispatchEvent(new Event('online')); }"));
            phone.page().click("#sign-out");
            phone.page().waitForSelector("text=Not signed in");
            assertThat(asked).hasSize(1);
            phone.page()
                    .waitForResponse(
                            SESSION,
                            () -> asked.get(0)
                                    .fulfill(
                                            new Route.FulfillOptions()
                                                    .setContentType("application/json")
                                                    .setBody(
                                                            "{\"username\":\"social\",\"name\":\"Social\",\"roles\":[\"field@HAR\"]}")));
            letTheAppEnd(phone);
            assertThat(phone.stored("meta").toString()).doesNotContain("username");
        }
    }
}
