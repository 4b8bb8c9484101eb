package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

/** Interpreters and requests for them, by API and on pages. */
class InterpretersIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field().onPages();
    private static final Client MANAGER = HAR.manager().onPages();
    private static final String API = "/api/v1/interpreters";
    private static final String REQUESTS = "/api/v1/interpreter-requests";

    @BeforeAll
    static void an_interpreter() {
        MANAGER.post(API, TwoCentres.interpreter("INT-1")).expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> wanted(Object... other) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(86_400);
        Map<String, Object> wanted = form(
                "centre",
                "HAR",
                "language",
                "ps",
                "urgency",
                "SOON",
                "from",
                from.toString(),
                "to",
                from.plusSeconds(3_600).toString());
        for (int i = 0; i < other.length; i += 2) {
            wanted.put(other[i].toString(), other[i + 1]);
        }
        return wanted;
    }

    private static String requested(Object... other) {
        return FIELD.post(REQUESTS, wanted(other)).expect(201).at("/id");
    }

    private static String requestedIn(int days) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(days, ChronoUnit.DAYS);
        return requested("from", from.toString(), "to", from.plusSeconds(1_800).toString());
    }

    @Test
    void an_interpreter_is_added_once_and_changed_by_version() {
        Map<String, Object> form = TwoCentres.interpreter("INT-API");
        Answer made = MANAGER.post(API, form).expect(201);
        assertThat(MANAGER.post(API, form).expect(200).text()).isEqualTo(made.text());
        assertThat(made.at("/languages/0/code") + made.at("/onSite") + made.at("/availability/6/to"))
                .isEqualTo("pustrue24:00");
        Map<String, Object> other = new HashMap<>(form);
        other.put("sex", "MALE");
        assertThat(MANAGER.post(API, other).expect(409).at("/type")).endsWith("already-exists");
        other.remove("code");
        MANAGER.put(API + "/INT-API", other).expect(412);
        assertThat(MANAGER.with("If-Match", "\"1\"")
                        .put(API + "/INT-API", other)
                        .expect(200)
                        .at("/sex"))
                .isEqualTo("MALE");
        FIELD.post(API, TwoCentres.interpreter("INT-NO")).expect(403);
        assertThat(FIELD.get(API + "?language=ps").expect(200).text()).contains("INT-API");
    }

    @Test
    void wrong_values_are_named_at_their_fields() {
        Map<String, Object> form = new HashMap<>(TwoCentres.interpreter("INT-BAD"));
        form.put("languages", List.of(Map.of("code", "xyz", "level", "GOOD", "direction", "BOTH")));
        form.put("availability", List.of(Map.of("day", "MONDAY", "from", "12:00", "to", "08:00")));
        assertThat(MANAGER.post(API, form).expect(422).json().findValuesAsText("field"))
                .containsExactly("languages[0].code", "availability[0].to");
        assertThat(fields(wanted("language", "xyz"))).containsExactly("language");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        assertThat(fields(wanted(
                        "from",
                        now.plusSeconds(7_200).toString(),
                        "to",
                        now.plusSeconds(3_600).toString())))
                .containsExactly("to");
        assertThat(fields(wanted(
                        "from", now.toString(), "to", now.plusSeconds(86_400).toString())))
                .containsExactly("to");
        assertThat(fields(wanted("from", now.minusSeconds(7_200).toString(), "to", now.toString())))
                .containsExactly("from");
        String request = requestedIn(3);
        assertThat(FIELD.post(REQUESTS + "/" + request + "/assignment", form("interpreter", "NOBODY"))
                        .expect(422)
                        .json()
                        .findValuesAsText("field"))
                .containsExactly("interpreter");
    }

    private static List<String> fields(Map<String, Object> request) {
        return FIELD.post(REQUESTS, request).expect(422).json().findValuesAsText("field");
    }

    @Test
    void a_request_is_proposed_assigned_released_and_cancelled() {
        String request = REQUESTS + "/" + requestedIn(5);
        assertThat(FIELD.get(request + "/candidates").expect(200).text()).contains("INT-1");
        Map<String, Object> assignment = form("interpreter", "INT-1");
        Answer assigned = FIELD.post(request + "/assignment", assignment).expect(201);
        assertThat(assigned.at("/state") + assigned.at("/interpreter")).isEqualTo("ASSIGNEDINT-1");
        assertThat(FIELD.post(request + "/assignment", assignment).expect(200).text())
                .isEqualTo(assigned.text());
        FIELD.post(request + "/assignment", form("interpreter", "INT-1")).expect(409);
        assertThat(FIELD.post(request + "/release", form("reason", "DECLINED"))
                        .expect(201)
                        .at("/bookings/0/reason"))
                .isEqualTo("DECLINED");
        assertThat(FIELD.post(request + "/cancellation", form()).expect(201).at("/state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    @Sends({"POST /interpreters", "POST /interpreters/{code}"})
    void a_manager_adds_and_changes_an_interpreter() {
        PageForm added = PageForm.of(MANAGER, "/interpreters/new", "/interpreters")
                .fill("code", "INT-PAGE")
                .fill("sex", "FEMALE")
                .fill("languages.0.code", "Hazaragi")
                .fill("languages.1.code", "Martian")
                .fill("week.monday", "08:00-12:00, 14:00-18:00")
                .fill("week.tuesday", "18:00-08:00");
        Answer refused = added.send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("f-languages.1.code-error", "f-week.tuesday-error");
        added.fill("languages.1.code", "prs").fill("week.tuesday", "").take();
        Answer made = MANAGER.get(API + "/INT-PAGE").expect(200);
        assertThat(made.json().findValuesAsText("code")).contains("haz", "prs");
        assertThat(made.at("/availability/1/from")).isEqualTo("14:00");
        PageForm.of(MANAGER, "/interpreters/INT-PAGE/change", "/interpreters/INT-PAGE")
                .fill("week.sunday", "22:00-24:00")
                .take();
        Answer changed = MANAGER.get(API + "/INT-PAGE").expect(200);
        assertThat(changed.at("/availability/2/to") + changed.at("/languages/0/code"))
                .isEqualTo("24:00haz");
    }

    @Test
    void a_repeated_absence_that_was_removed_is_not_answered_as_if_it_were_there() {
        MANAGER.post(API, TwoCentres.interpreter("INT-WORKS")).expect(201);
        String day = LocalDate.parse(RunningSklad.today()).plusDays(3).toString();
        Map<String, Object> absence = form("from", day, "until", day);
        String absences = API + "/INT-WORKS/absences";
        FIELD.post(absences, absence).expect(201);
        assertThat(FIELD.post(absences, absence).expect(200).at("/from")).isEqualTo(day);
        FIELD.post(absences + "/" + absence.get("id") + "/removal", Map.of("id", UUID.randomUUID()))
                .expect(201);
        FIELD.post(absences, absence).expect(404);
    }

    @Test
    @Sends({"POST /interpreters/{code}/absences", "POST /interpreters/{code}/absences/{absence}/removal"})
    void an_absence_is_recorded_and_removed() {
        MANAGER.post(API, TwoCentres.interpreter("INT-AWAY")).expect(201);
        String page = "/interpreters/INT-AWAY";
        String day = LocalDate.parse(RunningSklad.today()).plusDays(20).toString();
        PageForm.of(FIELD, page, page + "/absences")
                .fill("from", day)
                .fill("until", day)
                .take();
        Answer away = FIELD.get(API + "/INT-AWAY/absences").expect(200);
        assertThat(away.at("/rows/0/from")).isEqualTo(day);
        PageForm.of(FIELD, page, page + "/absences/" + away.at("/rows/0/id") + "/removal")
                .take();
        assertThat(FIELD.get(API + "/INT-AWAY/absences").expect(200).json().get("rows"))
                .isEmpty();
    }

    @Test
    @Sends({
        "POST /interpreter-requests/new",
        "POST /interpreter-requests/{id}/assignment",
        "POST /interpreter-requests/{id}/completion",
        "POST /interpreter-requests/{id}/correction"
    })
    void a_social_worker_finds_an_interpreter_on_a_phone_and_records_the_time() {
        MANAGER.post(API, TwoCentres.interpreter("INT-NOW")).expect(201);
        String path;
        try (Tab field = Browser.open(HAR.address(), Language.EN, 360)) {
            field.signIn("field", RunningSklad.PASSWORD).go("/interpreter-requests/new");
            field.submit();
            assertThat(field.text("#f-language-error")).isNotBlank();
            field.check("pus").submit();
            path = field.path();
            assertThat(path).matches("/interpreter-requests/[0-9a-f-]{36}");
            field.press("form:has(input[value='INT-NOW']) button");
            assertThat(field.text("main")).contains("INT-NOW", "assigned");
            assertThat(field.faults()).isEmpty();
        }
        PageForm done = PageForm.of(FIELD, path, path + "/completion");
        LocalDateTime from = LocalDateTime.parse(done.value("from"));
        done.fill("to", from.plusMinutes(1).toString()).take();
        assertThat(FIELD.get("/api/v1" + path).expect(200).at("/state")).isEqualTo("DONE");
        MANAGER.post(API, TwoCentres.interpreter("INT-THEN")).expect(201);
        PageForm corrected = PageForm.of(FIELD, path, path + "/correction");
        assertThat(corrected.value("to")).isEqualTo(from.plusMinutes(1).toString());
        Answer refused = corrected.fill("interpreter", "INT-THEN").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("f-reason-error");
        corrected.fill("reason", "Друг преводач").take();
        assertThat(FIELD.get(path).expect(200).text()).contains("Друг преводач", "INT-NOW", "INT-THEN");
        corrected = PageForm.of(FIELD, path, path + "/correction");
        corrected.fill("interpreter", "INT-NOW").fill("reason", "Все пак тя").take();
        assertThat(FIELD.get("/api/v1" + path).expect(200).at("/corrections/0/workedBy"))
                .isEqualTo("INT-THEN");
        String month = from.toString().substring(0, 7);
        assertThat(MANAGER.get(API + "/INT-NOW/hours?month=" + month)
                        .expect(200)
                        .at("/rows/0/sum"))
                .isEqualTo("1");
        assertThat(MANAGER.get("/interpreters/INT-NOW/hours?month=" + month)
                        .expect(200)
                        .text())
                .contains("format=pdf", "format=xlsx");
    }

    @Test
    @Sends("POST /interpreter-requests/{id}/taking-back")
    void work_and_a_no_show_that_were_recorded_by_mistake_are_taken_back_on_the_page() {
        MANAGER.post(API, TwoCentres.interpreter("INT-BACK")).expect(201);
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(20, ChronoUnit.MINUTES);
        String id = requestedIn(0);
        String page = "/interpreter-requests/" + id;
        FIELD.post(REQUESTS + "/" + id + "/taking-back", form("because", "Nothing"))
                .expect(409);
        FIELD.post(REQUESTS + "/" + id + "/assignment", form("interpreter", "INT-BACK"))
                .expect(201);
        FIELD.post(
                        REQUESTS + "/" + id + "/completion",
                        form("from", from.toString(), "to", from.plusSeconds(60).toString()))
                .expect(201);
        Answer empty = PageForm.of(FIELD, page, page + "/taking-back").send().expect(422);
        assertThat(empty.text()).contains("f-because-error");
        Answer back = PageForm.of(FIELD, page, page + "/taking-back")
                .fill("because", "Wrong request")
                .take();
        assertThat(back.text()).contains("Taken back:", "Reason: Wrong request", page + "/release");
        PageForm.of(FIELD, page, page + "/release").fill("reason", "NO_SHOW").take();
        Answer again = PageForm.of(FIELD, page, page + "/taking-back")
                .fill("because", "She came")
                .take();
        assertThat(again.text())
                .as("the history also has the present assignment")
                .contains("Assignment history", "INT-BACK, assigned again. Reason: She came", page + "/completion");
        Answer read = FIELD.get("/api/v1" + page).expect(200);
        assertThat(read.at("/state")).isEqualTo("ASSIGNED");
        assertThat(read.at("/corrections/0/takenBack")).isEqualTo("true");
        assertThat(read.at("/bookings/0/againBecause")).isEqualTo("She came");
        assertThat(read.at("/bookings/1/reason")).isEqualTo("NO_SHOW");
    }

    @Test
    @Sends({"POST /interpreter-requests/{id}/release", "POST /interpreter-requests/{id}/cancellation"})
    void an_interpreter_is_released_and_a_request_cancelled_on_its_page() {
        String id = requestedIn(9);
        FIELD.post(REQUESTS + "/" + id + "/assignment", form("interpreter", "INT-1"))
                .expect(201);
        String page = "/interpreter-requests/" + id;
        PageForm.of(FIELD, page, page + "/release").fill("reason", "NO_SHOW").take();
        assertThat(FIELD.get("/api/v1" + page).expect(200).at("/state")).isEqualTo("OPEN");
        PageForm.of(FIELD, page, page + "/cancellation").take();
        assertThat(FIELD.get("/interpreter-requests?state=CANCELLED")
                        .expect(200)
                        .text())
                .contains(id);
        assertThat(FIELD.get("/interpreter-requests?state=OPEN").expect(200).text())
                .doesNotContain(id);
        MANAGER.get("/interpreter-requests/" + UUID.randomUUID()).expect(404);
    }
}
