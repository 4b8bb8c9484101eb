package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Browser;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SampledDay;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Three questions on a phone of 360 pixels that is turned towards the person: each answer is one tap, and can be changed before sending. */
class BrowserMonitoringIT {
    private static final int PHONE = 360;
    private static final SampledDay DAY = new SampledDay("ps", "bg");

    @AfterAll
    static void stop() {
        DAY.close();
    }

    private static Tab phone() {
        return Browser.open(DAY.sklad().address(), Language.BG, PHONE)
                .signIn("field", RunningSklad.PASSWORD)
                .speak(Language.BG);
    }

    private static void judge(Tab tab, List<String> wrong) {
        tab.barriers().forEach(each -> wrong.add(tab.path() + ": " + each));
        tab.smallTargets().forEach(each -> wrong.add(tab.path() + ": small " + each));
        if (tab.overflow() > 0) {
            wrong.add(tab.path() + ": wider than the phone");
        }
    }

    private static void tap(Tab tab, String question, String reply) {
        tab.page()
                .locator("label:has(input[name='%s'][value='%s'])".formatted(question, reply))
                .click();
    }

    @Test
    void a_person_answers_with_three_taps_in_their_language() {
        List<String> wrong = new ArrayList<>();
        String person = DAY.people().get(0);
        try (Tab tab = phone()) {
            tab.go("/hand-out/" + person);
            judge(tab, wrong);
            tab.press(".desk-questions a");
            assertThat(tab.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(tab.page().content()).doesNotContain("manager", "field</");
            for (String language : List.of("ar", "bg", "en", "fa", "fr", "ku", "uk", "ps")) {
                tab.press(".languages a[lang='" + language + "']");
                assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(language);
                judge(tab, wrong);
            }
            tap(tab, "received", "NO");
            tap(tab, "received", "YES");
            tap(tab, "quality", "NO");
            tap(tab, "respect", "NO_ANSWER");
            judge(tab, wrong);
            tab.submit();
            assertThat(tab.path()).isEqualTo("/hand-out/" + person);
            assertThat(tab.page().locator(".desk-questions").count()).isZero();
        }
        assertThat(wrong).isEmpty();
        String counts = DAY.as("manager").get("/api/v1/monitoring").expect(200).text();
        assertThat(counts).contains("\"answered\":1", "\"declined\":0");
    }

    @Test
    void the_questions_at_the_desk_can_be_put_off() {
        String person = DAY.people().get(1);
        try (Tab tab = phone()) {
            tab.go("/hand-out/" + person);
            assertThat(tab.page().locator(".desk-questions").isVisible()).isTrue();
            tab.page().locator(".desk-questions label").click();
            assertThat(tab.page().locator(".desk-questions").isVisible()).isFalse();
            tab.fill("code", "no such goods").leave(() -> tab.page().keyboard().press("Enter"));
            assertThat(tab.page().locator(".desk-questions").count()).isZero();
            assertThat(tab.page()
                            .locator("input[name='questionsLater'][value='true']")
                            .count())
                    .isEqualTo(1);
        }
    }
}
