package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Browser;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.harness.Workday;
import org.sklad.platform.i18n.Language;

/** The taps that a field worker needs for newcomers, their needs, goods on loan and a broken boiler. */
class WorkdayPeopleIT {
    private static final OneCentre HAR = new OneCentre();

    static {
        HAR.field();
        HAR.room("B-7");
        HAR.boiler("BOILER-7", "B-7");
        HAR.item("IRON", "OTHER", "Ютии", "Irons");
        HAR.received("IRON", 50);
        HAR.item("COAT", "CLOTHES", "Зимни палта", "Winter coats");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(Language.BG, 360),
                Arguments.of(Language.BG, 1440),
                Arguments.of(Language.EN, 360),
                Arguments.of(Language.EN, 1440));
    }

    private static Workday day(Language language, int width) {
        Tab tab = Browser.open(HAR.address(), language, width).signIn("field", RunningSklad.PASSWORD);
        return new Workday(tab.speak(language));
    }

    /** Fails on anything that a person with a keyboard, a reader or a thumb would stumble over. */
    private static void judge(Workday day, int width) {
        List<String> wrong = new ArrayList<>(day.tab().barriers());
        wrong.addAll(day.tab().faults());
        if (width < 400) {
            wrong.addAll(day.tab().smallTargets());
        }
        if (day.tab().overflow() > 0) {
            wrong.add("wider than the screen by " + day.tab().overflow());
        }
        assertThat(wrong).isEmpty();
    }

    private static String add(String sex, String age) {
        return "button[value='add-" + sex + "-" + age + "']";
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_family_of_four_is_registered_and_its_cards_are_printed(Language language, int width) {
        Workday day = day(language, width);
        try (Tab tab = day.tab()) {
            List<String> cards = WorkdayTasks.family(day, "B-7", () -> judge(day, width));
            JsonNode family = HAR.field()
                    .get("/api/v1/beneficiaries?centre=HAR&household=" + household(tab))
                    .expect(200)
                    .json()
                    .get("rows");
            assertThat(family).hasSize(4).allSatisfy(each -> {
                assertThat(each.at("/room").asText()).isEqualTo("B-7");
                assertThat(each.at("/languages/0").asText()).isEqualTo("ar");
                assertThat(cards.get(0)).contains("ref=" + each.at("/caseCode").asText());
            });
            assertThat(HAR.field()
                            .get(cards.get(0).replaceFirst("^https?://[^/]+", ""))
                            .expect(200)
                            .header("Content-Type"))
                    .isEqualTo("application/pdf");
        }
    }

    private static String household(Tab tab) {
        String person = tab.path().substring("/people/".length());
        return HAR.field().get("/api/v1/beneficiaries/" + person).expect(200).at("/household");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_need_takes_two_taps_and_a_loan_one(Language language, int width) {
        String person = HAR.person("FEMALE");
        Workday day = day(language, width);
        try (Tab tab = day.tab()) {
            WorkdayTasks.need(day, person, "item:COAT", () -> judge(day, width));
            JsonNode need = HAR.field()
                    .get("/api/v1/needs?beneficiary=" + person)
                    .expect(200)
                    .json()
                    .at("/rows/0");
            assertThat(need.at("/item").asText()).isEqualTo("COAT");
            assertThat(need.at("/quantity").asLong()).isEqualTo(1);
            assertThat(need.at("/urgency").asText()).isEqualTo("SOON");

            WorkdayTasks.loan(day, person);
            JsonNode loan = HAR.field()
                    .get("/api/v1/loans?beneficiary=" + person)
                    .expect(200)
                    .json()
                    .at("/rows/0");
            assertThat(loan.at("/goods/0/item").asText()).isEqualTo("IRON");
            assertThat(loan.at("/dueOn").asText())
                    .isEqualTo(
                            LocalDate.parse(RunningSklad.today()).plusDays(30).toString());
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_fault_with_a_photo_takes_three_taps_and_what_is_wrong(Language language, int width) throws IOException {
        Path photo = Files.write(Files.createTempFile("boiler", ".png"), TwoCentres.picture());
        Workday day = day(language, width);
        try (Tab tab = day.tab()) {
            WorkdayTasks.boiler(day, "BOILER-7", photo, "No hot water", () -> judge(day, width));
            JsonNode order = HAR.field()
                    .get("/api/v1/work-orders/" + tab.path().substring("/repairs/".length()))
                    .expect(200)
                    .json();
            assertThat(order.at("/room").asText()).isEqualTo("B-7");
            assertThat(order.at("/asset").asText()).isEqualTo("BOILER-7");
            assertThat(order.at("/priority").asText()).isEqualTo("URGENT");

            day.begin("/repairs/new");
            assertThat(tab.value("room")).as("the room of the last report").isEqualTo("B-7");
            tab.page().focus(Tab.id("description"));
            day.type("Door");
            day.click("input[value='DOORS_WINDOWS']").attach(Tab.id("photo"), photo);
            day.follow("main form .buttons button");
            assertThat(day.clicks()).isLessThanOrEqualTo(3);
            assertThat(HAR.field()
                            .get("/api/v1/work-orders/" + tab.path().substring("/repairs/".length()))
                            .expect(200)
                            .at("/priority"))
                    .isEqualTo("ROUTINE");
        } finally {
            Files.delete(photo);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void one_person_takes_two_taps(Language language, int width) {
        Workday day = day(language, width);
        try (Tab tab = day.tab()) {
            day.begin("/people/new").click(add("MALE", "60+"));
            tab.page().waitForSelector(".newcomer-rows > li");
            day.follow("#register button");
            assertThat(tab.path()).matches("/people/[0-9]{11}");
            assertThat(day.clicks()).isEqualTo(2);
        }
    }

    /** The answer of an operator is about the people whom they saw. */
    @Test
    void a_person_added_after_the_question_about_another_is_asked_about_too() {
        registered("Zarmina Wardak");
        registered("Tolorai Stanekzai");
        Workday day = day(Language.EN, 1440);
        try (Tab tab = day.tab()) {
            day.begin("/people/new").click(add("FEMALE", "18-59"));
            tab.page().click(".newcomer-rows summary");
            tab.fill("members.0.identity.name", "Zarmina Wardak").press("#register button");
            tab.page().waitForSelector("#alike");
            assertThat(tab.page().locator("td a.case").count()).isEqualTo(1);
            tab.page().click(add("FEMALE", "18-59"));
            tab.page().waitForSelector(".newcomer-rows > li >> nth=1");
            tab.page().click(".newcomer-rows > li >> nth=1 >> summary");
            tab.fill("members.1.identity.name", "Tolorai Stanekzai").press("#register button");
            tab.page().waitForSelector("td a.case >> nth=1");
            tab.press("section[aria-labelledby='alike'] button");
            assertThat(tab.path()).matches("/people/[0-9]{11}");
        }
    }

    private static void registered(String name) {
        Map<String, Object> person = OneCentre.form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59");
        person.put("identity", Map.of("name", name));
        HAR.field().post("/api/v1/beneficiaries", person).expect(201);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_person_tapped_by_mistake_is_removed_and_enter_in_a_field_registers_the_others(Language language, int width) {
        Workday day = day(language, width);
        try (Tab tab = day.tab()) {
            day.begin("/people/new").click(add("MALE", "18-59")).click(add("FEMALE", "18-59"));
            tab.page().waitForSelector(".newcomer-rows > li >> nth=1");
            tab.page().click("button[value='drop-0']");
            tab.page()
                    .waitForSelector(
                            "button[value='drop-1']",
                            new Page.WaitForSelectorOptions()
                                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            tab.page().click(".newcomer-rows summary");
            tab.fill("members.0.sizes.shoes", "38");
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            String person = tab.path().substring("/people/".length());
            JsonNode registered = HAR.field()
                    .get("/api/v1/beneficiaries/" + person)
                    .expect(200)
                    .json();
            assertThat(registered.at("/sex").asText()).isEqualTo("FEMALE");
            assertThat(registered.at("/sizes/shoes").asText()).isEqualTo("38");
            assertThat(registered.has("household")).isFalse();
        }
    }
}
