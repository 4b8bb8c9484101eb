package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** One id has one effect, however often and by however many operators it is sent. */
class SameIdIT {
    private static final int TIMES = 5;
    private static final int ROUNDS = 10;

    @ParameterizedTest
    @EnumSource
    void a_repeated_id_has_one_effect(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            five_simultaneous_requests_have_one_effect(admin);
            other_content_is_refused(admin);
            a_refusal_leaves_no_trace(admin);
            another_operator_gets_no_secret(sklad, admin);
            an_act_is_new_once(sklad, admin);
            an_operator_changes_by_version(admin);
        }
    }

    private static void five_simultaneous_requests_have_one_effect(Client admin) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID id = UUID.randomUUID();
            List<Answer> answers =
                    together(() -> admin.post("/api/v1/tokens", RunningSklad.token(id, "t" + id, "administrator@*")));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200, 200, 200);
            assertThat(answers).extracting(SameIdIT::document).containsOnly(document(answers.get(0)));
            assertThat(acts(admin, "t" + id)).isEqualTo(1);
        }
    }

    /** Returns the repeatable part of an answer. The token itself is shown only once. */
    private static Map<String, Object> document(Answer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        answer.json().properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
        fields.remove("token");
        return fields;
    }

    private static void other_content_is_refused(Client admin) {
        UUID id = UUID.randomUUID();
        admin.post("/api/v1/tokens", RunningSklad.token(id, "one", "administrator@*"))
                .expect(201);
        Answer other = admin.post("/api/v1/tokens", RunningSklad.token(id, "other", "administrator@*"))
                .expect(409);
        assertThat(other.at("/type")).isEqualTo("/problems/id-reused");
        Answer elsewhere = admin.post("/api/v1/tokens/" + id + "/revocation", Map.of("id", id))
                .expect(409);
        assertThat(elsewhere.at("/type")).isEqualTo("/problems/id-reused");
        assertThat(admin.get("/api/v1/tokens/" + id).expect(200).at("/name")).isEqualTo("one");
        assertThat(acts(admin, "other")).isZero();
    }

    private static void a_refusal_leaves_no_trace(Client admin) {
        UUID id = UUID.randomUUID();
        admin.post("/api/v1/tokens", RunningSklad.token(id, "refused", "warehouse@HAR"))
                .expect(422);
        admin.get("/api/v1/tokens/" + id).expect(404);
        admin.post("/api/v1/tokens", RunningSklad.token(id, "corrected", "administrator@*"))
                .expect(201);
        assertThat(acts(admin, "refused")).isZero();
    }

    private static void another_operator_gets_no_secret(RunningSklad sklad, Client admin) {
        Client other = sklad.addOperator(admin, "other.admin", "administrator@*");
        UUID token = UUID.randomUUID();
        Map<String, Object> mine = RunningSklad.token(token, "mine", "administrator@*");
        admin.post("/api/v1/tokens", mine).expect(201);
        other.post("/api/v1/tokens", mine).expect(404);
        assertThat(acts(admin, "mine")).isEqualTo(1);

        Map<String, Object> shared = RunningSklad.operator("shared", "auditor@*");
        admin.post("/api/v1/operators", shared).expect(201);
        Answer again = other.post("/api/v1/operators", shared).expect(200);
        assertThat(again.json().has("oneTimePassword")).isFalse();
        assertThat(again.at("/id")).isEqualTo(Objects.toString(shared.get("id")));
    }

    private static void an_act_is_new_once(RunningSklad sklad, Client admin) {
        sklad.addOperator(admin, "acted.on", "field@*");
        UUID token = UUID.randomUUID();
        admin.post("/api/v1/tokens", RunningSklad.token(token, "ends", "administrator@*"))
                .expect(201);
        for (String act : List.of(
                "operators/acted.on/sign-out",
                "operators/acted.on/deactivation",
                "operators/acted.on/activation",
                "operators/acted.on/password-reset",
                "tokens/" + token + "/revocation")) {
            Map<String, UUID> form = Map.of("id", UUID.randomUUID());
            Answer first = admin.post("/api/v1/" + act, form).expect(201);
            Answer again = admin.post("/api/v1/" + act, form).expect(200);
            Map<String, Object> made = document(first);
            made.remove("oneTimePassword");
            assertThat(document(again)).as(act).isEqualTo(made);
        }
    }

    private static void an_operator_changes_by_version(Client admin) {
        String operator = "/api/v1/operators/acted.on";
        Map<String, Object> form = Map.of("name", "Нова", "roles", List.of("auditor@*"));
        admin.put(operator, form).expect(412);
        String version = admin.get(operator).expect(200).header("ETag");
        Client seen = admin.with("If-Match", version);
        assertThat(seen.put(operator, form).expect(200).header("ETag")).isNotEqualTo(version);
        seen.put(operator, form).expect(412);
        assertThat(admin.get(operator).expect(200).at("/name")).isEqualTo("Нова");
    }

    private static long acts(Client admin, String subject) {
        long count = 0;
        for (var row : admin.get("/api/v1/audit?limit=500").expect(200).json().get("rows")) {
            count += row.get("subject").asText().equals(subject) ? 1 : 0;
        }
        return count;
    }

    private interface Call {
        Answer call();
    }

    private static List<Answer> together(Call call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TIMES);
        ExecutorService pool = Executors.newFixedThreadPool(TIMES);
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
