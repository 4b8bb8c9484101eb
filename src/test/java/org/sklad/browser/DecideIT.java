package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;
import static org.sklad.harness.OneCentre.typed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.harness.Workday;
import org.sklad.platform.i18n.Language;

/** What waits for a manager is decided on their first page, which then shows what still waits. */
class DecideIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client MANAGER = HAR.manager();

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.room("12");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static String fault() {
        return HAR.field()
                .post(
                        "/api/v1/work-orders",
                        form(
                                "centre",
                                "HAR",
                                "room",
                                "12",
                                "category",
                                "HEATING",
                                "priority",
                                "URGENT",
                                "description",
                                "It is cold"))
                .expect(201)
                .at("/number");
    }

    /** Returns the address of a count of soap that found two pieces fewer. */
    private static String counted() {
        String lot = HAR.received("SOAP", 30);
        Answer count = KEEPER.post("/api/v1/counts", form("centre", "HAR", "scope", Map.of("item", "SOAP")));
        String path = "/api/v1/counts/" + count.expect(201).at("/id");
        KEEPER.post(path + "/lines", form("location", "STORE", "lot", lot, "quantity", 28))
                .expect(201);
        KEEPER.post(path + "/completion", form()).expect(201);
        return path;
    }

    @ParameterizedTest
    @CsvSource({"BG, 360", "EN, 1440"})
    void a_press_on_the_first_page_decides_and_the_page_shows_what_still_waits(Language language, int width) {
        String order = fault();
        String count = counted();
        Workday day = new Workday(Browser.open(HAR.address(), language, width)
                        .signIn("manager", RunningSklad.PASSWORD)
                        .speak(language))
                .begin("/");
        assertThat(day.tab().path()).isEqualTo("/overview");
        String fault = ".decision:has(a[href='/repairs/" + order + "'])";
        String soap = ".decision:has(a[href='" + count.substring("/api/v1".length()) + "'])";
        assertThat(day.tab().text(fault)).contains("It is cold", "12");
        assertThat(day.tab().text(soap)).contains(language == Language.BG ? "Сапун" : "Soap", "−2");
        assertThat(day.tab().barriers()).isEmpty();
        assertThat(width > 500 ? List.of() : day.tab().smallTargets()).isEmpty();

        day.follow(fault + " > form button");
        assertThat(day.tab().path()).isEqualTo("/overview");
        assertThat(day.page().locator(fault).count()).isZero();
        assertThat(day.page().locator(soap).count()).as("the count still waits").isOne();
        day.follow(soap + " > form button");
        assertThat(day.clicks()).as("one press a decision").isEqualTo(2);
        assertThat(day.page().locator(soap).count()).isZero();
        assertThat(day.tab().text(".message.done")).isNotBlank();
        assertThat(day.tab().faults()).isEmpty();
        day.tab().close();

        assertThat(MANAGER.get("/api/v1/work-orders/" + order).expect(200).at("/state"))
                .isEqualTo("APPROVED");
        assertThat(MANAGER.get(count).expect(200).at("/state")).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @CsvSource({"BG, 360", "EN, 1440"})
    void a_fault_is_rejected_with_its_reason_on_the_first_page_by_keyboard(Language language, int width) {
        String order = fault();
        String fault = ".decision:has(a[href='/repairs/" + order + "'])";
        try (Tab tab = Browser.open(HAR.address(), language, width)
                .signIn("manager", RunningSklad.PASSWORD)
                .speak(language)) {
            tab.go("/overview").page().focus(fault + " summary");
            assertThat(tab.page().isVisible(fault + " details button"))
                    .as("closed")
                    .isFalse();
            tab.page().keyboard().press("Enter");
            tab.page().waitForSelector(fault + " details button");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
            assertThat(width > 500 ? List.of() : tab.smallTargets()).isEmpty();
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().press("Enter");
            assertThat(tab.path()).as("no reason yet").isEqualTo("/overview");
            tab.page().keyboard().insertText("It was cold yesterday");
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            assertThat(tab.path()).isEqualTo("/overview");
            assertThat(tab.page().locator(fault).count()).isZero();
            assertThat(tab.text(".message.done")).isNotBlank();
        }
        Answer rejected = MANAGER.get("/api/v1/work-orders/" + order).expect(200);
        assertThat(rejected.at("/state")).isEqualTo("REJECTED");
        assertThat(rejected.text()).contains("It was cold yesterday");
    }

    @Test
    void who_counted_finds_no_button_that_would_be_refused() {
        Client both = HAR.chief();
        HAR.received("SOAP", 5);
        String lot = HAR.received("SOAP", 6);
        Answer opened = both.post("/api/v1/counts", form("centre", "HAR", "scope", Map.of("item", "SOAP")));
        String path = "/counts/" + opened.expect(201).at("/id");
        both.post("/api/v1" + path + "/lines", form("location", "STORE", "lot", lot, "quantity", 6))
                .expect(201);
        both.post("/api/v1" + path + "/completion", form()).expect(201);
        assertThat(both.get("/overview").expect(200).text())
                .contains("href=\"" + path + "\"")
                .doesNotContain(path + "/approval");
        MANAGER.post("/api/v1" + path + "/discard", form()).expect(201);
    }

    @Test
    void an_act_leads_back_to_a_page_of_this_site_only() {
        for (String hostile :
                List.of("https://evil.example/", "//evil.example", "/\\\\evil.example", "javascript:alert(1)")) {
            Answer answer = MANAGER.form("/repairs/" + fault() + "/approval?then=" + encoded(hostile), typed());
            assertThat(answer.expect(303).header("Location"))
                    .as(hostile)
                    .isIn("/", HAR.address().resolve("/").toString());
        }
        assertThat(MANAGER.form("/repairs/" + fault() + "/approval?then=/overview", typed())
                        .expect(303)
                        .header("Location"))
                .endsWith("/overview");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
