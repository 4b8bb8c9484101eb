package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.SampledDay;
import org.sklad.harness.Sends;

/** A household of a sample answers at the desk, others by API, and the result is on the report of the day and in the list. */
class MonitoringIT {
    private static final SampledDay DAY = new SampledDay("ps", "bg", "en", "fa", "ar", "uk", "fr", "ku", "ps", "fa");
    private static final String API = "/api/v1/monitoring";
    private static final Map<String, String> YES = Map.of("received", "YES", "quality", "YES", "respect", "YES");

    @AfterAll
    static void stop() {
        DAY.close();
    }

    private static Answer waiting(Client by, String person) {
        return by.get("/api/v1/beneficiaries/" + person + "/waiting-questions");
    }

    /** Returns people of the sample, with the id of their questions. */
    private static List<String[]> sampled(Client field) {
        List<String[]> sampled = new ArrayList<>();
        for (String person : DAY.people()) {
            Answer waits = waiting(field, person).expect(200);
            if (!waits.json().path("rows").isEmpty()) {
                sampled.add(new String[] {person, waits.at("/rows/0/id")});
            }
        }
        return sampled;
    }

    @Test
    @Sends("POST /monitoring/{id}/answers")
    void a_household_answers_at_the_desk_and_the_result_is_on_the_report_and_in_the_list() {
        Client field = DAY.as("field");
        Client manager = DAY.as("manager");
        Client auditor = DAY.as("auditor");
        Client elsewhere = DAY.as("elsewhere");
        List<String[]> sampled = sampled(field);
        assertThat(sampled).hasSizeBetween(6, 10);

        // At the desk: the questions are one press away, in the language of the person.
        String person = sampled.get(0)[0];
        String id = sampled.get(0)[1];
        String desk = field.get("/hand-out/" + person).expect(200).text();
        Matcher link = Pattern.compile("href=\"(/monitoring/[^\"]+)\"").matcher(desk);
        assertThat(link.find()).isTrue();
        String path = "/monitoring/" + id + "/answers";
        assertThat(link.group(1)).startsWith(path + "?person=");
        assertThat(field.get(path + "?language=ps").expect(200).text())
                .contains("<html lang=\"ps\" dir=\"rtl\">")
                .contains("ایا درسره په درناوي چلند وشو؟");
        Answer missing = field.form(
                        path, OneCentre.typed("received", "YES", "page.person", person, "page.language", "uk"))
                .expect(422);
        assertThat(missing.text())
                .contains("f-quality-error", "f-respect-error", "Виберіть одну картинку")
                .contains("value=\"YES\" required checked")
                .doesNotContain("f-received-error");
        Map<String, String> typed =
                OneCentre.typed("received", "YES", "quality", "NO", "respect", "NO_ANSWER", "page.person", person);
        Answer sent = field.form(path, typed).expect(303);
        assertThat(sent.header("Location")).endsWith("/hand-out/" + person);
        field.form(path, typed).expect(303);
        assertThat(field.get("/hand-out/" + person).expect(200).text()).doesNotContain("/monitoring/");
        field.get(path).expect(409);

        // By API: once, repeated without effect, never twice, and only where the household is.
        Map<String, Object> answer = OneCentre.form();
        answer.putAll(YES);
        String second = API + "/" + sampled.get(1)[1] + "/answers";
        elsewhere.post(second, answer).expect(404);
        manager.post(second, answer).expect(403);
        assertThat(field.post(second, answer).expect(201).at("/state")).isEqualTo("ANSWERED");
        field.post(second, answer).expect(200);
        answer.put("quality", "NO");
        assertThat(field.post(second, answer).expect(409).at("/type")).isEqualTo("/problems/id-reused");
        answer.put("id", UUID.randomUUID());
        assertThat(field.post(second, answer).expect(409).at("/type")).isEqualTo("/problems/wrong-state");
        String third = API + "/" + sampled.get(2)[1] + "/answers";
        field.post(third, OneCentre.form("received", "YES")).expect(422);
        field.post(third, OneCentre.form("received", "PERHAPS", "quality", "YES", "respect", "YES"))
                .expect(400);
        assertThat(field.post(third, OneCentre.form("declined", true))
                        .expect(201)
                        .at("/state"))
                .isEqualTo("DECLINED");
        elsewhere
                .get("/api/v1/beneficiaries/" + sampled.get(3)[0] + "/waiting-questions")
                .expect(404);

        // Two answers are too few to be shown; with five, managers and auditors read shares, and those who ask do not.
        String report = "/api/v1/distribution-days/" + DAY.day() + "/report";
        assertThat(manager.get(report)
                        .expect(200)
                        .json()
                        .at("/monitoring/shares/0/result")
                        .isMissingNode())
                .isTrue();
        for (String[] each : sampled.subList(3, 6)) {
            Map<String, Object> good = OneCentre.form();
            good.putAll(YES);
            field.post(API + "/" + each[1] + "/answers", good).expect(201);
        }
        Answer result = manager.get(report).expect(200);
        assertThat(result.at("/monitoring/answered")).isEqualTo("5");
        assertThat(result.at("/monitoring/declined")).isEqualTo("1");
        assertThat(result.at("/monitoring/waiting")).isEqualTo(String.valueOf(sampled.size() - 6));
        assertThat(result.at("/monitoring/shares/0/result/percent")).isEqualTo("100");
        assertThat(result.at("/monitoring/shares/1/result/percent")).isEqualTo("80");
        assertThat(result.at("/monitoring/shares/1/result/highest")).isEqualTo("90");
        assertThat(result.json().at("/monitoring/shares/2/result").isMissingNode())
                .isTrue();
        assertThat(field.get(report).expect(200).json().has("monitoring")).isFalse();
        String page = "/distribution-days/" + DAY.day() + "/report";
        assertThat(manager.get(page).expect(200).text()).contains("100\u00a0%");
        assertThat(field.get(page).expect(200).text()).doesNotContain("100\u00a0%");
        assertThat(manager.bytes(page + ".pdf").length).isGreaterThan(field.bytes(page + ".pdf").length);

        list(manager, sampled.size());
        list(auditor, sampled.size());
        assertThat(elsewhere.get(API).expect(200).json().path("rows")).isEmpty();
        field.get("/monitoring").expect(403);
        DAY.sklad().client().get(API).expect(401);
    }

    private static void list(Client by, int sampled) {
        Answer rows = by.get(API).expect(200);
        assertThat(rows.at("/rows/0/id")).isEqualTo(DAY.day());
        assertThat(rows.at("/rows/0/households")).isEqualTo("10");
        assertThat(rows.at("/rows/0/sampled")).isEqualTo(String.valueOf(sampled));
        assertThat(rows.at("/rows/0/asked")).isEqualTo("6");
        assertThat(rows.at("/rows/0/algorithm")).isEqualTo("SHA256-ORDER");
        assertThat(by.get("/monitoring").expect(200).text())
                .contains("/distribution-days/" + DAY.day() + "/report", "100\u00a0%", "80\u00a0%");
        String csv = by.with("Accept", "text/csv").get(API).expect(200).text();
        assertThat(csv.lines().skip(1).toList()).hasSize(1);
        assertThat(csv).contains(DAY.day(), rows.at("/rows/0/seed"), ",100,", ",80,");
        for (String file : List.of("csv", "xlsx", "pdf")) {
            assertThat(by.bytes(API + "?format=" + file)).hasSizeGreaterThan(100);
        }
    }
}
