package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Goods beyond the rules, approved by a second operator on their own screen while the list stays on the desk. */
class DeskApprovalIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String PIN = "730984";
    /** As long as a PIN may be: four digits occur in a case code by chance, once in a few hundred runs. */
    private static final String WRONG = "509846";

    private static final String RECORD = "button[value='record']";

    @BeforeAll
    static void goods() {
        HAR.item("SHEET", "BEDDING", "Чаршафи", "Sheets");
        HAR.received("SHEET", 500);
        for (Client own : List.of(FIELD, MANAGER)) {
            PageForm.of(own, "/account/pin", "/account/pin").fill("pin", PIN).take();
        }
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    private static Tab signedIn(String username, Language language, int width) {
        return Browser.open(HAR.address(), language, width)
                .signIn(username, RunningSklad.PASSWORD)
                .speak(language);
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Sends("POST /approvals/{id}/decision")
    void a_second_operator_approves_on_their_own_screen_and_the_list_stays(Language language, int width) {
        String person = HAR.person("FEMALE");
        try (Tab desk = signedIn("field", language, width);
                Tab second = signedIn("manager", language, width)) {
            desk.go("/hand-out/" + person).press("#due-BEDDING");
            desk.press(".stepper [data-command=more]").press(".stepper [data-command=more]");
            desk.check("LOST").press("button[value='ask']");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.value("quantity.1")).isEqualTo("3");
            desk.press(RECORD);
            assertThat(desk.path()).as("nobody has decided").isEqualTo("/hand-out/" + person);

            second.go("/approvals");
            assertThat(second.text("main")).contains("3 × ");
            assertThat(second.barriers()).isEmpty();
            assertThat(width > 500 ? List.of() : second.smallTargets()).isEmpty();
            second.press("main section:has-text('3 × ') form button[value='true']");
            assertThat(second.text("#approvals")).doesNotContain("3 × ");

            desk.page().waitForSelector("#approval .done");
            assertThat(desk.value("quantity.1")).as("the list stays").isEqualTo("3");
            desk.press(RECORD);
            assertThat(desk.path()).matches("/handouts/[0-9a-f-]{36}");
            Answer made = FIELD.get("/api/v1" + desk.path()).expect(200);
            assertThat(made.at("/override/second")).isEqualTo("manager");
            assertThat(made.at("/override/reason"))
                    .isEqualTo(language == Language.BG ? "Изгубено или откраднато" : "Lost or stolen");
            assertThat(desk.faults()).allMatch(each -> each.contains("422"));
            assertThat(second.faults()).isEmpty();
        }
        assertThat(HAR.given(person)).isEqualTo(Map.of("SHEET", 3L));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_second_operator_signs_with_a_pin_at_a_shared_station(Language language, int width) {
        String person = HAR.person("FEMALE");
        try (Tab desk = signedIn("manager", language, width)) {
            desk.go("/account/station").submit().signIn("field", RunningSklad.PASSWORD);
            desk.speak(language).go("/hand-out/" + person).press("#due-BEDDING");
            desk.press(".stepper [data-command=more]").press(".stepper [data-command=more]");
            desk.page().click("details:has(#f-password) summary");
            assertThat(desk.text("label[for='f-password']")).contains(language == Language.BG ? "ПИН" : "PIN");
            assertThat(desk.page().innerHTML("#seconds"))
                    .contains("Name of manager")
                    .doesNotContain("Name of field");
            assertThat(desk.barriers()).isEmpty();
            assertThat(width > 500 ? List.of() : desk.smallTargets()).isEmpty();
            desk.fill("reason", "Изгубен багаж").fill("username", "manager").fill("password", PIN);
            desk.press(RECORD);
            assertThat(desk.path()).matches("/handouts/[0-9a-f-]{36}");
            Answer made = FIELD.get("/api/v1" + desk.path()).expect(200);
            assertThat(made.at("/override/second")).isEqualTo("manager");
            assertThat(made.at("/operator")).isEqualTo("field");
        }
    }

    @Test
    void a_pin_of_a_second_operator_counts_at_a_station_alone_and_is_tried_three_times_at_most() {
        Client station = HAR.stranger().onPages();
        signIn(station, "manager");
        station.form("/account/station", Map.of("centre", "HAR")).expect(303);
        signIn(station, "field");
        beyond(FIELD, "manager", PIN).expect(422);
        assertThat(beyond(station, "field", PIN).expect(422).text()).contains("must be another person");
        Map<String, Object> program = form("beneficiary", HAR.person("MALE"), "centre", "HAR", "location", "STORE");
        program.put("lines", List.of(Map.of("item", "SHEET", "quantity", 4)));
        program.put("acknowledgement", Map.of("kind", "mark"));
        program.put("override", Map.of("reason", "Lost", "second", Map.of("username", "manager", "password", PIN)));
        assertThat(station.post("/api/v1/handouts", program).expect(422).at("/type"))
                .isEqualTo("/problems/second-operator-refused");
        beyond(station, "manager", PIN).expect(303);
        for (int i = 0; i < 3; i++) {
            assertThat(beyond(station, "manager", WRONG).expect(422).text()).doesNotContain(WRONG);
        }
        beyond(station, "manager", PIN).expect(422);
        beyond(station, "manager", RunningSklad.PASSWORD).expect(303);
    }

    private static void signIn(Client browser, String username) {
        browser.form("/sign-in", Map.of("username", username, "password", RunningSklad.PASSWORD))
                .expect(303);
    }

    /** Sends a desk with more than the rule gives, signed by a second operator. */
    private static Answer beyond(Client by, String second, String secret) {
        return by.form(
                "/hand-out/" + HAR.person("MALE"),
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "goods.1",
                        MANAGER.get("/api/v1/items/SHEET").expect(200).at("/code"),
                        "quantity.1",
                        "4",
                        "reason",
                        "Lost",
                        "username",
                        second,
                        "password",
                        secret,
                        "act",
                        "record",
                        "acknowledgement",
                        "mark"));
    }

    private static PageForm asked(String person, int quantity) {
        String path = "/hand-out/" + person;
        String code = MANAGER.get("/api/v1/items/SHEET").expect(200).at("/code");
        String id = PageForm.in(FIELD, FIELD.get(path).expect(200), path).value("id");
        Answer asked = FIELD.form(
                path,
                Map.of(
                        "id",
                        id,
                        "goods.1",
                        code,
                        "quantity.1",
                        "" + quantity,
                        "askReason",
                        "WORN",
                        "act",
                        "ask",
                        "acknowledgement",
                        "mark"));
        return PageForm.in(FIELD, asked.expect(200), path);
    }

    private static Answer decide(Client by, String id, boolean approved) {
        return by.form(
                "/approvals/" + id + "/decision",
                Map.of("id", UUID.randomUUID().toString(), "approved", "" + approved));
    }

    @Test
    void nobody_approves_their_own_request_and_a_decision_is_made_once() {
        PageForm desk = asked(HAR.person("MALE"), 4);
        String id = desk.value("id");
        assertThat(FIELD.get("/approvals").expect(200).text()).doesNotContain(id);
        decide(FIELD, id, true).expect(403);
        HAR.elsewhere().get("/approvals/" + id).expect(404);
        decide(HAR.elsewhere(), id, true).expect(404);
        decide(MANAGER, id, false).expect(303);
        decide(MANAGER, id, true).expect(409);
        assertThat(desk.fill("act", "record").send().expect(422).text()).contains("id=\"f-quantity.1-error\"");
    }

    @Test
    void an_approval_is_for_these_goods_and_this_person_alone() {
        String person = HAR.person("MALE");
        PageForm desk = asked(person, 4);
        decide(MANAGER, desk.value("id"), true).expect(303);
        Answer more = desk.fill("act", "more-1").send().expect(200);
        PageForm other = PageForm.in(FIELD, more, "/hand-out/" + person);
        assertThat(other.value("id")).as("another handout").isNotEqualTo(desk.value("id"));
        other.fill("act", "record").send().expect(422);
        Map<String, Object> stranger = form("beneficiary", HAR.person("MALE"), "centre", "HAR", "location", "STORE");
        stranger.put("id", desk.value("id"));
        stranger.put("lines", List.of(Map.of("item", "SHEET", "quantity", 4)));
        stranger.put("acknowledgement", Map.of("kind", "mark"));
        FIELD.post("/api/v1/handouts", stranger).expect(422);
        Map<String, Object> larger = new java.util.HashMap<>(stranger);
        larger.put("beneficiary", person);
        larger.put("lines", List.of(Map.of("item", "SHEET", "quantity", 5)));
        assertThat(FIELD.post("/api/v1/handouts", larger).expect(422).text()).contains("Other goods were approved");
        assertThat(HAR.given(person)).isEmpty();
    }
}
