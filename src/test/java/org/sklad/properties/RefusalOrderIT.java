package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/**
 * A request that is wrong in several ways gets the first reason in the order of the interface: caller, unreadable content,
 * missing object, missing permission, used id, missing or invalid fields.
 */
class RefusalOrderIT {
    private static final String OPERATORS = "/api/v1/operators";

    @Test
    void the_first_refusal_in_the_fixed_order_is_reported() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client manager = sklad.addOperator(admin, "manager", "manager@HAR");
            Map<String, Object> used = RunningSklad.operator("used", "field@HAR");
            admin.post(OPERATORS, used).expect(201);

            refuses(sklad.client().post(OPERATORS, "{"), 401, "not-signed-in");
            refuses(manager.post(OPERATORS, "{"), 400, "not-json");
            refuses(manager.post(OPERATORS, Map.of("unknown", 1)), 400, "malformed");
            refuses(manager.post(OPERATORS, Map.of("username", 1)), 400, "malformed");
            refuses(manager.post(OPERATORS, Map.of()), 403, "forbidden");
            refuses(admin.post(OPERATORS, with(used, "name", "")), 409, "id-reused");
            refuses(admin.post(OPERATORS, with(used, "name", "Another")), 409, "id-reused");
            refuses(admin.post(OPERATORS, with(used, "id", UUID.randomUUID())), 409, "already-exists");
            refuses(admin.post(OPERATORS, RunningSklad.operator("Wrong!", "field@HAR")), 422, "invalid");
            refuses(admin.post(OPERATORS, RunningSklad.operator("fresh", "field@GONE")), 422, "invalid");

            refuses(admin.post(OPERATORS + "/gone/deactivation", "{"), 400, "not-json");
            refuses(admin.post(OPERATORS + "/gone/deactivation", Map.of()), 404, "not-found");
            refuses(admin.post(OPERATORS + "/used/deactivation", Map.of("id", id(used))), 409, "id-reused");
            refuses(admin.post(OPERATORS + "/used/deactivation", Map.of()), 422, "invalid");

