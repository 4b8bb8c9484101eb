package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.TestDatabases.Engine;

/**
 * A request that is wrong in several ways is told the first in the order of the interface: who asks, what cannot be read, what
 * is not there, what one may not, an id that was used, what is missing or invalid.
 */
class RefusalOrderIT {
    private static final String OPERATORS = "/api/v1/operators";

    @Test
    void the_first_reason_in_the_order_is_told() {
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
        }
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
