package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The pages of people in a real browser: usable by everybody, and closed where that is required. */
class BrowserPeopleIT {
    private static final String HOSTILE = "<script>alert(1)</script> =1+1 " + "Щ".repeat(60);

    private static final SkladFolder FOLDER = new SkladFolder();

    private static final RunningSklad SKLAD = FOLDER.start();

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        for (int room = 1; room <= 12; room++) {
            admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "B-" + room)).expect(201);
        }
        addField(admin, "field", "SOCIAL_WORKER");
        SKLAD.addOperator(admin, "manager", "manager@HAR");
        Client field = SKLAD.signIn("field");
        for (int i = 0; i < 60; i++) {
            field.post(
                            "/api/v1/beneficiaries",
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "centre",
                                    "HAR",
                                    "room",
                                    "B-" + (1 + i % 12),
                                    "sex",
                                    i % 2 == 0 ? "FEMALE" : "MALE",
                                    "ageBand",
                                    i % 3 == 0 ? "0-4" : "18-59",
                                    "sizes",
                                    Map.of("clothes", "M"),
                                    "languages",
                                    List.of("ar", "fa")))
                    .expect(201);
        }
    }

    private static void importTwo(Tab tab) {
        String list = "reference,centre,room,sex,age_band,name\nX-1,HAR,B-1,FEMALE,18-59," + HOSTILE
                + "\nX-2,HAR,B-99,MALE,5-11," + HOSTILE + "\n";
        tab.page()
                .setInputFiles(
                        Tab.id("file"),
                        new FilePayload("people.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        tab.press("button[value='import']");
        assertThat(tab.text("main")).contains("B-99").doesNotContain("alert");
        assertThat(tab.page().locator("td a.case").count()).isEqualTo(1);
    }

    private static void addField(Client admin, String username, String profession) {
        Map<String, Object> form = new java.util.HashMap<>(RunningSklad.operator(username, "field@HAR"));
        form.put("profession", profession);
        String oneTime = admin.post("/api/v1/operators", form).expect(201).at("/oneTimePassword");
        SKLAD.signIn(username, oneTime)
                .put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    /** Pairs the language with the longer words with the narrower screen. */
    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    private static Tab signedIn(String username, Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width).signIn(username, RunningSklad.PASSWORD);
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            tab.switchLanguage();
        }
        return tab;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_person_is_registered_shown_and_changed(Language language, int width) {
        List<String> wrong = new ArrayList<>();
        try (Tab tab = signedIn("field", language, width)) {
            judge(tab.go("/people"), "people", width, wrong);
            judge(tab.go("/people/new"), "new", width, wrong);
            register(tab);
            judge(tab, "asked or registered", width, wrong);
            registerAllTheSame(tab);
            assertThat(tab.path()).matches("/people/[0-9]{11}");
            judge(tab, "person", width, wrong);
            String person = tab.path();

            tab.page().selectOption("[id='f-purpose']", "REGISTRATION");
            tab.press(".identity button");
            assertThat(tab.value("name")).isEqualTo(HOSTILE);
            judge(tab, "identity", width, wrong);
            tab.go(person);
            assertThat(tab.page().content()).doesNotContain("alert(1)");
            search(tab, person, width, wrong);

            judge(tab.go(person + "/change"), "change", width, wrong);
            tab.force("sizes.shoes", "4".repeat(40)).submit();
            tab.awaitFocus("sizes.shoes");
            judge(tab, "a refused change", width, wrong);
            judge(tab.go("/people/arrivals/new"), "arrival", width, wrong);
            tab.fill("cardCode", "9000000000000000").submit();
            judge(tab, "a refused arrival", width, wrong);
            judge(tab.go("/people/import"), "import", width, wrong);
            importTwo(tab);
            judge(tab, "imported", width, wrong);
            tab.go("/people").fill("code", "482-917-305-62").press("form.find button");
            judge(tab, "nobody found", width, wrong);
            tab.go("/people")
                    .fill("code", person.substring(person.lastIndexOf('/') + 1))
                    .press("form.find button");
            assertThat(tab.path()).isEqualTo(person);
            wrong.addAll(tab.faults());
        }
        try (Tab tab = signedIn("manager", language, width)) {
            tab.go("/people").press("td.title a");
            judge(tab, "person as manager", width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    private static void register(Tab tab) {
        tab.page().click("button[value='add-FEMALE-18-59']");
        tab.page().click(".newcomer-rows summary");
        tab.page().check("input[value='XL']");
        tab.page().check("input[name='languages'][value='uk']");
        tab.fill("members.0.sizes.shoes", "38");
        tab.page().selectOption("[id='f-room']", "B-3");
        tab.fill("members.0.identity.name", HOSTILE);
        tab.press("#register button");
    }

    /** Confirms the registration if the page shows people with the same name, as it does from the second time on. */
    private static void registerAllTheSame(Tab tab) {
        if (tab.page().locator("#alike").count() > 0) {
            assertThat(tab.value("members.0.identity.name")).isEqualTo(HOSTILE);
            assertThat(tab.page().locator("td a.case").count()).isBetween(1, 5);
            tab.press("section[aria-labelledby='alike'] button");
        }
    }

    private static void search(Tab tab, String person, int width, List<String> wrong) {
        tab.go("/people").page().click("details.more >> nth=0 >> summary");
        judge(tab, "search by name", width, wrong);
        tab.page().selectOption("[id='f-purpose']", "REQUEST");
        tab.fill("name", "script Щ").press("form[action^='/people/searches'] button");
        judge(tab, "found by name", width, wrong);
        assertThat(tab.text("main")).contains(HOSTILE);
        assertThat(tab.page().locator("td a[href='" + person + "']").count()).isEqualTo(1);
        tab.page().selectOption("[id='f-purpose']", "REQUEST");
        tab.fill("name", "12").press("form[action^='/people/searches'] button");
        tab.awaitFocus("name");
        judge(tab, "a refused search", width, wrong);
        tab.page().selectOption("[id='f-purpose']", "REQUEST");
        tab.fill("name", "Nobody").press("form[action^='/people/searches'] button");
        judge(tab, "nobody found by name", width, wrong);
    }

    private static void judge(Tab tab, String name, int width, List<String> wrong) {
        tab.inTheDark(false);
        List<String> found = new ArrayList<>(tab.barriers());
        if (tab.overflow() > 0) {
            found.add("wider than the screen by " + tab.overflow());
        }
        tab.missingSymbols().forEach(each -> found.add("no symbol: " + each));
        if (width < 400) {
            tab.smallTargets().forEach(each -> found.add("small: " + each));
        }
        tab.inTheDark(true);
        tab.contrastBarriers().forEach(each -> found.add("dark: " + each));
        tab.inTheDark(false);
        found.forEach(each -> wrong.add(name + ": " + each));
    }

    @Test
    void an_opened_identity_closes_by_itself_and_going_back_does_not_reopen_it() {
        try (Tab tab = signedIn("field", Language.EN, 360)) {
            tab.go("/people/new");
            register(tab);
            registerAllTheSame(tab);
            String person = tab.path();
            tab.page().selectOption("[id='f-purpose']", "HANDOUT");
            List<Response> answers = new ArrayList<>();
            tab.page().onResponse(response -> {
                if (response.url().endsWith("/identity-views")) {
                    answers.add(response);
                }
            });
            tab.press(".identity button");
            assertThat(answers.get(0).headers().get("refresh")).isEqualTo("120; url=" + person);
            assertThat(answers.get(0).headers().get("cache-control")).isEqualTo("no-store");
            tab.go("/people");
            assertThatThrownBy(() -> tab.page().goBack())
                    .as("the browser stored nothing and asks before it sends again")
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CACHE_MISS");
        }
    }
}