            refuses(manager.put("/api/v1/centres/GONE", Map.of()), 404, "not-found");
            refuses(manager.put("/api/v1/centres/HAR", Map.of()), 403, "forbidden");
            refuses(admin.put("/api/v1/centres/HAR", Map.of()), 422, "invalid");
            refuses(admin.put("/api/v1/centres/HAR", centre()), 412, "changed-meanwhile");
            refuses(admin.with("If-Match", "\"99\"").put("/api/v1/centres/HAR", centre()), 412, "changed-meanwhile");
            admin.with("If-Match", "\"1\"").put("/api/v1/centres/HAR", centre()).expect(200);
            a_used_id_is_reported_before_conversion_errors(sklad, admin, manager, id(used));
            another_centre_is_reported_before_a_missing_role(sklad, admin, manager);
        }
    }

    private static Map<String, Object> handout(Object lines) {
        return Map.of(
                "beneficiary",
                "48291730562",
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                lines,
                "acknowledgement",
                Map.of("kind", "mark"));
    }

    /** Each field of a body is valid by itself, but the body as a whole is not. */
    private static void a_used_id_is_reported_before_conversion_errors(
            RunningSklad sklad, Client admin, Client manager, Object used) {
        Client field = sklad.addOperator(admin, "field.har", "field@HAR");
        admin.post("/api/v1/items", item()).expect(201);
        String household = household(field);
        Map<String, Object> group = with(handout(List.of(Map.of("item", "SOAP"))), "group", List.of(head()));
        group.remove("beneficiary");
        Map<String, Map<String, Object>> byField = Map.of(
                "/arrivals",
                Map.of("centre", "HAR", "cardCode", "1"),
                "/beneficiaries",
                Map.of("centre", "HAR", "sex", "MALE"),
                "/households",
                Map.of("head", "1"),
                "/households/" + household + "/members",
                Map.of("caseCode", "1"),
                "/households/" + household + "/withdrawals",
                Map.of("caseCode", "1"),
                "/households/" + household + "/heads",
                Map.of("caseCode", "1"),
                "/handouts",
                group,
                "/loans",
                Map.of("centre", "HAR", "lines", List.of(Map.of("lot", "1"))),
                "/needs",
                Map.of("quantity", 1, "urgency", "NOW"),
                "/work-orders",
                order());
        byField.forEach((path, body) -> refusesReuse(field, path, body, used));
        refusesReuse(field, "/interpreter-requests", interpreterRequest(), used);
        refusesReuse(field, "/registrations", Map.of("centre", "HAR", "members", List.of(Map.of("sex", "MALE"))), used);
        Map<String, Map<String, Object>> byManager = Map.of(
                "/entitlement-rules", rule(),
                "/adjustments", adjustment(),
                "/consignments", Map.of("centre", "HAR", "location", "STORE", "donor", "D", "reference", "R"),
                "/items/SOAP/identifiers", Map.of("scheme", "GTIN", "value", "3800000000011", "quantity", 1));
        byManager.forEach((path, body) -> refusesReuse(manager, path, body, used));
    }

    private static void refusesReuse(Client client, String path, Map<String, Object> body, Object used) {
        refuses(client.post("/api/v1" + path, with(body, "id", UUID.randomUUID())), 422, "invalid");
        refuses(client.post("/api/v1" + path, with(body, "id", used)), 409, "id-reused");
    }

    private static Map<String, Object> item() {
        return Map.of(
                "sku", "SOAP", "name", Map.of("bg", "Сапун", "en", "Soap"), "category", "HYGIENE", "unit", "PIECE");
    }

    private static Map<String, Object> interpreterRequest() {
        String now = "2027-03-01T08:00:00Z";
        return Map.of("centre", "HAR", "language", "xyz", "urgency", "NOW", "from", now, "to", now);
    }

    private static Map<String, Object> head() {
        return Map.of("sex", "MALE", "ageBand", "18-59", "count", 1);
    }

    private static Map<String, Object> order() {
        return Map.of(
                "centre",
                "HAR",
                "category",
                "WATER",
                "priority",
                "PLANNED",
                "plannedOn",
                "1999-12-31",
                "description",
                "Тече");
    }

    private static Map<String, Object> adjustment() {
        return Map.of("centre", "HAR", "location", "STORE", "lot", "1", "quantity", 0, "reason", "LOST");
    }

    private static Map<String, Object> rule() {
        return Map.of(
                "code",
                "R",
                "name",
                "R",
                "goods",
                Map.of(),
                "per",
                "PERSON",
                "quantity",
                1,
                "period",
                Map.of("kind", "MONTH"),
                "centres",
                List.of("HAR"),
                "validFrom",
                "2027-01-01");
    }

    private static String household(Client field) {
        String head = field.post(
                        "/api/v1/beneficiaries",
                        Map.of("id", UUID.randomUUID(), "centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
        return field.post("/api/v1/households", Map.of("id", UUID.randomUUID(), "head", head))
                .expect(201)
                .at("/code");
    }

    private static void another_centre_is_reported_before_a_missing_role(
            RunningSklad sklad, Client admin, Client manager) {
        RunningSklad.addCentre(admin, "BAN");
        Client field = sklad.signIn("field.har");
        Client warehouse = sklad.addOperator(admin, "warehouse.har", "warehouse@HAR");
        refuses(warehouse.post("/api/v1/handouts", Map.of("centre", "BAN")), 404, "not-found");
        refuses(warehouse.post("/api/v1/handouts", Map.of("centre", "HAR")), 403, "forbidden");
        refuses(warehouse.post("/api/v1/entitlement-rules", Map.of("centres", List.of("BAN"))), 404, "not-found");
        refuses(warehouse.post("/api/v1/entitlement-rules", Map.of("centres", List.of("HAR"))), 403, "forbidden");
        refuses(
                warehouse.post("/api/v1/entitlement-rules/previews", Map.of("centres", List.of("BAN"))),
                404,
                "not-found");
        refuses(
                warehouse.post("/api/v1/entitlement-rules/previews", Map.of("centres", List.of("HAR"))),
                403,
                "forbidden");
        refuses(manager.put("/api/v1/entitlement-rules/GONE", Map.of("centres", List.of("HAR"))), 404, "not-found");
        refuses(manager.put("/api/v1/entitlement-rules/HYGIENE", Map.of("centres", List.of("BAN"))), 404, "not-found");
        for (Client list : List.of(field, field.with("Accept", "text/csv"))) {
            assertThat(list.get("/api/v1/consignments?centre=BAN").status()).isEqualTo(404);
            assertThat(list.get("/api/v1/consignments?centre=HAR").status()).isEqualTo(403);
        }
        refuses(field.post("/api/v1/handouts", handout(List.of())), 404, "not-found");
        Map<String, Object> nowhere = with(handout(List.of()), "location", "NOWHERE");
        nowhere.remove("beneficiary");
        refuses(field.post("/api/v1/handouts", nowhere), 404, "not-found");
    }

    private static Map<String, Object> centre() {
        return Map.of(
                "code", "HAR", "name", Map.of("bg", "Х", "en", "H"), "kind", "TRANSIT", "timeZone", "Europe/Sofia");
    }

    private static Object id(Map<String, Object> document) {
        return String.valueOf(document.get("id"));
    }

    private static Map<String, Object> with(Map<String, Object> document, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.put(field, value);
        return changed;
    }

    private static void refuses(Answer answer, int status, String type) {
        assertThat(answer.at("/status") + " " + answer.at("/type"))
                .as(answer.toString())
                .isEqualTo(status + " /problems/" + type);
        assertThat(answer.status()).isEqualTo(status);
    }
}
