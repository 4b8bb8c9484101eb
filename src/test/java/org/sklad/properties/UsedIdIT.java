package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.GoodForms;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.Engine;

/**
 * An id is used once, over all kinds of documents (domain, invariant 3): every form with an id refuses the id of a delivery and
 * makes nothing. Every address that the code answers is included without a line here.
 */
class UsedIdIT {
    /** A preview shows the effect of a rule and stores nothing. */
    private static final String PREVIEW = "POST /api/v1/entitlement-rules/previews";

    @ParameterizedTest
    @EnumSource
    void an_id_used_by_one_kind_of_document_is_refused_by_the_others(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            TwoCentres centres =
                    TwoCentres.make(sklad, admin).with("username", "everything").with("set-up", "none");
            Client worker = worker(sklad, admin);
            Map<String, Object> token = RunningSklad.token(UUID.randomUUID(), "t", "field@HAR");
            centres.with(
                    "tokens", worker.post("/api/v1/tokens", token).expect(201).at("/id"));
            String theirs = centres.thing("HAR", "medical-expenses");
            String own = centres.paid("HAR", worker);
            centres.put("HAR", "consultations", centres.consult("HAR", worker));
            centres.put("HAR", "referrals", centres.refer("HAR", worker));
            String used = delivery(worker);
            long movements = movements(worker);
            GoodForms forms = new GoodForms(new Random(1), centres.fields("HAR"));
            List<String> wrong = new ArrayList<>();
            int asked = 0;
            for (Endpoint each : Endpoints.described()) {
                Optional<Class<?>> form = each.form().filter(UsedIdIT::takesId);
                if (each.isApi()
                        && each.method().equals("POST")
                        && form.isPresent()
                        && !each.address().equals(PREVIEW)) {
                    // The operator who recorded an expense withdraws it and follows it up, and another one decides on
                    // it.
                    boolean byRecorder =
                            each.path().endsWith("/withdrawal") || each.path().endsWith("/follow-up");
                    centres.put("HAR", "medical-expenses", byRecorder ? own : theirs);
                    ObjectNode sent = forms.full(form.get());
                    sent.put("id", used);
                    Answer answer = AccessMatrixIT.send(worker, each, centres.path(each.path(), "HAR"), sent);
                    if (answer.status() != 409 || !answer.at("/type").equals("/problems/id-reused")) {
                        wrong.add(each.address() + " " + answer.status() + " " + answer.text());
                    }
                    asked++;
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(asked).isGreaterThan(80);
            assertThat(movements(worker)).isEqualTo(movements);
            folder.run("check").expect(0);
        }
    }

    private static boolean takesId(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .anyMatch(each -> each.getName().equals("id"));
    }

    private static Client worker(RunningSklad sklad, Client admin) {
        Map<String, Object> operator = new HashMap<>(RunningSklad.operator(
                "everything", "warehouse@*", "field@*", "technician@*", "manager@*", "auditor@*", "administrator@*"));
        operator.put("profession", "NURSE");
        String oneTime = admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
        Client worker = sklad.signIn("everything", oneTime);
        worker.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return worker;
    }

    private static String delivery(Client worker) {
        Map<String, Object> consignment = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "CARITAS",
                "reference",
                "R",
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", 9)));
        return worker.post("/api/v1/consignments", consignment).expect(201).at("/id");
    }

    private static long movements(Client worker) {
        return worker.get("/api/v1/movements?centre=HAR&limit=500")
                .expect(200)
                .json()
                .get("rows")
                .size();
    }
}
