package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Stop;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The first start in a real browser, from the set-up link to a second operator at work, with the errors on the way. */
class BrowserFirstStartIT {
    private final SkladFolder folder = new SkladFolder().fromNothing();
    private RunningSklad sklad;
    private Tab tab;

    @BeforeEach
    void start() {
        sklad = folder.start();
        tab = Browser.open(sklad.address(), Language.EN, 1440);
    }

    @AfterEach
    void stop() {
        assertThat(tab.faults()).isEmpty();
        tab.close();
        sklad.close();
        folder.close();
    }

    private Tab another() {
        return Browser.open(sklad.address(), Language.EN, 1440);
    }

    /** Signs the first administrator in and adds a centre. */
    private void begin() {
        RunningSklad.addCentre(sklad.firstAdministrator(), "HAR");
        tab.signIn(RunningSklad.ADMINISTRATOR, RunningSklad.PASSWORD);
        if (tab.page().getAttribute("html", "lang").equals("bg")) {
            tab.switchLanguage();
        }
    }

    private Client admin() {
        return sklad.signIn(RunningSklad.ADMINISTRATOR);
    }

    @Test
    @Sends("POST /set-up/{code}")
    void a_new_administrator_sets_up_the_program_and_adds_centres_and_an_operator() {
        List<String> wrong = new ArrayList<>();
        Stop setUp = new Stop(
                "the set-up", each -> each.page().navigate(sklad.setUpLink().orElseThrow()));
        for (Language language : Language.values()) {
            try (Tab narrow = Browser.open(sklad.address(), language, 360)) {
                setUp.judge(narrow, language, 360, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        setUp.way().go(tab);
        tab.fill("name", "Мария Иванова")
                .fill("username", "maria")
                .fill("password", RunningSklad.PASSWORD)
                .submit();
        assertThat(tab.path()).isEqualTo("/sign-in");
        assertThat(tab.text("#messages")).isEqualTo("The administrator is created. Sign in, then add the centres.");
        tab.signIn("maria", RunningSklad.PASSWORD);
        assertThat(tab.path()).isEqualTo("/settings/start");

        tab.press("aside a[href='/settings']").press(".contents a[href='/settings/centres']");
        addCentre("HAR", "Харманли", "Harmanli");
        addCentre("BAN", "Баня", "Banya");
        assertThat(tab.text("tbody")).contains("Harmanli", "Banya");

        String oneTime = addOperatorByKeyboard("ivan", "warehouse@HAR");
        try (Tab ivan = another()) {
            ivan.signIn("ivan", oneTime);
            assertThat(ivan.path()).isEqualTo("/account/password");
            ivan.go("/account/tokens");
            assertThat(ivan.path()).as("no other page opens before").isEqualTo("/account/password");
            ivan.fill("present", oneTime).fill("password", "четири думи за мен").submit();
            assertThat(ivan.path()).isEqualTo("/scan");
            assertThat(ivan.text(".tools .centre")).contains("Harmanli");
            assertThat(ivan.go("/account").text("main")).contains("Warehouse at Harmanli");
            ivan.page().click(".operator summary");
            ivan.press(".operator button");
            assertThat(ivan.path()).isEqualTo("/sign-in");
            ivan.page().goBack();
            assertThat(ivan.text("body")).doesNotContain("Warehouse at Har").doesNotContain("ivan");
            assertThat(ivan.faults()).isEmpty();
        }
    }

    private void addCentre(String code, String bg, String en) {
        tab.press("main .action a").fill("code", code).fill("name.bg", bg).fill("name.en", en);
        tab.page().selectOption(Tab.id("kind"), "RECEPTION");
        tab.submit();
        assertThat(tab.text("#messages")).isEqualTo("The centre is added.");
    }

    /** Adds an operator with Tab, Space and Enter only, starting at the skip link. */
    private String addOperatorByKeyboard(String username, String role) {
        tab.go("/settings/operators");
        tabTo("main .action a");
        tab.leave(() -> tab.page().keyboard().press("Enter"));
        tab.awaitFocus("username");
        tab.page().keyboard().type(username);
        tabTo("#f-name");
        tab.page().keyboard().type("Иван Складов");
        tabTo("input[value='" + role + "']");
        tab.page().keyboard().press("Space");
        tabTo("main form .buttons button");
        tab.leave(() -> tab.page().keyboard().press("Enter"));

        String oneTime = tab.text(".secret");
        tab.leave(() -> tab.page().reload());
        assertThat(tab.page().content()).as("after reloading").doesNotContain(oneTime);
        tab.leave(() -> tab.page().goBack());
        assertThat(tab.page().content()).as("after going back").doesNotContain(oneTime);
        assertThat(usernames()).containsOnlyOnce(username);
        return oneTime;
    }

    private void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            tab.page().keyboard().press("Tab");
            if ((boolean) tab.page().evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key never reaches " + selector);
    }

    private List<String> usernames() {
        return sklad.signIn("maria").get("/api/v1/operators").expect(200).json().findValuesAsText("username");
    }

    @Test
    void an_impatient_double_click_adds_one_operator() {
        begin();
        tab.go("/settings/operators/new")
                .fill("username", "twice")
                .fill("name", "Twice")
                .check("field@HAR");
        tab.leave(() -> tab.page().dblclick("main form .buttons button"));
        assertThat(tab.text("h1")).isEqualTo("Twice");
        assertThat(tab.text(".secret")).matches("[0-9A-Z-]{16,}");
        assertThat(admin().get("/api/v1/operators").json().findValuesAsText("username"))
                .containsOnlyOnce("twice");
    }

    @Test
    void the_second_of_two_simultaneous_changes_is_refused_and_keeps_the_typed_values() {
        begin();
        RunningSklad.addWithOneTimePassword(admin(), "shared", "field@HAR");
        try (Tab second = another()) {
            second.signIn(RunningSklad.ADMINISTRATOR, RunningSklad.PASSWORD).go("/settings/operators/shared");
            tab.go("/settings/operators/shared")
                    .fill("name", "First came first")
                    .submit();
            assertThat(tab.text("h1")).isEqualTo("First came first");

            second.fill("name", "Second came second").check("warehouse@HAR").submit();

            assertThat(second.text(".message.refused:visible")).startsWith("Someone changed this in the meantime.");
            assertThat(second.value("name")).isEqualTo("Second came second");
            assertThat(second.page().isChecked("input[value='warehouse@HAR']")).isTrue();
            assertThat(tab.go("/settings/operators/shared").value("name")).isEqualTo("First came first");
            assertThat(second.faults()).isEmpty();
        }
    }

    @Test
    void a_session_that_ends_during_a_form_leads_to_the_sign_in_and_back() {
        begin();
        tab.go("/settings/centres/HAR").fill("name.en", "Lost");
        admin().post("/api/v1/operators/admin/sign-out", Map.of("id", UUID.randomUUID()))
                .expect(201);
        tab.submit();
        assertThat(tab.path()).isEqualTo("/sign-in?next=%2Fsettings%2Fcentres%2FHAR");
        tab.fill("username", RunningSklad.ADMINISTRATOR)
                .fill("password", RunningSklad.PASSWORD)
                .submit();
        assertThat(tab.path()).isEqualTo("/settings/centres/HAR");
        assertThat(tab.value("name.en"))
                .as("nothing was changed without a session")
                .isEqualTo("Centre HAR");
    }

    @Test
    void an_act_refused_without_a_session_leads_to_a_page_after_the_sign_in() {
        begin();
        try (Tab other = another()) {
            other.go("/settings/operators/admin/deactivation");
            assertThat(other.text("h1")).isEqualTo("Sign in");
            other.fill("username", RunningSklad.ADMINISTRATOR)
                    .fill("password", RunningSklad.PASSWORD)
                    .submit();
            assertThat(other.path()).as("the page of its form").isEqualTo("/settings/operators/admin");
            assertThat(other.faults()).isEmpty();
        }
    }

    @Test
    void a_page_requested_without_a_session_opens_after_the_sign_in() {
        begin();
        try (Tab other = another()) {
            other.go("/settings/audit?next=");
            assertThat(other.text("h1")).isEqualTo("Sign in");
            other.fill("username", RunningSklad.ADMINISTRATOR)
                    .fill("password", RunningSklad.PASSWORD)
                    .submit();
            assertThat(other.path()).startsWith("/settings/audit");
        }
    }

    @Test
    void the_language_switch_keeps_the_page_and_applies_to_the_next_sign_in() {
        begin();
        tab.go("/settings/centres");
        assertThat(tab.text("h1")).isEqualTo("Centres");
        tab.switchLanguage();
        assertThat(tab.path()).isEqualTo("/settings/centres");
        assertThat(tab.text("h1")).isEqualTo("Центрове");
        try (Tab english = another()) {
            assertThat(english.go("/sign-in").text("h1")).isEqualTo("Sign in");
            english.signIn(RunningSklad.ADMINISTRATOR, RunningSklad.PASSWORD);
            assertThat(english.text("h1")).isEqualTo("Първи стъпки");
        }
    }
}
