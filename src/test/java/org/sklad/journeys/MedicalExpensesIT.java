package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
import org.sklad.harness.House;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.labels.Judges;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.Engine;
import org.sklad.platform.i18n.Language;

/** Medical expenses, by API and on pages: recorded, viewed, approved or refused, and withdrawn. */
class MedicalExpensesIT {
    private static final OneCentre HAR = new OneCentre();

    private static final Client NURSE = HAR.professional("nurse", Profession.NURSE);
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/medical-expenses";

    @TempDir
    Path folder;

    @BeforeAll
    static void a_source() {
        MANAGER.post("/api/v1/funding-sources", Map.of("code", "CARITAS", "name", "Каритас"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> expense(Object... other) {
        Map<String, Object> expense = new HashMap<>(TwoCentres.expense(HAR.person("FEMALE"), "Д-р Иванова"));
        for (int i = 0; i < other.length; i += 2) {
            expense.put(other[i].toString(), other[i + 1]);
        }
        return expense;
    }

    private static String recorded() {
        return API + "/" + NURSE.post(API, expense()).expect(201).at("/id");
    }

    @Test
    void is_recorded_once_and_approved_by_a_manager() {
        Map<String, Object> wanted = expense();
        Answer made = NURSE.post(API, wanted).expect(201);
        assertThat(NURSE.post(API, wanted).expect(200).text()).isEqualTo(made.text());
        assertThat(made.at("/state") + made.at("/amount") + made.at("/currency"))
                .isEqualTo("RECORDED12.5EUR");
        assertThat(made.at("/note")).isEqualTo("Д-р Иванова");
        String path = API + "/" + made.at("/id");
        assertThat(NURSE.post(API, with(wanted, "amount", 12.51)).expect(409).at("/type"))
                .endsWith("id-reused");
        assertThat(NURSE.post(API, with(wanted, "currency", "XYZ")).expect(409).at("/type"))
                .as("reported before conversion errors")
                .endsWith("id-reused");
        NURSE.post(path + "/approval", form()).expect(403);
        Map<String, Object> approval = form();
        assertThat(MANAGER.post(path + "/approval", approval).expect(201).at("/decision/operator"))
                .isEqualTo("manager");
        MANAGER.post(path + "/approval", approval).expect(200);
        assertThat(MANAGER.post(path + "/approval", form()).expect(409).at("/type"))
                .endsWith("wrong-state");
        NURSE.post(path + "/withdrawal", form()).expect(409);
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    @Test
    void reports_an_error_at_its_field() {
        assertThat(field(expense("amount", 0))).isEqualTo("amount");
        assertThat(field(expense("amount", 1.005))).isEqualTo("amount");
        assertThat(field(expense("currency", "XYZ"))).isEqualTo("currency");
        assertThat(field(expense(
                        "paidOn",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                .plusDays(2)
                                .toString())))
                .isEqualTo("paidOn");
        assertThat(field(expense("fundingSource", "NOBODY"))).isEqualTo("fundingSource");
        assertThat(field(expense("image", "bm8gcGljdHVyZQ=="))).isEqualTo("image");
        assertThat(field(expense("image", "no Base64"))).isEqualTo("image");
        assertThat(field(expense("note", "x".repeat(501)))).isEqualTo("note");
        assertThat(field(expense("followUpOn", RunningSklad.today()))).isEqualTo("followUpOn");
        assertThat(field(expense("followUpOn", "2199-01-01"))).isEqualTo("followUpOn");
    }

    private static String field(Map<String, Object> wanted) {
        return NURSE.post(API, wanted).expect(422).at("/errors/0/field");
    }

    @Test
    void the_photo_is_redrawn_and_stored_in_no_cache() {
        String photo = recorded() + "/photo";
        Answer seen = MANAGER.get(photo).expect(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seen.header("Content-Disposition")).startsWith("inline");
        HAR.field().get(photo).expect(403);
        HAR.keeper().get(photo).expect(403);
        HAR.elsewhere().get(photo).expect(404);
        HAR.stranger().get(photo).expect(401);
    }

    @Test
    void a_large_photo_is_accepted_and_a_larger_one_is_refused() {
        byte[] padded = java.util.Arrays.copyOf(TwoCentres.picture(), 9 * 1024 * 1024);
        Map<String, Object> large =
                expense("image", java.util.Base64.getEncoder().encodeToString(padded));
        NURSE.post(API, large).expect(201);
        NURSE.post(API, expense("image", "A".repeat(15 * 1024 * 1024))).expect(413);
    }

    @Test
    void is_not_found_by_other_operators() {
        String path = recorded();
        HAR.field().get(path).expect(403);
        HAR.field().get(API).expect(403);
        HAR.field().post(API, expense()).expect(403);
        HAR.keeper().post(API, expense()).expect(403);
        MANAGER.post(API, expense()).expect(403);
        MANAGER.post(path + "/withdrawal", form()).expect(403);
        HAR.elsewhere().get(path).expect(404);
        HAR.elsewhere().post(API, expense()).expect(404);
        NURSE.post(API, expense("beneficiary", "00000000000")).expect(404);
    }

    @Test
    void the_list_is_filtered_paged_and_exported() {
        Map<String, Object> first = expense();
        String person = String.valueOf(first.get("beneficiary"));
        NURSE.post(API, first).expect(201);
        NURSE.post(API, with(first, "id", UUID.randomUUID())).expect(201);
        String of = API + "?centre=HAR&beneficiary=" + person;
        JsonNode rows = NURSE.get(of).expect(200).json().get("rows");
        assertThat(rows).hasSize(2);
        String next = NURSE.get(of + "&limit=1").expect(200).at("/next");
        assertThat(NURSE.get(of + "&limit=1&next=" + next).expect(200).at("/rows/0/id"))
                .isEqualTo(String.valueOf(first.get("id")));
        assertThat(NURSE.get(of + "&state=APPROVED").expect(200).json().get("rows"))
                .isEmpty();
        NURSE.get(of + "&state=GONE").expect(422);
        Answer csv = NURSE.with("Accept", "text/csv").get(of).expect(200);
        assertThat(csv.text().lines()).hasSize(3);
        assertThat(csv.text()).contains("DENTAL", "12.5", "EUR", "CARITAS").doesNotContain("Иванова");
        HAR.field().with("Accept", "text/csv").get(of).expect(403);
    }

    @Test
    void the_list_is_filtered_by_day_and_source_on_the_page_in_files_and_on_paper() throws Exception {
        Map<String, Object> expense = expense();
        String id = NURSE.post(API, expense).expect(201).at("/id");
        String beneficiary = String.valueOf(expense.get("beneficiary"));
        String of = "?centre=HAR&beneficiary=" + beneficiary;
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String asked = of + "&fundingSource=CARITAS&from=" + today + "&until=" + today;
        String typed = CaseCode.find(beneficiary).orElseThrow().grouped();

        assertThat(NURSE.get(API + asked).expect(200).at("/rows/0/id")).isEqualTo(id);
        assertThat(NURSE.get(API + asked + "&format=csv").expect(200).text()).contains(id);
        assertThat(NURSE.get("/medical-expenses" + asked).expect(200).text())
                .contains("/medical-expenses/" + id, typed, "format=pdf", "name=\"state\"");
        assertThat(Judges.text(folder, NURSE.bytes(API + asked + "&format=pdf")))
                .contains("Dental care", "waits for approval", "Funding source: CARITAS");
        for (String none : List.of("&fundingSource=AMIF", "&until=2026-01-01", "&state=REFUSED")) {
            assertThat(NURSE.get(API + of + none).expect(200).json().at("/rows"))
                    .isEmpty();
            assertThat(NURSE.get(API + of + none + "&format=csv")
                            .expect(200)
                            .text()
                            .lines())
                    .hasSize(1);
            assertThat(NURSE.get("/medical-expenses" + of + none).expect(200).text())
                    .contains("Nothing matches the filter");
        }
        HAR.field().get(API + asked + "&format=pdf").expect(403);
    }

    @Test
    void erasing_a_person_keeps_the_amount_and_deletes_every_text() throws Exception {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.knownPerson();
            String path = API + "/" + house.paid(code, Map.of("note", "Зъболекар", "reason", "Защото")::get);
            house.manager.get(path + "/photo").expect(200);
            int before = house.texts().size();
            house.left(code);
            house.erase(code, form()).expect(201);
            assertThat(before - house.texts().size()).isGreaterThanOrEqualTo(3);
            Answer left = house.manager.get(path).expect(200);
            assertThat(left.at("/amount") + left.at("/state") + left.at("/photo"))
                    .isEqualTo("12.5REFUSEDfalse");
            assertThat(left.text()).doesNotContain("Зъболекар", "Защото", code);
            house.manager.get(path + "/photo").expect(404);
        }
    }

    @Test
    @Sends({"POST /people/{caseCode}/medical-expenses", "POST /medical-expenses/{id}/approval"})
    void a_nurse_records_on_a_phone_and_a_manager_approves() {
        String person = HAR.person("MALE");
        String path;
        try (Tab nurse = Browser.open(HAR.address(), Language.EN, 360)) {
            nurse.signIn("nurse", RunningSklad.PASSWORD).go("/people/" + person);
            nurse.press("a[href$='/medical-expenses']");
            assertThat(nurse.text("main")).contains("No photo of an identity card");
            nurse.fill("amount", "47,30").fill("note", "Dental practice 7").submit();
            assertThat(nurse.page().locator(".error:visible").count())
                    .as("kind, source and photo are missing")
                    .isPositive();
            nurse.page().selectOption(Tab.id("kind"), "DENTAL");
            nurse.page().selectOption(Tab.id("fundingSource"), new SelectOption().setLabel("Каритас"));
            nurse.page().setInputFiles(Tab.id("image"), photo("image/png", TwoCentres.picture()));
            nurse.submit();
            path = nurse.path();
            assertThat(path).matches("/medical-expenses/[0-9a-f-]{36}");
            assertThat(nurse.text("main")).contains("47.30 EUR", "Dental practice 7", "waits for approval");
            assertThat(nurse.page()
                            .evaluate("document.querySelector('.photos img').decode().then(() => document"
                                    + ".querySelector('.photos img').naturalWidth)"))
                    .isEqualTo(16);
            assertThat(nurse.page().locator("form[action$='/approval']").count())
                    .isZero();
        }
        try (Tab manager = Browser.open(HAR.address(), Language.BG, 1440)) {
            manager.signIn("manager", RunningSklad.PASSWORD);
            manager.speak(Language.BG);
            manager.go("/medical-expenses?state=RECORDED").press("td a[href='" + path + "']");
            manager.press("form[action$='/approval'] button");
            assertThat(manager.text("main")).contains("одобрен");
            assertThat(manager.page().locator("form[action$='/refusal']").count())
                    .isZero();
            assertThat(manager.faults()).isEmpty();
        }
    }

    private static FilePayload photo(String type, byte[] bytes) {
        return new FilePayload("receipt.png", type, bytes);
    }

    @Test
    void a_file_that_is_not_a_picture_is_refused_at_its_field_and_the_typed_values_are_kept() {
        String person = HAR.person("MALE");
        try (Tab nurse = Browser.open(HAR.address(), Language.EN, 360)) {
            nurse.signIn("nurse", RunningSklad.PASSWORD).go("/people/" + person + "/medical-expenses");
            nurse.page().selectOption(Tab.id("kind"), "MEDICINE");
            nurse.page().selectOption(Tab.id("fundingSource"), "CARITAS");
            nurse.page().setInputFiles(Tab.id("image"), photo("image/png", new byte[] {1, 2, 3}));
            nurse.fill("amount", "5").submit();
            assertThat(nurse.text("#f-image-error")).isNotBlank();
            assertThat(nurse.value("amount")).isEqualTo("5");
            assertThat(nurse.text("main")).contains("Choose it again");
        }
    }

    @Test
    @Sends({"POST /medical-expenses/{id}/refusal", "POST /medical-expenses/{id}/withdrawal"})
    void an_expense_is_refused_with_a_reason_or_withdrawn() {
        String refused = recorded().replace("/api/v1", "");
        Answer page = PageForm.of(MANAGER, refused, refused + "/refusal")
                .fill("reason", "Paid by the health fund")
                .take();
        assertThat(page.text()).contains("Paid by the health fund").doesNotContain(refused + "/approval");
        String withdrawn = recorded().replace("/api/v1", "");
        assertThat(NURSE.get(withdrawn).expect(200).text()).doesNotContain(withdrawn + "/approval");
        assertThat(PageForm.of(NURSE, withdrawn, withdrawn + "/withdrawal")
                        .take()
                        .text())
                .doesNotContain(withdrawn + "/withdrawal");
        assertThat(NURSE.get("/medical-expenses?state=WITHDRAWN").expect(200).text())
                .contains(withdrawn)
                .doesNotContain(refused);
    }

    @Test
    @Sends("POST /medical-expenses/{id}/follow-up")
    void a_follow_up_is_among_my_people_until_it_is_done() {
        Map<String, Object> wanted = expense();
        String tomorrow = String.valueOf(wanted.get("followUpOn"));
        Answer made = NURSE.post(API, wanted).expect(201);
        assertThat(made.at("/followUpOn")).isEqualTo(tomorrow);
        String page = "/medical-expenses/" + made.at("/id");
        String person = CaseCode.find(String.valueOf(wanted.get("beneficiary")))
                .orElseThrow()
                .grouped();
        assertThat(NURSE.get("/my-people").expect(200).text()).contains(page, person, "Medical expense: Dental care");
        assertThat(HAR.field().get("/my-people").expect(200).text()).doesNotContain(page);
        HAR.field().post("/api/v1" + page + "/follow-up", form()).expect(403);
        MANAGER.post("/api/v1" + page + "/follow-up", form()).expect(403);

        Answer after = PageForm.of(NURSE, "/my-people", page + "/follow-up").take();
        assertThat(after.text()).contains("Marked as done").doesNotContain(page);
        assertThat(NURSE.get(page).expect(200).text()).contains("Done").doesNotContain(page + "/follow-up");
        assertThat(NURSE.post("/api/v1" + page + "/follow-up", form())
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
    }
}
