package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/**
 * One day of a mobile team on phones of 360 pixels: a visit with a lawyer and an interpreter of Pashto, three consultations, a referral,
 * two needs met from the bag, a hygiene session, a complaint by the code of a receipt, the report and the figures of the month.
 */
class ProgrammeDayIT {
    private static final int PHONE = 360;
    private static final OneCentre HAR = new OneCentre();
    private static final Client SOCIAL = HAR.professional("social", Profession.SOCIAL_WORKER);
    private static final Client MANAGER = HAR.manager();

    private final List<String> wrong = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void a_team_with_a_bag() {
        HAR.professional("lawyer", Profession.LAWYER);
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.item("BLANKET", "BEDDING", "Одеяло", "Blanket");
        HAR.item("COMB", "HYGIENE", "Гребен", "Comb");
        HAR.received("SOAP", 50);
        Client keeper = HAR.keeper();
        keeper.post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "BAG-1", "kind", "BAG", "name", Map.of("bg", "Чанта 1", "en", "Bag 1")))
                .expect(201);
        for (String sku : List.of("BLANKET", "COMB")) {
            List<Map<String, Object>> lines = List.of(Map.of("lot", HAR.received(sku, 9), "quantity", 5));
            keeper.post("/api/v1/moves", form("centre", "HAR", "from", "STORE", "to", "BAG-1", "lines", lines))
                    .expect(201);
        }
        MANAGER.post("/api/v1/centres/HAR/teams", Map.of("code", "T-1", "bag", "BAG-1", "members", List.of("social")))
                .expect(201);
        MANAGER.post("/api/v1/interpreters", TwoCentres.interpreter("INT-7")).expect(201);
        HAR.administrator()
                .post(
                        "/api/v1/organisations",
                        Map.of("code", "LEGAL-AID", "name", Map.of("bg", "Правна помощ", "en", "Legal aid")))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Tab phone(String username) {
        return Browser.open(HAR.address(), Language.EN, PHONE).signIn(username, RunningSklad.PASSWORD);
    }

    private void judge(Tab tab) {
        if (tab.overflow() > 0) {
            wrong.add(tab.path() + ": wider than the phone");
        }
        tab.barriers().forEach(each -> wrong.add(tab.path() + ": " + each));
        wrong.addAll(tab.faults());
    }

    @Test
    void a_day_of_a_mobile_team_and_its_figures() {
        String woman = HAR.person("FEMALE");
        String man = HAR.person("MALE");
        try (Tab social = phone("social");
                Tab lawyer = phone("lawyer");
                Tab manager = phone("manager")) {
            String visit = visit(social);
            consult(social, woman);
            consultAnonymously(social);
            refer(lawyer, man);
            String handout = meetNeeds(social, woman);
            inform(social);
            complain(handout, manager);
            social.go(visit);
            assertThat(social.text("main"))
                    .contains("INT-7", "Lawyer", "2 with 2 people", "Blanket", "Comb", "Hygiene", "14 people");
            judge(social);
            social.press("form[action$='/completion'] button");
            assertThat(Judges.text(folder, SOCIAL.bytes(visit + "/report.pdf")))
                    .contains("INT-7", "Blanket", "Comb", "Hygiene", "14 people")
                    .doesNotContain(woman, man);
            figures(social);
        }
        assertThat(wrong).isEmpty();
    }

    private String visit(Tab social) {
        social.go("/field-visits").press("a[href='/field-visits/new']");
        social.fill("purpose", "Legal aid and clothes").check("lawyer").check("INT-7");
        social.page().locator("select[name=team]").selectOption("T-1");
        judge(social);
        social.submit();
        assertThat(social.path()).matches("/field-visits/V-HAR-[0-9]{4}-[0-9]{4}");
        return social.path();
    }

    private void consult(Tab social, String person) {
        social.go("/people/" + person).press("a[href^='/consultations/new']");
        social.check("DOCUMENTS").page().click("details.more:has(select[name=interpreter]) summary");
        social.page().locator("select[name=interpreter]").selectOption("INT-7");
        social.page().locator("select[name=language]").selectOption("ps");
        judge(social);
        social.submit();
        assertThat(social.path()).matches("/consultations/[0-9a-f-]{36}");
        assertThat(social.text("main")).contains("INT-7");
    }

    private void consultAnonymously(Tab social) {
        social.go("/consultations/new").page().click("details.more:has(input[name='anonymous.sex']) summary");
        social.check("FEMALE").check("18-59").check("RIGHTS").submit();
        assertThat(social.text("main")).contains("Anonymous person");
    }

    private void refer(Tab lawyer, String person) {
        lawyer.go("/people/" + person).press("a[href^='/consultations/new']");
        lawyer.check("ASYLUM").submit();
        lawyer.press("a[href^='/referrals/new']");
        lawyer.page().fill("textarea[name=reason]", "An appeal by Friday");
        lawyer.page().locator("select[name=organisation]").selectOption("LEGAL-AID");
        lawyer.check("true");
        judge(lawyer);
        lawyer.submit();
        assertThat(lawyer.path()).matches("/referrals/[0-9a-f-]{36}");
        assertThat(lawyer.text("main")).contains("Legal aid", "An appeal by Friday");
        judge(lawyer);
    }

    /** Records two needs as after the consultation, and meets them from the bag; returns the page of the handout. */
    private String meetNeeds(Tab social, String person) {
        for (String sku : List.of("BLANKET", "COMB")) {
            SOCIAL.post("/api/v1/needs", form("beneficiary", person, "item", sku, "quantity", 1, "urgency", "NOW"))
                    .expect(201);
        }
        social.go("/hand-out/" + person).page().click("details.desk-more summary");
        social.page().locator("select[name=location]").selectOption("BAG-1");
        for (String goods : List.of("Blanket", "Comb")) {
            social.page().click(".need-sizes button[aria-label*='" + goods + "']");
            social.page().waitForSelector(".desk-line:has-text('" + goods + "')");
        }
        judge(social);
        social.press("button[value='record']");
        assertThat(social.path()).matches("/handouts/[0-9a-f-]{36}");
        assertThat(social.text("main")).contains("Bag 1");
        assertThat(SOCIAL.get("/api/v1/needs?centre=HAR&state=OPEN").expect(200).text())
                .doesNotContain(person);
        return social.path();
    }

    private void inform(Tab social) {
        social.go("/information-sessions/new").page().click("#f-topics details summary");
        social.check("HYGIENE").check("ps");
        social.page().locator("[data-head]").nth(6).fill("9");
        social.page().locator("[data-head]").nth(5).fill("5");
        social.fill("page.words", "soap").page().click("#materials button[value='add']");
        social.page().waitForSelector("#materials .desk-line");
        social.page().fill("#materials input[name$='.quantity']", "14");
        judge(social);
        social.submit();
        assertThat(social.path()).matches("/information-sessions/[0-9a-f-]{36}");
        assertThat(social.text("main")).contains("14");
        judge(social);
    }

    private void complain(String handout, Tab manager) {
        Matcher code = Pattern.compile("(?:[0-9]{4} ){3}[0-9]{4}")
                .matcher(Judges.text(folder, SOCIAL.bytes(handout + "/receipt.pdf")));
        assertThat(code.find()).as("the receipt has the code").isTrue();
        try (Tab person = Browser.open(HAR.address(), Language.EN, PHONE)) {
            person.go("/feedback?language=en").fill("code", code.group()).press("main form button");
            person.check("GOODS").fill("text", "The blanket is thin").submit();
            String reply = person.path();
            assertThat(reply).matches("/feedback/answer/[0-9]{20}\\?language=en");
            manager.go("/complaints").press("main td a");
            manager.press("form[action$='/acknowledgement'] button");
            manager.page().click("details:has(form[action$='/review']) summary");
            manager.press("form[action$='/review'] button");
            manager.go("/complaints").press("main td a");
            manager.page().fill("form[action$='/answers'] textarea", "Come for a second one");
            manager.press("form[action$='/answers'] button");
            judge(manager);
            person.go(reply);
            assertThat(person.text("main")).contains("The blanket is thin", "Come for a second one");
            judge(person);
        }
    }

    private void figures(Tab social) {
        String today = RunningSklad.today();
        social.go("/figures?set=programme&from=" + today.substring(0, 8) + "01&to=" + today);
        judge(social);
        List<String> figures = social.page().locator(".glance li").allInnerTexts().stream()
                .map(each -> each.replaceAll("\\s+", " "))
                .toList();
        assertThat(figures)
                .containsExactly(
                        "Consultations 3",
                        "People consulted 2",
                        "Languages of consultations 1",
                        "People given medicines or whose medical costs were paid 0",
                        "Trainings 0",
                        "Topics of trainings 0",
                        "People trained 0",
                        "Information sessions 1",
                        "Participants of information sessions 14",
                        "Complaints and feedback (without those about staff or abuse) 1",
                        "Answers after distributions 0");
    }
}
