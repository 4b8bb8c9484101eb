package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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
import org.sklad.platform.i18n.Language;

/** Consultations, by API and on pages: recorded on a phone, opened by a colleague, corrected and followed up. */
class ConsultationsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client LAWYER = HAR.professional("lawyer", Profession.LAWYER);
    private static final Client COLLEAGUE = HAR.professional("colleague", Profession.LAWYER);
    private static final Client SOCIAL = HAR.professional("social", Profession.SOCIAL_WORKER);
    private static final String API = "/api/v1/consultations";
    private static final String NOTE = "Разказва за Смирна";

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> legal(String person) {
        return form("centre", "HAR", "beneficiary", person, "kind", "LEGAL", "topics", List.of("ASYLUM"), "note", NOTE);
    }

    private static String recorded(String person) {
        return LAWYER.post(API, legal(person)).expect(201).at("/id");
    }

    @Test
    @Sends("POST /consultations")
    void a_consultation_takes_three_presses_on_a_phone() {
        String person = HAR.person("FEMALE");
        try (Tab tab = Browser.open(HAR.address(), Language.BG, 360)) {
            tab.signIn("social", RunningSklad.PASSWORD).go("/people/" + person);
            tab.speak(Language.BG);
            tab.press("a[href^='/consultations/new']");
            tab.check("DOCUMENTS").submit();
            assertThat(tab.path()).matches("/consultations/[0-9a-f-]{36}");
            assertThat(tab.text("main")).contains("Документи", "30");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_at_each_field_what_is_wrong() {
        try (Tab tab = Browser.open(HAR.address(), Language.EN, 360)) {
            tab.signIn("social", RunningSklad.PASSWORD).go("/consultations/new");
            tab.page().locator("textarea[name=note]").fill(NOTE);
            tab.check("HYGIENE").fill("followUpOn", "2020-01-01").submit();
            assertThat(tab.text("main")).contains("Name the person, or choose sex and age");
            assertThat(tab.page().locator("[aria-invalid=true]").count()).isPositive();
            assertThat(tab.value("note")).isEqualTo(NOTE);
            tab.page().locator("details.more summary").first().click();
            tab.check("FEMALE").check("18-59").check("RIGHTS");
            tab.fill("followUpOn", "").submit();
            assertThat(tab.text("main")).contains(NOTE, "Rights and obligations", "Anonymous person");
        }
    }

    @Test
    void a_note_of_ten_thousand_characters_and_a_time_in_the_future_are_refused_at_their_fields() {
        String person = HAR.person("MALE");
        Map<String, Object> sent = legal(person);
        sent.put("note", "Щ".repeat(10_000));
        assertThat(LAWYER.post(API, sent).expect(422).at("/errors/0/field")).isEqualTo("note");
        sent.put("note", "\u200Fعربي من اليمين");
        sent.put("occurredAt", "2099-01-01T10:00:00Z");
        assertThat(LAWYER.post(API, sent).expect(422).at("/errors/0/field")).isEqualTo("occurredAt");
        sent.remove("occurredAt");
        assertThat(LAWYER.post(API, sent).expect(201).at("/note")).isEqualTo("\u200Fعربي من اليمين");
        sent.remove("anonymous");
        assertThat(LAWYER.post(API, sent).expect(200).at("/id")).isEqualTo(String.valueOf(sent.get("id")));
    }

    @Test
    @Sends("POST /consultations/{id}/openings")
    void a_colleague_states_a_purpose_and_the_author_sees_it() {
        String id = recorded(HAR.person("MALE"));
        String page = "/consultations/" + id;
        assertThat(COLLEAGUE.get(page).expect(200).text()).doesNotContain(NOTE, "Asylum procedure");
        Answer opened = PageForm.of(COLLEAGUE, page, page + "/openings")
                .fill("purpose", "LEGAL")
                .send()
                .expect(200);
        assertThat(opened.text()).contains(NOTE, "Asylum procedure");
        assertThat(opened.header("Refresh")).startsWith("120; url=" + page);
        assertThat(LAWYER.get(page).expect(200).text()).contains("Opened by", "colleague");
        assertThat(SOCIAL.get(page).expect(200).text()).doesNotContain(NOTE, "Asylum", page + "/openings");
        assertThat(SOCIAL.post(API + "/" + id + "/openings", form("purpose", "LEGAL"))
                        .status())
                .isEqualTo(403);
        assertThat(COLLEAGUE
                        .post(API + "/" + id + "/openings", form("purpose", "LEGAL"))
                        .expect(201)
                        .at("/note"))
                .isEqualTo(NOTE);
    }

    @Test
    @Sends({"POST /consultations/{id}/versions", "POST /consultations/{id}/follow-up"})
    void the_author_corrects_and_follows_up() {
        Map<String, Object> sent = legal(HAR.person("MALE"));
        sent.put("followUpOn", TwoCentres.later());
        String id = LAWYER.post(API, sent).expect(201).at("/id");
        String page = "/consultations/" + id;
        Answer corrected = PageForm.of(LAWYER, page + "/versions", page + "/versions")
                .fill("note", "По-точно")
                .take();
        assertThat(corrected.text()).contains("По-точно").doesNotContain(NOTE);
        COLLEAGUE.get(page + "/versions").expect(403);
        assertThat(LAWYER.get("/my-people").expect(200).text()).contains(page);
        PageForm.of(LAWYER, page, page + "/follow-up").take();
        assertThat(LAWYER.get("/my-people").expect(200).text()).doesNotContain(page);
        LAWYER.post(API + "/" + id + "/follow-up", form()).expect(409);
    }

    @Test
    @Sends({"POST /consultations/{id}/follow-up-day", "POST /consultations/{id}/follow-up-dismissal"})
    void the_author_changes_a_follow_up_and_ends_one_that_is_no_longer_needed() {
        Map<String, Object> sent = legal(HAR.person("MALE"));
        sent.put("followUpOn", TwoCentres.later());
        String id = LAWYER.post(API, sent).expect(201).at("/id");
        String page = "/consultations/" + id;
        PageForm day = PageForm.of(LAWYER, page, page + "/follow-up-day");
        Answer refused = day.fill("followUpOn", "2020-01-01").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("f-followUpOn-error");
        day.fill("followUpOn", RunningSklad.tomorrow()).take();
        assertThat(LAWYER.get("/api/v1" + page).expect(200).at("/followUpChanges/0/wasOn"))
                .isEqualTo(TwoCentres.later());
        COLLEAGUE
                .post(API + "/" + id + "/follow-up-dismissal", form("reason", "LEFT"))
                .expect(403);
        Answer ended = PageForm.of(LAWYER, page, page + "/follow-up-dismissal")
                .fill("reason", "MISTAKE")
                .take();
        assertThat(ended.text()).contains("entered by mistake").doesNotContain(page + "/follow-up-day");
        assertThat(LAWYER.get("/my-people").expect(200).text()).doesNotContain(page);
    }

    @Test
    @Sends("POST /consultations/{id}/follow-up-reopening")
    void the_author_takes_back_a_follow_up_that_was_marked_by_mistake() {
        Map<String, Object> sent = legal(HAR.person("MALE"));
        sent.put("followUpOn", TwoCentres.later());
        String id = LAWYER.post(API, sent).expect(201).at("/id");
        String page = "/consultations/" + id;
        LAWYER.post(API + "/" + id + "/follow-up-reopening", form("reason", "MISTAKE"))
                .expect(409);
        PageForm.of(LAWYER, page, page + "/follow-up").take();
        COLLEAGUE
                .post(API + "/" + id + "/follow-up-reopening", form("reason", "MISTAKE"))
                .expect(403);
        Answer back = PageForm.of(LAWYER, page, page + "/follow-up-reopening")
                .fill("reason", "MISTAKE")
                .take();
        assertThat(back.text())
                .contains("due again: marked by mistake", page + "/follow-up\"")
                .doesNotContain(page + "/follow-up-reopening");
        assertThat(LAWYER.get("/my-people").expect(200).text()).contains(page);
        Answer read = LAWYER.get("/api/v1" + page).expect(200);
        assertThat(read.at("/followUpChanges/0/reopened")).isEqualTo("MISTAKE");
        assertThat(read.at("/followUpChanges/0/wasDoneAt")).isNotEmpty();
    }

    @Test
    void a_need_found_in_a_consultation_is_a_need_of_the_person() {
        String person = HAR.person("MALE");
        HAR.item("JACKET-C", "CLOTHES", "Яке", "Jacket");
        String id = recorded(person);
        LAWYER.post(API + "/" + id + "/needs", form("item", "JACKET-C", "quantity", 1, "urgency", "SOON"))
                .expect(201);
        assertThat(HAR.field()
                        .get("/api/v1/needs?centre=HAR&beneficiary=" + person)
                        .expect(200)
                        .text())
                .contains("JACKET-C");
    }

    @Test
    void the_list_and_its_files_say_that_it_took_place_and_nothing_more() {
        String person = HAR.person("MALE");
        recorded(person);
        String list = API + "?centre=HAR&beneficiary=" + person;
        for (String format : List.of("text/csv", "application/json")) {
            assertThat(SOCIAL.with("Accept", format).get(list).expect(200).text())
                    .contains(person)
                    .contains("LEGAL")
                    .doesNotContain(NOTE, "ASYLUM", "lawyer");
        }
    }
}
