package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;

/** Goods beyond the rules, asked for and decided by programs. */
class ApprovalsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String APPROVALS = "/api/v1/approvals";

    @BeforeAll
    static void goods() {
        HAR.item("SHEET", "BEDDING", "Чаршафи", "Sheets");
        HAR.received("SHEET", 500);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> request(String person, int quantity) {
        Map<String, Object> request = form("handout", UUID.randomUUID(), "beneficiary", person, "reason", "LOST");
        request.put("lines", List.of(Map.of("item", "SHEET", "quantity", quantity)));
        return request;
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** Returns the id of the handout that the request is for. */
    private static String idOf(Map<String, Object> request) {
        return String.valueOf(request.get("handout"));
    }

    private static Answer decide(Client by, Object handout, boolean approved) {
        return by.post(APPROVALS + "/" + handout + "/decision", form("approved", approved));
    }

    @Test
    void a_handout_is_asked_for_approved_by_another_and_recorded() {
        String person = HAR.person("FEMALE");
        Map<String, Object> request = request(person, 4);
        Answer asked = FIELD.post(APPROVALS, request).expect(201);
        assertThat(asked.at("/id")).isEqualTo(idOf(request));
        assertThat(List.of(asked.at("/state"), asked.at("/operator"), asked.at("/beneficiary"), asked.at("/reason")))
                .containsExactly("OPEN", "field", person, "LOST");
        FIELD.post(APPROVALS, request).expect(200);
        assertThat(FIELD.post(APPROVALS, with(request, "reason", "WORN"))
                        .expect(409)
                        .at("/type"))
                .isEqualTo("/problems/id-reused");
        FIELD.post(APPROVALS, with(request, "id", UUID.randomUUID())).expect(409);

        decide(FIELD, idOf(request), true).expect(403);
        decide(HAR.elsewhere(), idOf(request), true).expect(404);
        Answer decided = decide(MANAGER, idOf(request), true).expect(201);
        assertThat(List.of(decided.at("/state"), decided.at("/second"))).containsExactly("APPROVED", "manager");
        assertThat(decided.at("/decidedAt")).isNotEmpty();
        decide(HAR.chief(), idOf(request), false).expect(409);

        Map<String, Object> handout = form("beneficiary", person, "centre", "HAR", "location", "STORE");
        handout.put("id", idOf(request));
        handout.put("lines", request.get("lines"));
        handout.put("acknowledgement", Map.of("kind", "mark"));
        assertThat(FIELD.post("/api/v1/handouts", handout).expect(201).at("/override/second"))
                .isEqualTo("manager");
    }

    @Test
    void a_refused_request_gives_nothing_beyond_the_rules() {
        String person = HAR.person("MALE");
        Map<String, Object> request = request(person, 4);
        FIELD.post(APPROVALS, request).expect(201);
        assertThat(decide(MANAGER, idOf(request), false).expect(201).at("/state"))
                .isEqualTo("REFUSED");
        Map<String, Object> handout = form("beneficiary", person, "centre", "HAR", "location", "STORE");
        handout.put("id", idOf(request));
        handout.put("lines", request.get("lines"));
        handout.put("acknowledgement", Map.of("kind", "mark"));
        FIELD.post("/api/v1/handouts", handout).expect(422);
    }

    @Test
    void faults_of_a_request_are_named() {
        String person = HAR.person("MALE");
        MANAGER.post(APPROVALS, request(person, 1)).expect(403);
        HAR.elsewhere().post(APPROVALS, request(person, 1)).expect(404);
        FIELD.post(APPROVALS, with(request(person, 1), "beneficiary", "nobody")).expect(404);
        Answer unknown = FIELD.post(
                        APPROVALS, with(request(person, 1), "lines", List.of(Map.of("item", "NONE", "quantity", 1))))
                .expect(422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("lines[0].item");
        FIELD.post(APPROVALS, with(request(person, 1), "lines", List.of())).expect(422);
        FIELD.post(APPROVALS, with(request(person, 1), "lines", List.of(Map.of("item", "SHEET", "quantity", 0))))
                .expect(422);
    }

    @Test
    void the_list_has_the_requests_of_ones_centres_by_state() {
        Map<String, Object> open = request(HAR.person("FEMALE"), 2);
        FIELD.post(APPROVALS, open).expect(201);
        String id = idOf(open);
        assertThat(FIELD.get(APPROVALS + "?state=OPEN").expect(200).text()).contains(id);
        assertThat(FIELD.get(APPROVALS + "?state=REFUSED").expect(200).text()).doesNotContain(id);
        assertThat(HAR.elsewhere().get(APPROVALS).expect(200).text()).doesNotContain(id);
        assertThat(MANAGER.get(APPROVALS + "/" + id).expect(200).at("/lines/0/item"))
                .isEqualTo("SHEET");
        HAR.elsewhere().get(APPROVALS + "/" + id).expect(404);
        String file =
                MANAGER.with("Accept", "text/csv").get(APPROVALS).expect(200).text();
        assertThat(file).contains(id, "SHEET", "LOST");
    }
}
