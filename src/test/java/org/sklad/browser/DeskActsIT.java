package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

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
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/**
 * The number of acts that a handout takes, from the card in the hand to the record. Each scan, key and tap is an act. Steps that were
 * removed cut a handout from two minutes to twenty seconds, and no other test would notice their return.
 */
class DeskActsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();

    @BeforeAll
    static void goods() {
        for (String sku : List.of("BAR", "CUP", "MAT")) {
            HAR.item(sku, "OTHER", "Нещо " + sku, "Thing " + sku);
            HAR.received(sku, 500);
        }
        rule("BAR", 10);
        rule("CUP", 2);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static void rule(String sku, int quantity) {
        MANAGER.post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code",
                                sku + "S",
                                "name",
                                sku,
                                "goods",
                                Map.of("items", List.of(sku)),
                                "per",
                                "PERSON",
                                "quantity",
                                quantity,
                                "period",
                                Map.of("kind", "ONCE"),
                                "centres",
                                List.of("HAR"),
                                "validFrom",
                                "2020-01-01"))
                .expect(201);
    }

    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    /** A worker at a desk, with a count of the acts. */
    private static final class Worker {
        private final Tab tab;
        private int acts;

        Worker(Tab tab) {
            this.tab = tab;
        }

        Worker scan(String code) {
            acts++;
            tab.leave(() -> tab.scan(code));
            return this;
        }

        Worker enter() {
            tab.awaitFocus("code");
            acts++;
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            return this;
        }

        Worker tap(String selector) {
            acts++;
            tab.press(selector);
            return this;
        }

        Worker tick(String value) {
            acts++;
            tab.check(value);
            return this;
        }

        /** Verifies that the receipt appears after this number of acts, and starts a new count. */
        void done(int after) {
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(acts).isEqualTo(after);
            acts = 0;
        }
    }

    private static String child(String mother) {
        return FIELD.post(
                        "/api/v1/beneficiaries",
                        form("centre", "HAR", "sex", "MALE", "ageBand", "5-11", "household", mother))
                .expect(201)
                .at("/caseCode");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_handout_takes_three_acts_and_the_next_card_is_scanned_where_the_last_ended(Language language, int width) {
        String first = HAR.person("MALE");
        String second = HAR.person("FEMALE");
        String mother = HAR.person("FEMALE");
        String child = child(mother);
        try (Tab tab = Browser.open(HAR.address(), language, width)
                .signIn("field", RunningSklad.PASSWORD)
                .speak(language)) {
            Worker worker = new Worker(tab.go("/hand-out"));
            worker.scan(first).enter();
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.overflow()).isZero();
            worker.enter().done(3);
            assertThat(HAR.given(first)).isEqualTo(Map.of("BAR", 10L, "CUP", 2L));
            assertThat(tab.barriers()).isEmpty();
            assertThat(width > 500 ? List.of() : tab.smallTargets()).isEmpty();

            String mat = MANAGER.get("/api/v1/items/MAT").expect(200).at("/code");
            worker.scan(second).enter().scan(mat).tap("button[value='record']").done(4);
            assertThat(HAR.given(second)).isEqualTo(Map.of("BAR", 10L, "CUP", 2L, "MAT", 1L));

            worker.scan(mother)
                    .enter()
                    .tick(child)
                    .tap("button[value='record']")
                    .done(4);
            assertThat(HAR.given(mother)).isEqualTo(Map.of("BAR", 10L, "CUP", 2L));
            assertThat(HAR.given(child)).isEqualTo(Map.of("BAR", 10L, "CUP", 2L));
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void each_press_counts_however_fast_they_follow(Language language, int width) {
        List<String> codes = Stream.of("MAT", "CUP")
                .map(sku -> MANAGER.get("/api/v1/items/" + sku).expect(200).at("/code"))
                .toList();
        try (Tab tab = Browser.open(HAR.address(), language, width).signIn("field", RunningSklad.PASSWORD)) {
            tab.go("/hand-out/" + HAR.person("MALE"));
            codes.forEach(code -> tab.leave(() -> tab.scan(code)));
            tab.leave(() -> tab.page().evaluate("""
                () => {
                  const act = name => document.querySelector(`#desk button[value='${name}']`).click();
                  ['more-1', 'more-1', 'more-1', 'more-2', 'more-2', 'more-1'].forEach(act);
                }\
                """));
            tab.page().waitForFunction("() => document.getElementsByName('quantity.1')[0].value === '5'");
            assertThat(tab.value("quantity.2")).isEqualTo("3");
            tab.leave(() -> tab.page().evaluate("""
                () => {
                  for (let i = 0; i < 3; i++) document.querySelector("#desk button[value='less-1']").click();
                }\
                """));
            tab.page().waitForFunction("() => document.getElementsByName('quantity.1')[0].value === '2'");
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** Fills the field like a phone keyboard or a paste, in a way that is not taken for a scanner. */
    @Test
    void enter_looks_for_the_words_that_stand_there_whatever_can_be_laid_out() {
        String person = HAR.person("FEMALE");
        try (Tab tab = Browser.open(HAR.address(), Language.EN, 360)
                .signIn("field", RunningSklad.PASSWORD)
                .speak(Language.EN)) {
            tab.go("/hand-out/" + person);
            assertThat(tab.page().locator("#desk button[value=due]").isVisible())
                    .isTrue();
            tab.page().fill("#f-code", "thing mat");
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            assertThat(tab.page().locator(".desk-scan").innerText()).contains("Thing MAT");
            assertThat(tab.page().locator(".desk-lines").count()).isZero();
            assertThat(HAR.given(person)).isEmpty();
        }
    }
}
