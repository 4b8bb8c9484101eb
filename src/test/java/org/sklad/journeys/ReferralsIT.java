package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.labels.Judges;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Language;

/** Referrals, by API and on pages: recorded on a phone, opened by a colleague, answered, printed and followed up. */
class ReferralsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client LAWYER = HAR.professional("lawyer", Profession.LAWYER);
    private static final Client COLLEAGUE = HAR.professional("colleague", Profession.LAWYER);
    private static final Client SOCIAL = HAR.professional("social", Profession.SOCIAL_WORKER);
    private static final String API = "/api/v1/referrals";
    private static final String REASON = "Разказва за Смирна";

    @BeforeAll
    static void organisation() {
        HAR.administrator()
                .post(
                        "/api/v1/organisations",
                        Map.of(
                                "code",
                                "LEGAL-AID",
                                "name",
                                Map.of("bg", "Правна помощ", "en", "Legal aid"),
                                "contact",
                                "ул. Тиха 1"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> legal(String person) {
        return TwoCentres.referral("HAR", person, "LEGAL", "LEGAL-AID", REASON);
    }

    private static String recorded(String person) {
        return LAWYER.post(API, legal(person)).expect(201).at("/id");
    }

    @Test
    @Sends("POST /referrals")
    void a_referral_is_recorded_on_a_phone_and_answered_in_place() {
        String person = HAR.person("FEMALE");
        try (Tab tab = Browser.open(HAR.address(), Language.BG, 360)) {
            tab.signIn("social", RunningSklad.PASSWORD).go("/people/" + person);
            tab.speak(Language.BG);
            tab.press("a[href^='/referrals/new']");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
            tab.page().locator("textarea[name=reason]").fill(REASON);
            tab.page().locator("select[name=organisation]").selectOption("LEGAL-AID");
            tab.submit();
            assertThat(tab.text("main")).contains("Без съгласието на човека");
            assertThat(tab.value("reason")).isEqualTo(REASON);
            tab.check("true").submit();
            assertThat(tab.path()).matches("/referrals/[0-9a-f-]{36}");
            assertThat(tab.text("main")).contains("Правна помощ", REASON, "чака отговор");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    @Sends({
        "POST /referrals/{id}/acceptance",
        "POST /referrals/{id}/declination",
        "POST /referrals/{id}/completion",
        "POST /referrals/{id}/withdrawal",
    })
    void its_answer_and_its_end_are_recorded_on_its_page() {
        String page = "/referrals/" + recorded(HAR.person("MALE"));
        assertThat(LAWYER.get("/my-people").expect(200).text()).contains(page);
        Answer accepted = PageForm.of(LAWYER, page, page + "/acceptance")
                .fill("note", "В петък")
                .take();
        assertThat(accepted.text()).contains("В петък", "accepted");
        PageForm.of(LAWYER, page, page + "/completion").take();
        assertThat(LAWYER.get("/my-people").expect(200).text()).doesNotContain(page);
        LAWYER.post("/api/v1" + page + "/completion", form()).expect(409);
        String other = "/referrals/" + recorded(HAR.person("MALE"));
        LAWYER.form(other + "/declination", OneCentre.typed("id", UUID.randomUUID(), "note", "Няма места"))
                .expect(303);
        assertThat(LAWYER.get("/api/v1" + other).expect(200).at("/state")).isEqualTo("DECLINED");
        SOCIAL.get(page).expect(200);
        SOCIAL.post("/api/v1" + other + "/completion", form()).expect(403);
        String third = "/referrals/" + recorded(HAR.person("FEMALE"));
        Answer withdrawn = PageForm.of(LAWYER, third, third + "/withdrawal")
                .fill("note", "Размисли")
                .take();
        assertThat(withdrawn.text())
                .contains("Размисли", "withdrew the referral")
                .doesNotContain(third + "/letter");
        assertThat(LAWYER.get("/my-people").expect(200).text()).doesNotContain(third);
        LAWYER.post("/api/v1" + third + "/withdrawal", form()).expect(409);
        LAWYER.post("/api/v1" + third + "/letter", form("language", "BG")).expect(409);
    }

    @Test
    @Sends("POST /referrals/{id}/openings")
    void a_colleague_states_a_purpose_and_others_know_only_that_it_took_place() {
        String id = recorded(HAR.person("MALE"));
        String page = "/referrals/" + id;
        assertThat(COLLEAGUE.get(page).expect(200).text()).doesNotContain(REASON, "Legal aid");
        Answer opened = PageForm.of(COLLEAGUE, page, page + "/openings")
                .fill("purpose", "LEGAL")
                .send()
                .expect(200);
        assertThat(opened.text()).contains(REASON, "Legal aid");
        assertThat(opened.header("Refresh")).startsWith("120; url=" + page);
        assertThat(LAWYER.get(page).expect(200).text()).contains("Opened by", "colleague");
        assertThat(SOCIAL.get(page).expect(200).text())
                .doesNotContain(REASON, "Legal aid", "LEGAL-AID", "waits for an answer", page + "/openings");
        SOCIAL.post(API + "/" + id + "/openings", form("purpose", "LEGAL")).expect(403);
        assertThat(SOCIAL.get("/api/v1" + page).expect(200).text()).doesNotContain(REASON, "LEGAL-AID", "OPEN");
    }

    @Test
    void the_list_and_its_files_say_no_more_than_the_page() {
        String person = HAR.person("MALE");
        recorded(person);
        String list = API + "?centre=HAR&beneficiary=" + person;
        for (String format : List.of("text/csv", "application/json")) {
            assertThat(SOCIAL.with("Accept", format).get(list).expect(200).text())
                    .contains(person, "F-HAR-")
                    .doesNotContain(REASON, "LEGAL-AID", "SOON", "OPEN");
            assertThat(LAWYER.with("Accept", format).get(list).expect(200).text())
                    .contains(person, "LEGAL-AID", "SOON", "OPEN")
                    .doesNotContain(REASON);
        }
        assertThat(LAWYER.get(list + "&organisation=LEGAL-AID&state=OPEN&urgency=SOON")
                        .expect(200)
                        .text())
                .contains(person);
        assertThat(SOCIAL.get(list + "&state=OPEN").expect(200).text()).doesNotContain(person);
        HAR.manager().get("/api/v1/referrals?centre=HAR").expect(403);
    }

    @Test
    void from_a_consultation_it_has_the_kind_of_it() {
        String person = HAR.person("FEMALE");
        String talk = LAWYER.post("/api/v1/consultations", TwoCentres.consultation("HAR", person, "LEGAL", ""))
                .expect(201)
                .at("/id");
        assertThat(LAWYER.get("/consultations/" + talk).expect(200).text())
                .contains("/referrals/new?consultation=" + talk);
        assertThat(LAWYER.get("/referrals/new?consultation=" + talk).expect(200).text())
                .contains(talk, person);
        Map<String, Object> sent =
                form("organisation", "LEGAL-AID", "reason", REASON, "urgency", "NOW", "consent", true);
        String path = "/api/v1/consultations/" + talk + "/referrals";
        Answer made = LAWYER.post(path, sent).expect(201);
        assertThat(made.at("/kind")).isEqualTo("LEGAL");
        assertThat(made.at("/consultation")).isEqualTo(talk);
        LAWYER.post(path, sent).expect(200);
        SOCIAL.post(path, form()).expect(403);
    }

    @Test
    @Sends("POST /referrals/{id}/letter")
    void the_letter_has_a_name_only_for_a_purpose_on_record(@TempDir Path folder) {
        String person = known();
        String id = recorded(person);
        String page = "/referrals/" + id;
        Answer sent = PageForm.of(LAWYER, page, page + "/letter").send().expect(200);
        assertThat(sent.header("Content-Type")).startsWith("application/pdf");
        String letter = API + "/" + id + "/letter";
        String grouped = CaseCode.find(person).orElseThrow().grouped();
        String plain = Judges.text(folder, LAWYER.bytes(letter, form("language", "EN")));
        assertThat(plain)
                .contains("F-HAR-", REASON, "Legal aid", "ул. Тиха 1", "Female", "18-59", grouped)
                .contains("The person agrees to this referral.");
        assertThat(withoutCode(plain, grouped)).doesNotContain("Layla", "1990");
        String views = "/api/v1/beneficiaries/" + person + "/identity-views";
        assertThat(HAR.manager().get(views).expect(200).text()).doesNotContain("lawyer");

        Map<String, Object> named = form("language", "EN", "name", true);
        assertThat(LAWYER.post(letter, named).expect(422).at("/errors/0/field")).isEqualTo("purpose");
        named.put("purpose", "LEGAL");
        assertThat(withoutCode(Judges.text(folder, LAWYER.bytes(letter, named)), grouped))
                .contains("Layla")
                .doesNotContain("1990");
        LAWYER.post(letter, named).expect(409);
        assertThat(HAR.manager().get(views).expect(200).text()).contains("lawyer", "LEGAL");
        COLLEAGUE.post(letter, form("language", "EN")).expect(403);
        SOCIAL.post(letter, form("language", "EN")).expect(403);
    }

    /** Registers a woman with an identity who speaks Arabic. */
    private static String known() {
        return HAR.field()
                .post(
                        "/api/v1/beneficiaries",
                        form(
                                "centre",
                                "HAR",
                                "sex",
                                "FEMALE",
                                "ageBand",
                                "18-59",
                                "languages",
                                List.of("ar"),
                                "identity",
                                Map.of("name", "Layla Haddad", "birthDate", "1990-02-03")))
                .expect(201)
                .at("/caseCode");
    }

    /** The text of a letter without the case code: its digits may be those of a year by chance. */
    private static String withoutCode(String letter, String grouped) {
        return letter.replace(grouped, "");
    }

    @Test
    void the_half_of_the_person_is_in_their_language_and_only_with_their_consent(@TempDir Path folder) {
        String person = known();
        String arabic = "\u0625\u062D\u0627\u0644\u0629";
        String letter = API + "/" + recorded(person) + "/letter";
        assertThat(Judges.text(folder, LAWYER.bytes(letter, form("language", "BG")))
                        .replaceAll("\\p{Cf}", ""))
                .contains("Насочващо писмо", "Правна помощ", arabic);
        Map<String, Object> duty = legal(person);
        duty.put("consent", false);
        assertThat(LAWYER.post(API, duty).expect(422).at("/errors/0/field")).isEqualTo("consent");
        duty.put("legalGround", "чл. 7 от ЗЗДет");
        String reported = API + "/" + LAWYER.post(API, duty).expect(201).at("/id") + "/letter";
        assertThat(Judges.text(folder, LAWYER.bytes(reported, form("language", "BG"))))
                .contains("чл. 7 от ЗЗДет")
                .doesNotContain(arabic, "Човекът е съгласен");
    }

    @Test
    void a_follow_up_is_marked_as_done_on_my_people() {
        Map<String, Object> sent = TwoCentres.consultation("HAR", HAR.person("MALE"), "LEGAL", "");
        String page = "/consultations/"
                + LAWYER.post("/api/v1/consultations", sent).expect(201).at("/id");
        assertThat(LAWYER.get("/my-people").expect(200).text()).contains(page);
        Answer after = PageForm.of(LAWYER, "/my-people", page + "/follow-up").take();
        assertThat(after.text()).contains("Follow-up done").doesNotContain(page);
    }
}
