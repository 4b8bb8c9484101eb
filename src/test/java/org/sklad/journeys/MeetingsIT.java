package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.Sends;

/** Meetings and their decisions, by API and on pages without scripts. */
class MeetingsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/meetings";
    private static final String DECISIONS = "/api/v1/meeting-decisions";

    @BeforeAll
    static void institutions() {
        for (String code : List.of("SAR", "BORDER")) {
            MANAGER.post(
                            "/api/v1/institutions",
                            Map.of("code", code, "name", Map.of("bg", "Институция " + code, "en", "Body " + code)))
                    .expect(201);
        }
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Sofia"));
    }

    private static Map<String, Object> decision(String text, LocalDate dueOn) {
        return Map.of("text", text, "owner", "Координатор", "dueOn", dueOn.toString());
    }

    private static Map<String, Object> meeting(Object... more) {
        Map<String, Object> wanted = form(
                "on",
                today().minusDays(9).toString(),
                "kind",
                "COORDINATION",
                "institutions",
                List.of(Map.of("institution", "SAR", "heads", 3), Map.of("institution", "BORDER", "heads", 2)));
        wanted.putAll(form(more));
        return wanted;
    }

    @Test
    void decisions_are_listed_until_they_are_done_the_overdue_first() {
        Map<String, Object> wanted = meeting(
                "agenda",
                "Преводачи",
                "decisions",
                List.of(
                        decision("Places at school", today().plusDays(20)),
                        decision("List of languages", today().minusDays(3))));
        Answer made = FIELD.post(API, wanted).expect(201);
        String id = made.at("/id");
        assertThat(made.at("/people")).isEqualTo("5");
        assertThat(FIELD.post(API, wanted).expect(200).at("/id")).isEqualTo(id);
        Answer open = MANAGER.get(DECISIONS).expect(200);
        assertThat(open.text().indexOf("List of languages"))
                .isPositive()
                .isLessThan(open.text().indexOf("Places at school"));
        assertThat(MANAGER.get(DECISIONS + "?state=OVERDUE").expect(200).text())
                .contains("List of languages")
                .doesNotContain("Places at school");
        String next = MANAGER.get(DECISIONS + "?limit=1").expect(200).at("/next");
        assertThat(MANAGER.get(DECISIONS + "?limit=1&next=" + next).expect(200).text())
                .doesNotContain("List of languages");
        assertThat(MANAGER.get("/meeting-decisions").expect(200).text()).contains("overdue");

        String completion = API + "/" + id + "/decisions/2/completion";
        assertThat(FIELD.post(completion, form()).expect(201).at("/decisions/1/state"))
                .isEqualTo("DONE");
        FIELD.post(completion, form()).expect(409);
        FIELD.post(API + "/" + id + "/decisions/3/completion", form()).expect(404);
        assertThat(MANAGER.get(DECISIONS).expect(200).text()).doesNotContain("List of languages");
        assertThat(MANAGER.get(DECISIONS + "?state=DONE").expect(200).text()).contains("List of languages");

        assertThat(MANAGER.get(API + "?institution=SAR&kind=COORDINATION")
                        .expect(200)
                        .at("/rows/0/openDecisions"))
                .isEqualTo("1");
        MANAGER.post(API + "/" + id + "/reversal", form("reason", "Друга дата")).expect(201);
        assertThat(MANAGER.get(DECISIONS).expect(200).text()).doesNotContain("Places at school");
        assertThat(MANAGER.get(API + "?institution=SAR&kind=COORDINATION")
                        .expect(200)
                        .at("/rows/0/openDecisions"))
                .isEqualTo("0");
        FIELD.post(API + "/" + id + "/decisions/1/completion", form()).expect(409);
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        refused("on", meeting("on", today().plusDays(2).toString()));
        refused("kind", form("on", today().toString()));
        refused("agenda", meeting("agenda", "ж".repeat(10_000)));
        refused("agenda", meeting("agenda", "abc\u202Edef"));
        refused("institutions", meeting("institutions", List.of(Map.of("institution", "NOBODY", "heads", 1))));
        refused("institutions[0].heads", meeting("institutions", List.of(Map.of("institution", "SAR", "heads", 0))));
        refused("decisions[0].dueOn", meeting("decisions", List.of(decision("Too early", today().minusDays(30)))));
    }

    private static void refused(String at, Map<String, Object> wanted) {
        Answer refused = FIELD.post(API, wanted).expect(422);
        assertThat(refused.at("/errors/0/field")).as(refused.text()).isEqualTo(at);
    }

    /** Another operator may add an institution while somebody types, and it comes before the others. */
    @Test
    void the_people_of_an_institution_stay_in_its_row() {
        PageForm page = PageForm.of(FIELD, "/meetings/new", "/meetings");
        page.fill(heads(page, "BORDER"), "4");
        MANAGER.post("/api/v1/institutions", Map.of("code", "A.NEW", "name", Map.of("bg", "А нова", "en", "A new one")))
                .expect(201);
        PageForm shown = PageForm.in(FIELD, page.send().expect(422), "/meetings");
        assertThat(List.of(shown.value(heads(shown, "BORDER")), shown.value(heads(shown, "A.NEW"))))
                .containsExactly("4", "");
    }

    private static String heads(PageForm page, String institution) {
        return page.names("institutions.").stream()
                .filter(name ->
                        name.endsWith(".institution") && page.value(name).equals(institution))
                .map(name -> name.replaceFirst("institution$", "heads"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + institution));
    }

    @Test
    @Sends({
        "POST /meetings/new",
        "POST /meetings",
        "POST /meetings/{id}/decisions/{line}/completion",
        "POST /meetings/{id}/reversal"
    })
    void a_meeting_is_recorded_on_its_page_and_its_decision_is_done_there() {
        PageForm page = PageForm.of(FIELD, "/meetings/new", "/meetings")
                .fill("kind", "ROUND_TABLE")
                .fill("institutions.BORDER.heads", "4")
                .fill("decisions.0.text", "Write the report")
                .fill("decisions.0.owner", "Coordinator");
        Answer refused = page.send().expect(422);
        assertThat(refused.text()).contains("f-decisions.0.dueOn-error", "Write the report");
        PageForm more = PageForm.in(FIELD, page.sendTo("/meetings/new").expect(200), "/meetings");
        assertThat(more.value("decisions.0.text")).isEqualTo("Write the report");
        assertThat(more.names("decisions.2.")).isNotEmpty();
        Answer made = more.fill("decisions.0.dueOn", today().toString()).take();
        assertThat(made.text()).contains("Write the report", "Body BORDER");
        String path =
                made.text().replaceFirst("(?s).*action=\"(/meetings/[0-9a-f-]+/decisions/1/completion)\".*", "$1");
        assertThat(PageForm.in(FIELD, made, path).take().text()).contains("The decision is marked as done");
        String meeting = path.replaceFirst("/decisions/.*", "");
        assertThat(PageForm.of(FIELD, meeting, meeting + "/reversal")
                        .fill("reason", "Recorded twice")
                        .take()
                        .text())
                .contains("Recorded twice");
    }
}
