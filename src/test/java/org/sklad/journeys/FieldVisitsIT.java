package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/** Field visits by API and on pages: planned on a phone, done, cancelled, and reported on one page of paper. */
class FieldVisitsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client SOCIAL = HAR.professional("social", Profession.SOCIAL_WORKER);
    private static final String API = "/api/v1/field-visits";

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static String planned() {
        return SOCIAL.post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "on",
                                RunningSklad.today(),
                                "purpose",
                                "Правна помощ",
                                "members",
                                List.of("social")))
                .expect(201)
                .at("/number");
    }

    @Test
    @Sends({"POST /field-visits", "POST /field-visits/{visit}/completion"})
    void a_visit_is_planned_with_its_purpose_alone_and_shows_what_was_done() {
        String person = HAR.person("FEMALE");
        try (Tab tab = Browser.open(HAR.address(), Language.BG, 360)) {
            tab.signIn("social", RunningSklad.PASSWORD);
            tab.speak(Language.BG);
            tab.go("/field-visits").press("a[href='/field-visits/new']");
            tab.fill("purpose", "Правна помощ и дрехи").submit();
            String path = tab.path();
            assertThat(path).matches("/field-visits/V-HAR-[0-9]{4}-[0-9]{4}");
            SOCIAL.post(
                            "/api/v1/consultations",
                            form("centre", "HAR", "beneficiary", person, "kind", "SOCIAL", "topics", List.of("RIGHTS")))
                    .expect(201);
            tab.go(path);
            assertThat(tab.text("main")).contains("Социална консултация", person.substring(0, 3) + "-");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
            tab.press("form[action$='/completion'] button");
            assertThat(tab.text("main")).contains("Проведено");
        }
    }

    @Test
    @Sends("POST /field-visits/{visit}/cancellation")
    void a_visit_is_cancelled_with_a_reason() {
        String path = "/field-visits/" + planned();
        assertThat(PageForm.of(SOCIAL, path, path + "/cancellation")
                        .fill("reason", "Сняг")
                        .take()
                        .text())
                .contains("Сняг")
                .doesNotContain(path + "/completion");
        SOCIAL.post("/api/v1" + path + "/completion", form()).expect(409);
    }

    @Test
    void the_report_is_one_page_without_case_codes() throws Exception {
        String person = HAR.person("FEMALE");
        String number = planned();
        SOCIAL.post(
                        "/api/v1/consultations",
                        form("centre", "HAR", "beneficiary", person, "kind", "SOCIAL", "topics", List.of("RIGHTS")))
                .expect(201);
        byte[] pdf = SOCIAL.bytes("/field-visits/" + number + "/report.pdf");
        String text = Judges.text(folder, pdf);
        assertThat(text)
                .contains(number, "Правна помощ", "Social consultation")
                .doesNotContain(person.substring(0, 3) + "-" + person.substring(3, 6));
        assertThat(text.chars().filter(each -> each == '\f').count()).isEqualTo(1);
    }

    @Test
    void says_how_many_needs_it_leaves_out() {
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        JsonNode gone = SOCIAL.post("/api/v1/beneficiaries", form("centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                .expect(201)
                .json();
        List.of(HAR.person("FEMALE"), gone.get("caseCode").asText())
                .forEach(person -> SOCIAL.post(
                                "/api/v1/needs",
                                form("beneficiary", person, "item", "CUP", "quantity", 1, "urgency", "NOW"))
                        .expect(201));
        String path = "/field-visits/" + planned();
        String left = "those of people who are still at the centre";
        assertThat(HAR.field().get(path).expect(200).text()).contains("Cup").doesNotContain(left);

        Client elsewhere = HAR.elsewhere();
        elsewhere
                .post(
                        "/api/v1/arrivals",
                        form("centre", "BAN", "cardCode", gone.get("cardCode").asText()))
                .expect(201);

        assertThat(HAR.field().get(path).expect(200).text()).contains("1 of 2 are shown", left);
    }
}
