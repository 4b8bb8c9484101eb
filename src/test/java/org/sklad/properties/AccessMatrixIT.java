package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.GoodForms;
import org.sklad.harness.MultipartBody;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.Engine;

/** Every address and method that the code answers, sent by every kind of caller. An address without a line here fails the build. */
class AccessMatrixIT {
    /** The callers, in the order of the columns. */
    private static final List<String> CALLERS = List.of(
            "nobody",
            "warehouse",
            "field",
            "technician",
            "manager",
            "manager-all",
            "auditor",
            "admin",
            "one-time",
            "token");

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    /**
     * Each caller's status: one for all except the named ones. Bodies are empty objects, forms without fields and files without
     * lines, so that a permitted act is refused for its content (422, on pages shown again with 422) and changes nothing.
     */
    private static final Map<String, Map<String, Integer>> EXPECTED = new TreeMap<>();

    private static void expect(String address, int usual, Object... others) {
        Map<String, Integer> row = new LinkedHashMap<>();
        CALLERS.forEach(caller -> row.put(caller, usual));
        for (int i = 0; i < others.length; i += 2) {
            for (String caller : others[i].toString().split(" ", -1)) {
                row.put(caller, (Integer) others[i + 1]);
            }
        }
        assertThat(EXPECTED.put(address, row)).as(address).isNull();
        assertThat(row.keySet()).as(address).containsExactlyElementsOf(CALLERS);
    }

    private static void interpreters() {
        String see = "field manager manager-all auditor";
        expect("GET /api/v1/interpreters", 403, "nobody", 401, see, 200);
        expect("POST /api/v1/interpreters", 403, "nobody", 401, "manager manager-all", 422);
        for (String address : List.of("GET ", "PUT ")) {
            expect(address + "/api/v1/interpreters/{code}", 403, "nobody", 401, see, 404);
        }
        for (String part : List.of("GET /absences", "POST /absences", "POST /absences/{absence}/removal")) {
            expect(part.replace(" ", " /api/v1/interpreters/{code}"), 403, "nobody", 401, see, 404);
        }
        expect("GET /api/v1/interpreters/{code}/hours", 403, "nobody", 401, "manager manager-all auditor", 404);
        expect("GET /interpreters", 403, "nobody one-time", 303, see, 200);
        expect("GET /interpreters/new", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST /interpreters", 403, "nobody one-time", 303, "manager manager-all", 422);
        for (String part :
                List.of("GET ", "POST ", "GET /change", "POST /absences", "POST /absences/{absence}/removal")) {
            expect(part.replace(" ", " /interpreters/{code}"), 403, "nobody one-time", 303, see, 404);
        }
        expect("GET /interpreters/{code}/hours", 403, "nobody one-time", 303, "manager manager-all auditor", 404);
        expect("GET /api/v1/interpreter-requests", 403, "nobody", 401, see, 200);
        expect("POST /api/v1/interpreter-requests", 403, "nobody", 401, "field manager manager-all", 422);
        expect("GET /interpreter-requests", 403, "nobody one-time", 303, see, 200);
        expect("GET /interpreter-requests/new", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect("POST /interpreter-requests/new", 403, "nobody one-time", 303, "field manager manager-all", 422);
        ownApi("GET /api/v1/interpreter-requests/{id}", 404);
        ownApi("GET /api/v1/interpreter-requests/{id}/candidates", 404);
        ownPage("GET /interpreter-requests/{id}", 404);
        for (String act : List.of("assignment", "release", "completion", "correction", "taking-back", "cancellation")) {
            ownApi("POST /api/v1/interpreter-requests/{id}/" + act, 404);
            ownPage("POST /interpreter-requests/{id}/" + act, 404);
        }
        expect("GET /api/v1/unmet-interpreting", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("GET /unmet-interpreting", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
    }

    private static void openToAll(String address, int status) {
        expect(address, status);
    }

    /**
     * For each operator's own data. A page sends strangers to the sign-in, and holders of a one-time password to the choice of a
     * password.
     */
    private static void ownApi(String address, int status) {
        expect(address, status, "nobody", 401, "one-time", 403);
    }

    private static void ownPage(String address, int status) {
        expect(address, status, "nobody one-time", 303);
    }

    private static void forAuditors(String address, int status) {
        expect(address, 403, "nobody", 401, "auditor admin token", status);
    }

    private static void forAdministrators(String address, int status) {
        expect(address, 403, "nobody", 401, "admin token", status);
    }

    /** For operators who keep the centre's stock, and administrators. */
    private static void forKeepers(String address, int status) {
        expect(address, 403, "nobody", 401, "warehouse manager manager-all admin token", status);
    }

    private static void pageForKeepers(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "warehouse manager manager-all admin token", status);
    }

    /** For managers of the centre and administrators. */
    private static void forManagers(String address, int status) {
        expect(address, 403, "nobody", 401, "manager manager-all admin token", status);
    }

    private static void pageForManagers(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "manager manager-all admin token", status);
    }

    /** For operators who register people of the centre. */
    private static void forField(String address, int status) {
        expect(address, 403, "nobody", 401, "field", status);
    }

    private static void pageForField(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "field", status);
    }

    /** For operators who may know that people exist, but not their identity. */
    private static void pageForPeople(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "field manager manager-all auditor", status);
    }

    private static void pageForAuditors(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "auditor admin token", status);
    }

    private static void pageForAdministrators(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "admin token", status);
    }

    private static void onRepairs(String address, int status) {
        expect(address, status, "nobody", 401, "one-time admin token", 403);
    }

    private static void onRepairPages(String address, int status) {
        expect(address, status, "nobody one-time", 303, "admin token", 403);
    }

    private static void act(String act, int status, String by) {
        expect("POST /api/v1/work-orders/{number}/" + act, 403, "nobody", 401, by, status);
    }

    private static final String REPAIR = "/repairs/{number: [A-Z][^/]*}";

    static {
        openToAll("GET /healthz", 200);
        openToAll("POST /language", 422);
        openToAll("GET /assets/{hash}/{name: .+}", 404);
        openToAll("GET /logo/{sha256}.jpg", 404);
        openToAll("GET /set-up/{code}", 404);
        openToAll("POST /set-up/{code}", 404);
        openToAll("GET /sign-in", 200);
        openToAll("POST /sign-in", 422);

        // A token belongs to no session, so requests about the session itself are refused to it as to a stranger.
        expect("POST /sign-out", 303, "token", 401);
        openToAll("POST /api/v1/session", 422);
        expect("GET /api/v1/session", 200, "nobody", 401);
        expect("DELETE /api/v1/session", 204, "nobody token", 401);
        expect("POST /api/v1/session/confirmation", 422, "nobody token", 401, "one-time", 403);
        expect("PUT /api/v1/session/password", 422, "nobody token", 401);
        ownApi("DELETE /api/v1/sessions", 204);
        expect("GET /api/v1/sessions", 200, "nobody token", 401, "one-time", 403);
        expect("DELETE /api/v1/sessions/{session}", 404, "nobody token", 401, "one-time", 403);
        expect("DELETE /api/v1/sessions/others", 204, "nobody token", 401, "one-time", 403);
        expect("GET /api/v1/role-grants", 403, "nobody", 401, "manager-all auditor admin token", 200);
        forAdministrators("POST /api/v1/role-grants/{id}/acknowledgement", 404);
        expect("GET /settings/role-grants", 403, "nobody one-time", 303, "manager-all auditor admin token", 200);
        pageForAdministrators("POST /settings/role-grants/{id}/acknowledgement", 404);
        ownApi("GET /api/v1/tokens", 200);
        ownApi("GET /api/v1/tokens/{id}", 404);
        expect("POST /api/v1/tokens", 422, "nobody token", 401, "one-time", 403);
        ownApi("POST /api/v1/tokens/{id}/revocation", 404);

        ownApi("GET /api/v1/centres", 200);
        ownApi("GET /api/v1/centres/{code}", 200);
        forAdministrators("POST /api/v1/centres", 422);
        forAdministrators("PUT /api/v1/centres/{code}", 422);
        forAdministrators("POST /api/v1/centres/import", 422);

        // Addresses of a centre, for operators with a role there. Tests below cover another centre.
        ownApi("GET /api/v1/centres/{code}/locations", 200);
        ownApi("GET /api/v1/centres/{code}/locations/{location}", 200);
        forKeepers("POST /api/v1/centres/{code}/locations", 422);
        forKeepers("PUT /api/v1/centres/{code}/locations/{location}", 422);
        expect("GET /centres", 303, "manager-all auditor admin token", 200);
        ownPage("POST /centre", 303);
        ownPage("GET /centres/{code}/locations", 200);
        ownPage("GET /centres/{code}/locations/{location}", 200);
        pageForKeepers("GET /centres/{code}/locations/new", 200);
        pageForKeepers("POST /centres/{code}/locations", 422);
        pageForKeepers("POST /centres/{code}/locations/{location}", 422);
        pageForKeepers("POST /centres/{code}/locations/{location}/closure", 422);
        pageForKeepers("POST /centres/{code}/locations/{location}/opening", 422);

        for (String part : List.of("rooms", "assets", "teams")) {
            String name = "{" + part.replaceAll("s$", "") + "}";
            ownApi("GET /api/v1/centres/{code}/" + part, 200);
            ownApi("GET /api/v1/centres/{code}/" + part + "/" + name, 200);
            forManagers("POST /api/v1/centres/{code}/" + part, 422);
            forManagers("PUT /api/v1/centres/{code}/" + part + "/" + name, 422);
            ownPage("GET /centres/{code}/" + part, 200);
            ownPage("GET /centres/{code}/" + part + "/" + name, 200);
            pageForManagers("GET /centres/{code}/" + part + "/new", 200);
            pageForManagers("POST /centres/{code}/" + part, 422);
            pageForManagers("POST /centres/{code}/" + part + "/" + name, 422);
        }

        String directory = "field manager manager-all auditor admin token";
        for (String list : List.of("topics", "institutions", "organisations")) {
            String entry = list + "/{entry}";
            expect("GET /api/v1/" + list, 403, "nobody", 401, directory, 200);
            expect("GET /api/v1/" + entry, 403, "nobody", 401, directory, 200);
            forManagers("POST /api/v1/" + list, 422);
            forManagers("PUT /api/v1/" + entry, 422);
            expect("GET /settings/" + list, 403, "nobody one-time", 303, directory, 200);
            expect("GET /settings/" + entry, 403, "nobody one-time", 303, directory, 200);
            pageForManagers("GET /settings/" + list + "/new", 200);
            pageForManagers("POST /settings/" + list, 422);
            pageForManagers("POST /settings/" + entry, 422);
        }

        for (String address : List.of("/api/v1/indicators", "/api/v1/indicators/{set}")) {
            expect("GET " + address, 403, "nobody", 401, directory, 200);
        }
        expect("GET /figures", 403, "nobody one-time", 303, directory, 200);

        ownApi("GET /api/v1/centres/{code}/calendar", 200);
        forManagers("PUT /api/v1/centres/{code}/calendar", 422);
        ownPage("GET /centres/{code}/calendar", 200);
        pageForManagers("POST /centres/{code}/calendar", 422);

        String overseers = "manager manager-all auditor";
        for (String report : List.of("distribution", "repairs")) {
            expect("GET /api/v1/reports/" + report, 403, "nobody", 401, overseers, 200);
        }
        for (String overview : List.of("overview", "overview/stock")) {
            expect("GET /" + overview, 403, "nobody one-time", 303, overseers, 200);
        }
        for (String report : List.of("reports/stock-on-hand", "reports/expiry")) {
            expect("GET /api/v1/" + report, 403, "nobody", 401, overseers + " warehouse", 200);
            expect("GET /" + report, 403, "nobody one-time", 303, overseers + " warehouse", 200);
        }
        expect("GET /reports/stock-on-hand/short", 403, "nobody one-time", 303, overseers + " warehouse", 200);
        expect("GET /my-work", 403, "nobody one-time", 303, "technician", 200);

        ownApi("GET /api/v1/items", 200);
        ownApi("GET /api/v1/items/{sku}", 200);
        forKeepers("POST /api/v1/items", 422);
        forKeepers("PUT /api/v1/items/{sku}", 422);
        forKeepers("POST /api/v1/items/{sku}/identifiers", 422);
        forKeepers("POST /api/v1/items/import", 422);
        ownApi("GET /api/v1/items/{kit}/compositions", 200);
        ownApi("GET /api/v1/items/{kit}/compositions/{version}", 200);
        expect("POST /api/v1/items/{kit}/compositions", 403, "nobody", 401, "manager-all", 422);
        ownPage("GET /items/{kit}/compositions", 200);
        expect("POST /items/{kit}/compositions", 403, "nobody one-time", 303, "manager-all", 422);
        for (String act : List.of("", "/reversal")) {
            expect("POST /api/v1/items/{sku}/merge" + act, 403, "nobody", 401, "manager-all", 422);
            expect("POST /items/{sku}/merge" + act, 403, "nobody one-time", 303, "manager-all", 422);
        }
        expect("GET /items/{sku}/merge", 403, "nobody one-time", 303, "manager-all", 200);
        ownPage("GET /items", 200);
        ownPage("GET /items/{sku}", 200);
        pageForKeepers("GET /items/new", 200);
        pageForKeepers("POST /items", 422);
        pageForKeepers("GET /items/{sku}/change", 200);
        pageForKeepers("POST /items/{sku}/change", 422);
        pageForKeepers("POST /items/{sku}/identifiers", 422);
        pageForKeepers("POST /items/{sku}/identifiers/detachment", 422);
        pageForKeepers("GET /settings/catalogue", 200);
        pageForKeepers("POST /settings/catalogue", 422);
        ownPage("POST /settings/catalogue/{list}", 404);
        pageForAdministrators("GET /settings/backups", 200);
        pageForAdministrators("POST /settings/backups", 303);
        pageForAdministrators("GET /settings/start", 200);
        pageForAdministrators("POST /settings/start/own-work", 422);

        // An emergency that the manager reported and nobody has answered.
        onRepairs("GET /api/v1/work-orders", 200);
        expect("POST /api/v1/work-orders", 422, "nobody", 401, "one-time auditor admin token", 403);
        onRepairs("GET /api/v1/work-orders/{number}", 200);
        onRepairs("GET /api/v1/work-orders/{number}/photos/{photo}", 404);
        for (String photo : List.of("", "/{photo}/removal")) {
            String photos = "POST /api/v1/work-orders/{number}/photos" + photo;
            expect(photos, 422, "nobody", 401, "one-time auditor admin token", 403);
        }
        act("approval", 422, "warehouse field technician manager manager-all");
        for (String act : List.of("rejection", "duplicate", "safe", "priority", "cancellation")) {
            act(act, 422, "manager manager-all");
        }
        for (String act : List.of("assignment", "log", "parts", "returns")) {
            act(act, 409, "technician manager manager-all");
        }
        for (String act : List.of("start", "hold", "resumption", "completion", "verification")) {
            act(act, 409, "manager manager-all");
        }
        act("reopening", 409, "field manager manager-all");
        onRepairPages("GET /repairs", 200);
        onRepairPages("GET /repairs/list", 200);
        expect("GET /repairs/new", 200, "nobody one-time", 303, "auditor admin token", 403);
        expect("POST /repairs", 422, "nobody one-time", 303, "auditor admin token", 403);
        onRepairPages("GET " + REPAIR, 200);
        // The act is making safe or a rejection; see below.
        for (String act : List.of("{act}", "{act: rejection|reopening|cancellation}", "duplicate", "priority")) {
            expect("GET " + REPAIR + "/" + act, 403, "nobody one-time", 303, "manager manager-all", 200);
            expect("POST " + REPAIR + "/" + act, 403, "nobody one-time", 303, "manager manager-all", 422);
        }
        expect("GET " + REPAIR + "/assignment", 403, "nobody one-time", 303, "technician manager manager-all", 409);
        expect("POST " + REPAIR + "/assignment", 403, "nobody one-time", 303, "technician manager manager-all", 409);
        for (String act : List.of("GET ", "POST ")) {
            expect(act + REPAIR + "/hold", 403, "nobody one-time", 303, "manager manager-all", 409);
        }
        expect("POST " + REPAIR + "/log", 403, "nobody one-time", 303, "technician manager manager-all", 409);
        for (String act : List.of("parts", "returns")) {
            expect("POST " + REPAIR + "/" + act, 403, "nobody one-time", 303, "technician manager manager-all", 409);
        }
        for (String photo : List.of("", "/{photo}/removal")) {
            expect("POST " + REPAIR + "/photos" + photo, 422, "nobody one-time", 303, "auditor admin token", 403);
        }

        // People: this person is in HAR. Tests below cover a person elsewhere.
        String person = "/api/v1/beneficiaries/{caseCode}";
        expect("GET /api/v1/beneficiaries", 403, "nobody", 401, "warehouse field manager manager-all auditor", 200);
        expect("GET " + person, 403, "nobody", 401, "warehouse field manager manager-all auditor", 200);
        forField("POST /api/v1/beneficiaries", 422);
        forField("PUT " + person, 422);
        forField("PUT " + person + "/identity", 412);
        expect("PUT " + person + "/vulnerabilities", 403, "nobody", 401);
        expect("PUT " + person + "/caseworker", 403, "nobody", 401, "field manager manager-all", 200);
        expect("POST /people/{caseCode}/caseworker", 403, "nobody one-time", 303, "field manager manager-all", 303);
        expect("GET " + person + "/merges", 403, "nobody", 401, "field manager manager-all auditor", 200);
        expect("GET /people/{caseCode}/merge", 403, "nobody one-time", 303, "field manager manager-all", 200);
        String comparison = "POST /people/{caseCode}/merge/comparison";
        expect(comparison, 403, "nobody one-time", 303, "field manager manager-all", 422);
        for (String act : List.of("/merge", "/merge/reversal")) {
            expect("POST " + person + act, 403, "nobody", 401, "field manager manager-all", 422);
            expect("POST /people/{caseCode}" + act, 403, "nobody one-time", 303, "field manager manager-all", 422);
        }
        expect("GET /api/v1/processing-activities", 403, "nobody", 401, "manager manager-all auditor admin token", 200);
        expect("GET /privacy/processing", 403, "nobody one-time", 303, "manager manager-all auditor admin token", 200);
        expect("GET /api/v1/consent-texts", 403, "nobody", 401, "field manager manager-all auditor", 200);
        expect("GET " + person + "/consents", 403, "nobody", 401, "field manager manager-all auditor", 200);
        String consent = "/people/{caseCode}/consent";
        expect("GET " + consent, 403, "nobody one-time", 303, "field manager manager-all auditor", 200);
        for (String act : List.of("", "/withdrawal")) {
            expect("POST " + person + "/consents" + act, 403, "nobody", 401, "field manager manager-all", 422);
            expect("POST " + consent + act, 403, "nobody one-time", 303, "field manager manager-all", 422);
        }
        forField("POST " + person + "/cards", 422);
        forField("POST " + person + "/departures", 422);
        forField("POST " + person + "/departures/reversal", 422);
        expect("POST " + person + "/identity-views", 403, "nobody", 401, "field manager manager-all", 422);
        expect("GET " + person + "/identity-views", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("POST " + person + "/erasure", 403, "nobody", 401, "manager manager-all", 422);
        for (String export : List.of("/access-exports", "/access-exports/paper")) {
            expect("POST " + person + export, 403, "nobody", 401, "manager manager-all", 422);
        }
        String export = "/people/{caseCode}/access-export";
        expect("GET " + export, 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST " + export, 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("POST " + export + "/file", 403, "nobody one-time", 303, "manager manager-all", 422);
        for (String list : List.of("departures", "erasures", "due-erasures", "alarms")) {
            expect("GET /api/v1/" + list, 403, "nobody", 401, "manager manager-all auditor", 200);
        }
        for (String page : List.of("/privacy", "/privacy/erasures", "/privacy/due", "/privacy/alarms")) {
            expect("GET " + page, 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        }
        expect("GET /privacy/people/{departed}", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST /api/v1/due-erasures", 403, "nobody", 401, "manager manager-all", 422);
        expect("POST /privacy/due", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("POST /privacy/people/{departed}", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("POST /api/v1/beneficiaries/searches", 403, "nobody", 401, "field manager manager-all", 422);
        forField("POST /api/v1/beneficiaries/duplicates", 422);
        forField("POST /api/v1/arrivals", 422);
        forField("POST /api/v1/households", 422);
        forField("POST /api/v1/registrations", 422);
        expect("GET /api/v1/households/{household}", 403, "nobody", 401, "field manager manager-all auditor", 200);
        for (String act : List.of("members", "withdrawals", "heads")) {
            forField("POST /api/v1/households/{household}/" + act, 422);
        }
        expect("GET /api/v1/entitlement-rules", 403, "nobody", 401, "field manager manager-all auditor", 200);
        expect("GET /api/v1/entitlement-rules/{code}", 404, "nobody", 401, "one-time", 403);
        expect("GET /api/v1/entitlement-rules/{code}/versions", 404, "nobody", 401, "one-time", 403);
        expect("POST /api/v1/entitlement-rules", 403, "nobody", 401, "manager manager-all", 422);
        expect("POST /api/v1/entitlement-rules/previews", 403, "nobody", 401, "manager manager-all", 422);
        expect("PUT /api/v1/entitlement-rules/{code}", 404, "nobody", 401, "one-time", 403);
        expect(
                "GET /api/v1/beneficiaries/{caseCode}/entitlements",
                403,
                "nobody",
                401,
                "field manager manager-all auditor",
                200);
        expect("GET /api/v1/handouts", 403, "nobody", 401, "field manager manager-all auditor", 200);
        expect("GET /api/v1/handouts/{id}", 404, "nobody", 401, "one-time", 403);
        forField("POST /api/v1/handouts", 422);
        expect("POST /api/v1/handouts/{id}/reversal", 404, "nobody", 401, "one-time", 403);
        ownApi("GET /api/v1/handouts/{id}/returns", 404);
        ownApi("POST /api/v1/handouts/{id}/returns", 404);
        ownApi("GET /api/v1/returns/{id}", 404);
        ownApi("POST /api/v1/returns/{id}/reversal", 404);
        pageForField("GET /hand-out", 200);
        pageForField("POST /hand-out", 422);
        pageForField("GET /hand-out/{caseCode}", 200);
        // An empty form means Enter in an empty field, which lists the entitlements.
        pageForField("POST /hand-out/{caseCode}", 200);
        pageForField("GET /hand-out/{caseCode}/bought", 200);
        pageForField("POST /hand-out/{caseCode}/bought", 422);
        pageForField("GET /hand-out/group", 200);
        pageForField("POST /hand-out/group", 422);
        expect("GET /handouts", 403, "nobody one-time", 303, "field manager manager-all auditor", 200);
        ownPage("GET /handouts/{id}", 404);
        ownPage("POST /handouts/{id}/reversal", 404);
        ownPage("GET /handouts/{id}/returns", 404);
        ownPage("POST /handouts/{id}/returns", 404);
        ownPage("GET /returns/{id}", 404);
        ownPage("POST /returns/{id}/reversal", 404);
        expect("GET /api/v1/field-visits", 403, "nobody", 401, "field manager manager-all auditor", 200);
        expect("POST /api/v1/field-visits", 403, "nobody", 401, "field manager manager-all", 422);
        pageForPeople("GET /field-visits", 200);
        expect("GET /field-visits/new", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect("POST /field-visits", 403, "nobody one-time", 303, "field manager manager-all", 422);
        expect("GET /api/v1/field-visits/{visit}", 403, "nobody", 401, "field manager manager-all auditor", 200);
        expect("GET /api/v1/field-visits/{visit}/report", 403, "nobody", 401, "field manager manager-all auditor", 200);
        pageForPeople("GET /field-visits/{visit}", 200);
        pageForPeople("GET /field-visits/{visit}/report.pdf", 200);
        for (String act : List.of("completion", "cancellation")) {
            String one = "/field-visits/{visit}/" + act;
            expect("POST /api/v1" + one, 403, "nobody", 401, "field manager manager-all", 422);
            expect("POST " + one, 403, "nobody one-time", 303, "field manager manager-all", 422);
        }

        forField("GET /api/v1/consultations", 200);
        forField("POST /api/v1/consultations", 422);
        for (String act : List.of("/versions", "/openings", "/needs", "/follow-up")) {
            ownApi("POST /api/v1/consultations/{id}" + act, 404);
        }
        for (String act : List.of("day", "dismissal", "reopening")) {
            ownApi("POST /api/v1/consultations/{id}/follow-up-" + act, 404);
            ownPage("POST /consultations/{id}/follow-up-" + act, 404);
        }
        ownApi("GET /api/v1/consultations/{id}", 404);
        pageForField("GET /consultations", 200);
        pageForField("GET /consultations/new", 200);
        pageForField("POST /consultations", 422);
        pageForField("GET /my-people", 200);
        ownPage("GET /consultations/{id}", 404);
        ownPage("GET /consultations/{id}/versions", 404);
        for (String act : List.of("/versions", "/openings", "/follow-up")) {
            ownPage("POST /consultations/{id}" + act, 404);
        }

        forField("GET /api/v1/referrals", 200);
        forField("POST /api/v1/referrals", 422);
        ownApi("POST /api/v1/consultations/{id}/referrals", 404);
        ownApi("GET /api/v1/referrals/{id}", 404);
        expect("GET /api/v1/referrals/figures", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("GET /referrals/figures", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        pageForField("GET /referrals", 200);
        pageForField("GET /referrals/new", 200);
        pageForField("POST /referrals", 422);
        ownPage("GET /referrals/{id}", 404);
        for (String act :
                List.of("/openings", "/acceptance", "/declination", "/completion", "/withdrawal", "/letter")) {
            ownApi("POST /api/v1/referrals/{id}" + act, 404);
            ownPage("POST /referrals/{id}" + act, 404);
        }

        expect("GET /api/v1/needs", 403, "nobody", 401, "field manager manager-all auditor", 200);
        forField("POST /api/v1/needs", 422);
        ownApi("GET /api/v1/needs/{id}", 404);
        ownApi("POST /api/v1/needs/{id}/withdrawal", 404);
        ownApi("POST /api/v1/needs/{id}/reservation", 404);
        ownApi("POST /api/v1/needs/{id}/release", 404);
        expect("GET /api/v1/reports/unmet-demand", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("GET /reports/unmet-demand", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        expect("GET /api/v1/reports/unmet-demand/paper", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("GET /api/v1/funding-sources/{source}/evidence", 403, "nobody", 401, "manager-all auditor", 422);
        expect("GET /reports/evidence", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        expect("GET /reports/evidence/package", 403, "nobody one-time", 303, "manager-all auditor", 422);
        pageForAuditors("GET /settings/installation-key", 200);
        pageForAuditors("GET /settings/installation-key/public-key.pem", 200);
        expect("GET /api/v1/installation-key", 200, "nobody", 401, "one-time", 403);
        expect("GET /reports/unmet-demand.pdf", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        String pickers = "warehouse field manager manager-all auditor";
        expect("GET /api/v1/needs/pick-list", 403, "nobody", 401, pickers, 200);
        expect("GET /needs", 403, "nobody one-time", 303, pickers, 200);
        ownPage("GET /needs/{id}", 404);
        ownPage("POST /needs/{id}/withdrawal", 404);
        ownPage("POST /needs/{id}/reservation", 404);
        ownPage("POST /needs/{id}/release", 404);
        pageForField("GET /people/{caseCode}/needs", 200);
        pageForField("POST /people/{caseCode}/needs", 422);
        expect("GET /api/v1/distribution-days", 403, "nobody", 401, pickers, 200);
        expect("POST /api/v1/distribution-days", 403, "nobody", 401, "field manager manager-all", 422);
        for (String part : List.of("", "/expected", "/live", "/pick-list", "/report", "/report/paper", "/sign-off")) {
            ownApi("GET /api/v1/distribution-days/{id}" + part, 404);
        }
        for (String act : List.of("plan", "cancellation", "refresh", "arrivals", "next", "unfinished", "closing")) {
            ownApi("POST /api/v1/distribution-days/{id}/" + act, 404);
            ownPage("POST /distribution-days/{id}/" + act, 404);
        }
        expect("GET /distribution-days", 403, "nobody one-time", 303, pickers, 200);
        expect("GET /distribution-days/new", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect("POST /distribution-days", 403, "nobody one-time", 303, "field manager manager-all", 422);
        for (String part : List.of(
                "",
                "/plan",
                "/expected",
                "/desk",
                "/pick-list",
                "/closing",
                "/report",
                "/report.pdf",
                "/sign-off.pdf")) {
            ownPage("GET /distribution-days/{id}" + part, 404);
        }
        String programme = "field manager manager-all auditor";
        expect("GET /api/v1/information-sessions", 403, "nobody", 401, programme, 200);
        forField("POST /api/v1/information-sessions", 422);
        ownApi("GET /api/v1/information-sessions/{id}", 404);
        ownApi("POST /api/v1/information-sessions/{id}/reversal", 404);
        ownApi("GET /api/v1/information-sessions/{id}/photo", 404);
        ownApi("POST /api/v1/information-sessions/{id}/photo", 404);
        ownApi("POST /api/v1/information-sessions/{id}/photo/removal", 404);
        pageForPeople("GET /information-sessions", 200);
        pageForField("GET /information-sessions/new", 200);
        pageForField("POST /information-sessions/new", 200);
        pageForField("POST /information-sessions", 422);
        ownPage("GET /information-sessions/{id}", 404);
        ownPage("POST /information-sessions/{id}/reversal", 404);
        ownPage("POST /information-sessions/{id}/photo", 404);
        ownPage("POST /information-sessions/{id}/photo/removal", 404);
        // Trainings and meetings belong to no centre.
        String recorders = "field manager manager-all";
        for (String list : List.of("trainings", "meetings")) {
            expect("GET /api/v1/" + list, 403, "nobody", 401, programme, 200);
            expect("POST /api/v1/" + list, 403, "nobody", 401, recorders, 422);
            expect("GET /api/v1/" + list + "/{id}", 403, "nobody", 401, programme, 404);
            expect("POST /api/v1/" + list + "/{id}/reversal", 403, "nobody", 401, programme, 404);
            pageForPeople("GET /" + list, 200);
            expect("GET /" + list + "/new", 403, "nobody one-time", 303, recorders, 200);
            expect("POST /" + list, 403, "nobody one-time", 303, recorders, 422);
            pageForPeople("GET /" + list + "/{id}", 404);
            pageForPeople("POST /" + list + "/{id}/reversal", 404);
        }
        expect("GET /trainings/sign-in-sheet", 403, "nobody one-time", 303, recorders, 200);
        expect("POST /trainings/sign-in-sheet", 403, "nobody one-time", 303, recorders, 422);
        pageForPeople("GET /trainings/{id}/certificates", 404);
        pageForPeople("POST /trainings/{id}/certificates", 404);
        expect("POST /meetings/new", 403, "nobody one-time", 303, recorders, 200);
        String completion = "/meetings/{id}/decisions/{line}/completion";
        expect("POST /api/v1" + completion, 403, "nobody", 401, programme, 404);
        pageForPeople("POST " + completion, 404);
        expect("GET /api/v1/meeting-decisions", 403, "nobody", 401, programme, 200);
        pageForPeople("GET /meeting-decisions", 200);

        expect("GET /api/v1/monitoring", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("GET /monitoring", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        ownApi("POST /api/v1/monitoring/{id}/answers", 404);
        ownPage("GET /monitoring/{id}/answers", 404);
        ownPage("POST /monitoring/{id}/answers", 404);
        forField("GET /api/v1/beneficiaries/{caseCode}/waiting-questions", 200);

        expect("GET /api/v1/loans", 403, "nobody", 401, "field manager manager-all auditor", 200);
        forField("POST /api/v1/loans", 422);
        expect("GET /loans", 403, "nobody one-time", 303, "field manager manager-all auditor", 200);
        pageForField("GET /loans/new", 200);
        pageForField("POST /loans/new", 422);
        ownApi("GET /api/v1/loans/{id}", 404);
        ownPage("GET /loans/{id}", 404);
        for (String act : List.of("return", "loss", "reversal")) {
            ownApi("POST /api/v1/loans/{id}/" + act, 404);
            ownPage("POST /loans/{id}/" + act, 404);
        }
        for (String answer : List.of("{poster}", "answer/{reply}")) {
            openToAll("GET /feedback/" + answer, 200);
            openToAll("POST /feedback/" + answer, 422);
        }
        openToAll("GET /feedback", 200);
        openToAll("GET /phone", 200);
        openToAll("GET /phone/worker.js", 200);
        openToAll("GET /phone/phone.webmanifest", 200);
        openToAll("GET /phone/icon-192.png", 200);
        openToAll("GET /phone/icon-512.png", 200);
        openToAll("POST /feedback", 404);
        String readers = "field manager manager-all auditor";
        expect("GET /api/v1/complaints", 403, "nobody", 401, readers, 200);
        expect("GET /api/v1/complaints/figures", 403, "nobody", 401, readers, 200);
        expect("GET /complaints", 403, "nobody one-time", 303, readers, 200);
        expect("GET /complaints/figures", 403, "nobody one-time", 303, readers, 200);
        expect("POST /api/v1/complaints", 403, "nobody", 401, "field manager manager-all", 422);
        expect("POST /complaints", 403, "nobody one-time", 303, "field manager manager-all", 422);
        expect("GET /complaints/new", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect("GET /complaints/posters", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect(
                "GET /complaints/posters/{code}/poster.pdf",
                403,
                "nobody one-time",
                303,
                "field manager manager-all",
                200);
        ownApi("GET /api/v1/complaints/{id}", 404);
        ownPage("GET /complaints/{id}", 404);
        for (String act : List.of("acknowledgement", "review", "answers", "notes", "closure", "reopening")) {
            ownApi("POST /api/v1/complaints/{id}/" + act, 404);
            ownPage("POST /complaints/{id}/" + act, 404);
        }
        forAuditors("GET /api/v1/complaint-focal-points", 200);
        forAdministrators("POST /api/v1/complaint-focal-points", 422);
        forAdministrators("POST /api/v1/complaint-focal-points/{id}/removal", 422);
        pageForAuditors("GET /settings/focal-points", 200);
        // A token cannot enter the password again.
        expect("POST /settings/focal-points", 403, "nobody one-time token", 303, "admin", 422);
        pageForAdministrators("POST /settings/focal-points/{id}/removal", 422);

        // A field worker without a profession has no access to medical expenses.
        expect("GET /api/v1/medical-expenses", 403, "nobody", 401, "manager manager-all auditor", 200);
        expect("POST /api/v1/medical-expenses", 403, "nobody", 401);
        ownApi("GET /api/v1/medical-expenses/{id}", 404);
        ownApi("GET /api/v1/medical-expenses/{id}/photo", 404);
        expect("GET /medical-expenses", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        ownPage("GET /medical-expenses/{id}", 404);
        for (String act : List.of("approval", "refusal", "withdrawal", "follow-up")) {
            ownApi("POST /api/v1/medical-expenses/{id}/" + act, 404);
            ownPage("POST /medical-expenses/{id}/" + act, 404);
        }
        expect("GET /people/{caseCode}/medical-expenses", 403, "nobody one-time", 303);
        expect("POST /people/{caseCode}/medical-expenses", 403, "nobody one-time", 303);
        interpreters();
        expect("GET /api/v1/conflicts", 403, "nobody", 401, "manager manager-all auditor", 200);
        ownApi("GET /api/v1/conflicts/{id}", 404);
        ownApi("POST /api/v1/conflicts/{id}/resolution", 404);
        expect("GET /conflicts", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        ownPage("GET /conflicts/{id}", 404);
        ownPage("POST /conflicts/{id}/resolution", 404);
        expect("GET /approvals", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect("GET /api/v1/approvals", 403, "nobody", 401, "field manager manager-all", 200);
        forField("POST /api/v1/approvals", 422);
        ownApi("GET /api/v1/approvals/{id}", 404);
        ownApi("POST /api/v1/approvals/{id}/decision", 404);
        ownPage("GET /approvals/{id}", 404);
        ownPage("POST /approvals/{id}/decision", 404);
        expect("GET /settings/rules", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        expect("GET /settings/rules/new", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST /settings/rules", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("GET /settings/rules/{code}", 403, "nobody one-time", 303, "manager manager-all auditor", 404);
        expect("POST /settings/rules/{code}", 403, "nobody one-time", 303, "manager manager-all", 404);
        forField("POST /api/v1/beneficiaries/import", 422);
        pageForField("GET /people/import", 200);
        pageForField("POST /people/import", 422);
        pageForPeople("GET /people", 200);
        expect("GET /people/find", 303);
        expect("GET /people/arrivals", 303);
        pageForPeople("POST /people/find", 422);
        expect("GET /people/searches", 403, "nobody one-time", 303, "field manager manager-all", 200);
        expect("POST /people/searches", 403, "nobody one-time", 303, "field manager manager-all", 422);
        pageForPeople("GET /people/{caseCode}", 200);
        pageForPeople("GET /people/{caseCode}/entitlements", 200);
        pageForField("GET /people/new", 200);
        pageForField("POST /people/new", 200);
        pageForField("POST /people", 422);
        pageForField("GET /people/arrivals/new", 200);
        pageForField("POST /people/arrivals", 422);
        pageForField("GET /people/{caseCode}/change", 200);
        for (String act : List.of(
                "change",
                "identity",
                "cards",
                "departures",
                "departures/reversal",
                "household",
                "household/withdrawal")) {
            pageForField("POST /people/{caseCode}/" + act, 422);
        }
        expect("POST /people/{caseCode}/vulnerabilities", 403, "nobody one-time", 303);
        expect("POST /people/{caseCode}/identity-views", 403, "nobody one-time", 303, "field manager manager-all", 422);

        for (String list : List.of("balances", "movements")) {
            expect("GET /api/v1/" + list, 200, "nobody", 401, "one-time admin token", 403);
        }
        ownApi("GET /api/v1/lots/{lot}", 404);
        for (String act : List.of("hold", "recall", "release")) {
            ownApi("POST /api/v1/lots/{lot}/" + act, 404);
        }
        expect("POST /api/v1/items/{sku}/recall", 403, "nobody", 401, "manager-all", 422);
        expect("GET /stock/items/{sku}/recall", 403, "nobody one-time", 303, "manager-all", 200);
        expect("POST /stock/items/{sku}/recall", 403, "nobody one-time", 303, "manager-all", 422);
        expect("POST /api/v1/adjustments", 403, "nobody", 401, "warehouse manager manager-all", 422);
        ownApi("GET /api/v1/adjustments/{id}", 404);
        ownApi("POST /api/v1/adjustments/{id}/reversal", 404);
        for (String sources : List.of("donors", "funding-sources")) {
            ownApi("GET /api/v1/" + sources, 200);
            ownApi("GET /api/v1/" + sources + "/{source}", 404);
            expect("POST /api/v1/" + sources, 422, "nobody", 401, "field technician auditor one-time", 403);
        }
        ownApi("GET /api/v1/restrictions", 200);
        ownApi("GET /api/v1/restrictions/{restriction}", 404);
        expect("POST /api/v1/restrictions", 422, "nobody", 401, "field technician auditor one-time", 403);
        ownPage("GET /restrictions", 200);
        expect("GET /restrictions/new", 200, "nobody one-time", 303, "field technician auditor", 403);
        expect("POST /restrictions", 422, "nobody one-time", 303, "field technician auditor", 403);
        expect("GET /stock", 200, "nobody one-time", 303, "admin token", 403);
        expect("GET /stock/map", 200, "nobody one-time", 303, "admin token", 403);
        expect("GET /api/v1/centres/{code}/proposed-locations", 422, "nobody", 401, "admin token one-time", 403);
        expect("GET /stock/items/{sku}", 200, "nobody one-time", 303, "technician", 404, "admin token", 403);
        ownPage("GET /stock/lots/{lot}", 404);
        for (String act : List.of("hold", "recall", "release", "value")) {
            ownPage("POST /stock/lots/{lot}/" + act, 404);
        }
        expect("GET /stock/adjustments/new", 303, "nobody one-time", 303, "field technician auditor admin token", 403);
        expect("POST /stock/adjustments", 404, "nobody one-time", 303, "field technician auditor admin token", 403);
        ownPage("GET /stock/adjustments/{id}", 404);
        ownPage("POST /stock/adjustments/{id}/reversal", 404);

        forAuditors("GET /api/v1/operators", 200);
        forAuditors("GET /api/v1/operators/{username}", 200);
        forAdministrators("POST /api/v1/operators", 422);
        forAdministrators("PUT /api/v1/operators/{username}", 422);
        for (String act : List.of("deactivation", "activation", "password-reset", "sign-out")) {
            forAdministrators("POST /api/v1/operators/{username}/" + act, 422);
            pageForAdministrators("POST /settings/operators/{username}/" + act, 422);
        }
        forAuditors("GET /api/v1/audit", 200);
        forAuditors("GET /api/v1/organisation", 200);
        forAdministrators("PUT /api/v1/organisation", 422);
        forAdministrators("PUT /api/v1/organisation/logo", 412);
        forAdministrators("DELETE /api/v1/organisation/logo", 412);
        ownApi("GET /api/v1/openapi.json", 200);
        ownApi("GET /api/v1/docs", 200);

        String keepers = "warehouse manager manager-all";
        expect("GET /api/v1/consignments", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/consignments", 403, "nobody", 401, keepers, 422);
        expect("GET /consignments", 403, "nobody one-time", 303, keepers + " auditor", 200);
        expect("GET /consignments/new", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /consignments", 403, "nobody one-time", 303, keepers, 422);
        ownApi("GET /api/v1/consignments/{id}", 404);
        for (String act : List.of("lines", "completion", "facts")) {
            ownApi("POST /api/v1/consignments/{id}/" + act, 404);
        }
        ownApi("POST /api/v1/consignments/{id}/lines/{line}/reversal", 404);
        ownApi("POST /api/v1/consignments/{id}/lines/{line}/condition", 404);
        ownApi("GET /api/v1/consignments/{id}/invoice", 404);
        ownApi("GET /api/v1/consignments/{id}/invoice/photo", 404);
        ownApi("POST /api/v1/consignments/{id}/invoice", 404);
        ownPage("GET /consignments/{id}/invoice", 404);
        ownPage("POST /consignments/{id}/invoice", 404);
        ownPage("POST /consignments/{id}/invoice/reversal", 404);
        ownApi("GET /api/v1/consignments/{id}/discrepancies", 404);
        ownApi("GET /api/v1/consignments/{id}/discrepancies/paper", 404);
        ownPage("GET /consignments/{id}/discrepancies", 404);
        ownPage("GET /consignments/{id}/discrepancies.pdf", 404);
        ownPage("POST /consignments/{id}/refusals/{line}/reversal", 404);
        ownPage("POST /consignments/{id}/goods/{line}/reversal", 404);
        expect("POST /api/v1/consignments/import", 403, "nobody", 401, keepers, 422);
        expect("GET /consignments/import", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /consignments/import", 403, "nobody one-time", 303, keepers, 422);
        ownPage("GET /consignments/{id}", 404);
        ownPage("GET /consignments/{id}/receive", 404);
        ownPage("GET /consignments/{id}/facts", 404);
        ownPage("POST /consignments/{id}/facts", 404);
        for (String act : List.of("scan", "quantity", "place", "condition", "undo", "grid", "box", "codes")) {
            ownPage("POST /consignments/{id}/" + act, 404);
            ownPage("POST /sortings/{id}/" + act, 404);
        }
        ownPage("POST /consignments/{id}/completion", 404);
        ownApi("GET /api/v1/consignments/{id}/sortings", 404);
        ownApi("POST /api/v1/consignments/{id}/sortings", 404);
        ownApi("GET /api/v1/sortings/{id}", 404);
        ownApi("POST /api/v1/sortings/{id}/lines", 404);
        ownApi("POST /api/v1/sortings/{id}/reversal", 404);
        ownPage("GET /consignments/{id}/sort", 404);
        ownPage("POST /consignments/{id}/sort", 404);
        ownPage("GET /sortings/{id}", 404);
        ownPage("GET /sortings/{id}/receive", 404);
        ownPage("POST /sortings/{id}/reversal", 404);

        ownApi("GET /api/v1/scan", 422);
        ownApi("POST /api/v1/scan", 422);
        ownPage("GET /scan", 200);
        ownPage("POST /scan", 422);
        ownPage("GET /scan/commands", 200);
        ownPage("GET /scan/test", 200);
        ownPage("POST /scan/test", 200);
        ownPage("GET /scan/test/sheet.pdf", 200);
        pageForKeepers("GET /scan/attach", 200);
        String printers = "warehouse field manager manager-all admin token";
        expect("POST /api/v1/labels", 403, "nobody", 401, printers, 422);
        expect("GET /labels", 403, "nobody one-time", 303, printers, 200);
        expect("GET /labels/sheet.pdf", 403, "nobody one-time", 303, printers, 422);
        expect("GET /labels/preview.png", 403, "nobody one-time", 303, printers, 422);
        ownApi("GET /api/v1/handouts/{id}/receipt", 404);
        ownPage("GET /handouts/{id}/receipt.pdf", 404);
        expect("GET /api/v1/openings", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/openings", 403, "nobody", 401, "manager manager-all", 422);
        ownApi("GET /api/v1/openings/{id}", 404);
        expect("POST /api/v1/openings/import", 403, "nobody", 401, "manager manager-all", 422);
        expect("GET /openings", 403, "nobody one-time", 303, keepers + " auditor", 200);
        ownPage("GET /openings/{id}", 404);
        expect("GET /openings/import", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST /openings/import", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("GET /api/v1/moves", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/moves", 403, "nobody", 401, keepers, 422);
        expect("GET /moves", 403, "nobody one-time", 303, keepers + " auditor", 200);
        expect("GET /moves/new", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /moves", 403, "nobody one-time", 303, keepers, 422);
        ownApi("GET /api/v1/moves/{id}", 404);
        for (String act : List.of("lines", "lines/{line}/reversal", "reversal")) {
            ownApi("POST /api/v1/moves/{id}/" + act, 404);
        }
        ownPage("GET /moves/{id}", 404);
        ownPage("GET /moves/{id}/scan", 404);
        for (String act : List.of("scan", "quantity", "place", "undo", "reversal")) {
            ownPage("POST /moves/{id}/" + act, 404);
        }
        expect("GET /api/v1/boxes", 403, "nobody", 401, keepers + " field auditor", 200);
        expect("POST /api/v1/boxes", 403, "nobody", 401, keepers, 422);
        expect("GET /boxes", 403, "nobody one-time", 303, keepers + " field auditor", 200);
        expect("POST /boxes", 403, "nobody one-time", 303, keepers, 422);
        ownApi("GET /api/v1/boxes/{code}", 404);
        ownPage("GET /boxes/{code}", 404);
        ownPage("GET /boxes/{id}/scan", 404);
        for (String act : List.of("fillings", "emptyings", "carriages")) {
            ownApi("POST /api/v1/boxes/{code}/" + act, 404);
        }
        for (String act : List.of("scan", "quantity", "undo")) {
            ownPage("POST /boxes/{id}/" + act, 404);
        }
        for (String act : List.of("emptyings", "carriages")) {
            ownPage("POST /boxes/{code}/" + act, 404);
        }

        expect("GET /api/v1/kits", 403, "nobody", 401, keepers + " auditor", 422);
        expect("GET /api/v1/assemblies", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/assemblies", 403, "nobody", 401, keepers, 422);
        expect("POST /api/v1/break-ups", 403, "nobody", 401, keepers, 422);
        ownApi("GET /api/v1/assemblies/{id}", 404);
        ownApi("POST /api/v1/assemblies/{id}/reversal", 404);
        expect("GET /assemblies", 403, "nobody one-time", 303, keepers + " auditor", 200);
        for (String kind : List.of("assemblies", "break-ups")) {
            expect("GET /" + kind + "/new", 403, "nobody one-time", 303, keepers, 200);
            expect("POST /" + kind, 403, "nobody one-time", 303, keepers, 422);
        }
        ownPage("GET /assemblies/{id}", 404);
        ownPage("POST /assemblies/{id}/reversal", 404);
        expect("POST /api/v1/moves/expired", 403, "nobody", 401, keepers, 422);
        expect("GET /moves/expired", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /moves/expired", 403, "nobody one-time", 303, keepers, 422);
        expect("GET /api/v1/write-offs", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/write-offs", 403, "nobody", 401, keepers, 422);
        ownApi("GET /api/v1/write-offs/{id}", 404);
        ownApi("GET /api/v1/write-offs/{id}/protocol", 404);
        ownApi("POST /api/v1/write-offs/{id}/reversal", 404);
        expect("GET /write-offs", 403, "nobody one-time", 303, keepers + " auditor", 200);
        expect("GET /write-offs/new", 403, "nobody one-time", 303, keepers, 200);
        expect("GET /write-offs/goods", 403, "nobody one-time", 303, keepers, 404);
        expect("POST /write-offs/goods", 403, "nobody one-time", 303, keepers, 422);
        expect("POST /write-offs", 403, "nobody one-time", 303, keepers, 422);
        expect("POST /write-offs/new", 403, "nobody one-time", 303, keepers, 422);
        ownPage("GET /write-offs/{id}", 404);
        ownPage("GET /write-offs/{id}/protocol.pdf", 404);
        ownPage("POST /write-offs/{id}/reversal", 404);
        for (String list : List.of(
                "levels", "seasons", "lead-times", "level-proposals", "shortages", "transfer-suggestions", "appeal")) {
            expect("GET /api/v1/" + list, 403, "nobody", 401, keepers + " auditor", 200);
        }
        for (String page : List.of("", "/transfers", "/appeal", "/levels", "/lead-times", "/seasons")) {
            expect("GET /planning" + page, 403, "nobody one-time", 303, keepers + " auditor", 200);
        }
        for (String kind : List.of("levels", "seasons", "lead-times")) {
            expect("POST /api/v1/" + kind, 403, "nobody", 401, "manager manager-all", 422);
            expect("POST /planning/" + kind, 403, "nobody one-time", 303, "manager manager-all", 422);
        }
        for (String finding : List.of("", "/{kind}")) {
            boolean list = finding.isEmpty(); // the request for one names no subject
            expect("GET /api/v1/findings" + finding, 403, "nobody", 401, keepers + " auditor", list ? 200 : 404);
            expect("GET /findings" + finding, 403, "nobody one-time", 303, keepers + " auditor", list ? 200 : 303);
        }
        for (String act : List.of("acceptance", "reopening")) {
            expect("POST /api/v1/findings/{kind}/" + act, 403, "nobody", 401, "manager manager-all", 422);
            expect("POST /findings/{kind}/" + act, 403, "nobody one-time", 303, "manager manager-all", 404);
        }
        expect("POST /api/v1/level-proposals", 403, "nobody", 401, "manager manager-all", 422);
        expect("POST /planning/lead-times/proposal", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("GET /planning/levels/new", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("GET /planning/levels/import", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST /planning/levels/import", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("POST /api/v1/levels/import", 403, "nobody", 401, "manager manager-all", 422);
        expect("GET /api/v1/levels/{centre}/{sku}", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/levels/{centre}/{sku}/removal", 403, "nobody", 401, "manager manager-all", 422);
        expect("POST /planning/levels/{centre}/{sku}/removal", 403, "nobody one-time", 303, "manager manager-all", 422);
        expect("GET /api/v1/counts", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/counts", 403, "nobody", 401, keepers, 422);
        expect("GET /counts", 403, "nobody one-time", 303, keepers + " auditor", 200);
        expect("GET /counts/new", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /counts", 403, "nobody one-time", 303, keepers, 422);
        expect("GET /api/v1/reconciliations", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/reconciliations", 403, "nobody", 401, keepers, 422);
        expect("GET /reconciliations", 403, "nobody one-time", 303, keepers + " auditor", 200);
        expect("GET /reconciliations/new", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /reconciliations", 403, "nobody one-time", 303, keepers, 422);
        ownApi("GET /api/v1/reconciliations/{id}", 404);
        for (String act : List.of("lines", "lines/{line}/reversal", "completion")) {
            ownApi("POST /api/v1/reconciliations/{id}/" + act, 404);
        }
        ownPage("GET /reconciliations/{id}", 404);
        ownPage("GET /reconciliations/{id}/scan", 404);
        for (String act : List.of("scan", "quantity", "undo", "lines", "completion")) {
            ownPage("POST /reconciliations/{id}/" + act, 404);
        }
        ownApi("GET /api/v1/counts/{id}", 404);
        ownApi("GET /api/v1/counts/{id}/lines", 404);
        for (String act : List.of("lines", "lines/{line}/reversal", "completion", "recounts", "approval", "discard")) {
            ownApi("POST /api/v1/counts/{id}/" + act, 404);
        }
        ownPage("GET /counts/{id}", 404);
        ownPage("GET /counts/{id}/scan", 404);
        for (String act :
                List.of("scan", "quantity", "total", "item", "undo", "completion", "recounts", "approval", "discard")) {
            ownPage("POST /counts/{id}/" + act, 404);
        }
        expect("GET /api/v1/transfers", 403, "nobody", 401, keepers + " auditor", 200);
        expect("POST /api/v1/transfers", 403, "nobody", 401, keepers, 422);
        expect("GET /transfers", 403, "nobody one-time", 303, keepers + " auditor", 200);
        expect("GET /transfers/new", 403, "nobody one-time", 303, keepers, 200);
        expect("POST /transfers", 403, "nobody one-time", 303, keepers, 422);
        ownApi("GET /api/v1/transfers/{id}", 404);
        for (String act : List.of("lines", "lines/{line}/reversal", "dispatch", "cancellation")) {
            ownApi("POST /api/v1/transfers/{id}/" + act, 404);
        }
        for (String act : List.of("receipt", "receipt/{line}/reversal", "explanations")) {
            ownApi("POST /api/v1/transfers/{id}/" + act, 404);
        }
        ownApi("GET /api/v1/transfers/{id}/waybill", 404);
        ownPage("GET /transfers/{id}/waybill.pdf", 404);
        ownPage("GET /transfers/{id}", 404);
        ownPage("GET /transfers/{id}/scan", 404);
        ownPage("GET /transfers/{id}/receive", 404);
        for (String act : List.of("scan", "quantity", "undo", "dispatch", "cancellation", "receipt", "explanations")) {
            ownPage("POST /transfers/{id}/" + act, 404);
        }
        for (String act : List.of("scan", "quantity", "place", "undo")) {
            ownPage("POST /transfers/{id}/receive/" + act, 404);
        }

        ownPage("GET /", 303);
        ownPage("GET /account", 200);
        ownPage("GET /help", 200);
        ownPage("GET /help/page", 200);
        expect("GET /settings", 403, "nobody one-time", 303, "manager manager-all auditor admin token", 200);
        expect("GET /reports", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        expect("GET /account/password", 200, "nobody", 303);
        expect("POST /account/password", 422, "nobody", 303, "token", 401);
        ownPage("GET /account/confirmation", 200);
        expect("POST /account/confirmation", 422, "nobody one-time", 303, "token", 401);
        ownPage("POST /account/sign-out-everywhere", 303);
        expect("POST /account/sessions/{session}/sign-out", 404, "nobody one-time", 303, "token", 401);
        expect("POST /account/sign-out-others", 303, "token", 401);
        ownPage("GET /account/second-factor", 200);
        expect("POST /account/second-factor", 303, "token", 401);
        expect("POST /account/second-factor/confirmation", 422, "nobody one-time", 303, "token", 401);
        expect("POST /account/second-factor/removal", 303, "token", 401);
        expect("GET /account/pin", 200, "nobody one-time token", 303);
        expect("POST /account/pin", 422, "nobody one-time", 303, "token", 401);
        expect("POST /account/pin/removal", 303, "token", 401);
        String sharing = "manager manager-all admin";
        expect("GET /account/station", 403, "nobody one-time token", 303, sharing, 200);
        expect("POST /account/station", 403, "nobody one-time", 303, sharing, 422, "token", 401);
        expect("POST /account/station/closing", 403, "nobody one-time", 303, sharing, 303, "token", 401);
        for (String open : List.of("GET /station", "POST /station", "POST /station/lock")) {
            expect(open, 303);
        }
        ownPage("POST /station/presence", 204);
        ownPage("GET /account/tokens", 200);
        expect("POST /account/tokens", 422, "nobody one-time token", 303);
        ownPage("POST /account/tokens/{id}/revocation", 404);

        pageForAuditors("GET /settings/organisation", 200);
        pageForAdministrators("POST /settings/organisation", 422);
        pageForAdministrators("POST /settings/organisation/logo", 422);
        pageForAdministrators("POST /settings/organisation/logo/removal", 422);
        pageForAuditors("GET /settings/centres", 200);
        pageForAuditors("GET /settings/centres/{code}", 200);
        pageForAdministrators("GET /settings/centres/new", 200);
        pageForAdministrators("POST /settings/centres", 422);
        pageForAdministrators("GET /settings/centres/import", 200);
        pageForAdministrators("POST /settings/centres/import", 422);
        pageForAdministrators("POST /settings/centres/import/shipped", 303);
        pageForAdministrators("POST /settings/centres/{code}", 422);
        pageForAuditors("GET /settings/operators", 200);
        pageForAuditors("GET /settings/operators/{username}", 200);
        expect("GET /settings/operators/new", 403, "nobody one-time token", 303, "admin", 200);
        pageForAdministrators("POST /settings/operators", 422);
        pageForAdministrators("POST /settings/operators/{username}", 422);
        pageForAuditors("GET /settings/audit", 200);
        String supervisors = "manager manager-all auditor admin token";
        expect("GET /api/v1/stations", 403, "nobody", 401, supervisors, 200);
        ownApi("GET /api/v1/stations/{id}", 404);
        ownApi("POST /api/v1/stations/{id}/closing", 404);
        String keepersOfPhones = "manager manager-all admin token";
        expect("GET /api/v1/phone/devices", 403, "nobody", 401, keepersOfPhones, 200);
        expect("POST /api/v1/phone/devices", 403, "nobody", 401, "warehouse field manager manager-all", 422);
        ownApi("GET /api/v1/phone/devices/{device}", 404);
        for (String act : List.of("name", "blocking", "wiping")) {
            ownApi("POST /api/v1/phone/devices/{device}/" + act, 404);
            ownPage("POST /devices/{device}/" + act, 404);
        }
        expect("GET /devices", 403, "nobody one-time", 303, keepersOfPhones, 200);
        ownPage("GET /devices/{device}", 404);
        for (String delivery : List.of("sync", "photos")) {
            expect(
                    "POST /api/v1/phone/" + delivery,
                    403,
                    "nobody",
                    401,
                    "warehouse field technician manager manager-all",
                    422);
        }
        expect("GET /api/v1/phone/snapshot", 403, "nobody", 401, "field", 404);
        expect("GET /api/v1/phone/file-key", 403, "nobody", 401, "warehouse field technician manager manager-all", 200);
        expect("POST /api/v1/phone/imports", 403, "nobody", 401, "manager manager-all", 422);
        expect("GET /api/v1/phone/unreadable-records", 403, "nobody", 401, "manager manager-all auditor", 200);
        ownApi("GET /api/v1/phone/unreadable-records/{record}", 404);
        ownApi("POST /api/v1/phone/unreadable-records/{record}/settlement", 404);
        expect("GET /unreadable-records", 403, "nobody one-time", 303, "manager manager-all auditor", 200);
        expect("GET /unreadable-records/import", 403, "nobody one-time", 303, "manager manager-all", 200);
        expect("POST /unreadable-records/import", 403, "nobody one-time", 303, "manager manager-all", 422);
        ownPage("GET /unreadable-records/{record}", 404);
        ownPage("POST /unreadable-records/{record}/settlement", 404);
        expect("GET /settings/stations", 403, "nobody one-time", 303, supervisors, 200);
        ownPage("GET /settings/stations/{id}", 404);
        ownPage("POST /settings/stations/{id}/closing", 404);
    }

    private static SkladFolder folder = new SkladFolder();
    private static Optional<RunningSklad> running = Optional.empty();
    private static Optional<TwoCentres> made = Optional.empty();
    private static String oneTimePassword = "";
    private static final Map<String, Client> CLIENTS = new LinkedHashMap<>();

    /** Operators of a single centre, HAR. */
    private static final List<String> OF_ONE_CENTRE = List.of("warehouse", "field", "technician", "manager");

    @BeforeAll
    static void people_of_each_role() {
        folder.close();
        folder = SkladFolder.on(Engine.SQLITE);
        RunningSklad sklad = folder.start();
        running = Optional.of(sklad);
        Client admin = sklad.firstAdministrator();
        made = Optional.of(TwoCentres.make(sklad, admin)
                .with("username", "field")
                .with("tokens", ID)
                .with("set-up", "HAR")
                .with("hash", "0")
                .with("sha256", "0")
                .with("name", "none.css"));
        CLIENTS.put("nobody", sklad.client());
        for (String role : OF_ONE_CENTRE) {
            CLIENTS.put(role, sklad.addOperator(admin, role, role + "@HAR"));
        }
        CLIENTS.put("manager-all", sklad.addOperator(admin, "manager-all", "manager@*"));
        CLIENTS.put("auditor", sklad.addOperator(admin, "auditor", "auditor@*"));
        CLIENTS.put("admin", admin);
        oneTimePassword = RunningSklad.addWithOneTimePassword(admin, "one-time", "warehouse@HAR");
        CLIENTS.put("one-time", signIn(sklad, "one-time"));
        sklad.addOperator(admin, "bearer", "administrator@*");
        String token = sklad.signIn("bearer")
                .post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "administrator@*"))
                .expect(201)
                .at("/token");
        CLIENTS.put("token", sklad.client().bearing(token));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningSklad::close);
        folder.close();
    }

    @Test
    void every_address_has_an_expectation_and_every_expectation_an_address() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(Endpoints.all());
    }

    @Test
    void every_role_gets_the_permitted_answer_at_every_address() {
        List<String> wrong = new ArrayList<>();
        EXPECTED.forEach((address, row) -> row.forEach((caller, status) -> {
            Answer answer = ask(address, caller);
            if (answer.status() != status) {
                wrong.add(address + " as " + caller + ": " + answer.status() + " instead of " + status);
            }
        }));
        assertThat(wrong).isEmpty();
        System.out.println(EXPECTED.size() + " addresses × " + CALLERS.size() + " callers");
    }

    @Test
    void things_without_a_centre_are_not_found() {
        List<String> wrong = new ArrayList<>();
        for (String address : EXPECTED.keySet()) {
            if (address.contains("/centres/{code}/") && !address.contains("/settings/")) {
                refuse(address, ask(address.replace("{code}", "GONE"), "admin"), "of no centre", wrong);
            }
            // A photo sent as another type is refused before its owner is checked.
            if (address.contains("{number") && !address.matches("POST .*/photos")) {
                String gone = address.replaceAll("\\{number[^}]*}", "HAR-2001-0001");
                refuse(address, ask(gone, "manager-all"), "that is not there", wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void figures_of_another_centre_are_not_found() {
        List<String> figures = List.of(
                "/api/v1/reports/stock-on-hand",
                "/api/v1/reports/expiry",
                "/api/v1/reports/distribution",
                "/api/v1/reports/repairs",
                "/overview",
                "/overview/stock",
                "/reports/stock-on-hand",
                "/reports/stock-on-hand/short",
                "/reports/expiry",
                "/stock",
                "/stock/map",
                "/stock/items/SOAP",
                "/handouts",
                "/loans",
                "/api/v1/loans",
                "/conflicts",
                "/api/v1/conflicts",
                "/medical-expenses",
                "/api/v1/medical-expenses",
                "/complaints",
                "/api/v1/complaints",
                "/complaints/figures",
                "/referrals/figures",
                "/api/v1/referrals/figures",
                "/api/v1/complaints/figures",
                "/reports/unmet-demand",
                "/api/v1/reports/unmet-demand",
                "/reports/unmet-demand.pdf",
                "/api/v1/reports/unmet-demand/paper",
                "/interpreter-requests",
                "/api/v1/interpreter-requests",
                "/unmet-interpreting",
                "/api/v1/unmet-interpreting",
                "/monitoring",
                "/api/v1/monitoring",
                "/figures",
                "/api/v1/indicators/programme",
                "/needs",
                "/api/v1/needs",
                "/api/v1/needs/pick-list",
                "/distribution-days",
                "/api/v1/distribution-days",
                "/information-sessions",
                "/api/v1/information-sessions");
        List<String> wrong = new ArrayList<>();
        for (String address : figures) {
            for (String centre : List.of("BAN", "GONE")) {
                int status =
                        ask("GET " + address + "?centre=" + centre, "manager").status();
                if (status != 404) {
                    wrong.add(address + " of " + centre + ": " + status);
                }
            }
            int status = ask("GET " + address + "?centre=HAR", "manager").status();
            if (status != 200) {
                wrong.add(address + " of the own centre: " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_variable_in_an_address_has_a_value_in_the_other_centre() {
        for (Endpoint each : Endpoints.described()) {
            assertThat(centres().path(each.path(), "BAN")).as(each.address()).doesNotContain("{", "}");
        }
    }

    /** By address: 404 for every role and any content, except for closed pages as below. */
    @Test
    void things_of_another_centre_are_not_found_by_address() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Endpoint each : Endpoints.described()) {
            if (centres().isOfOneCentre(each.path())) {
                String theirs = centres().path(each.path(), "BAN");
                for (String role : OF_ONE_CENTRE) {
                    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
                    Answer answer = send(client(role), each, theirs, nothing);
                    String own = centres().path(each.path(), "HAR");
                    if (!isClosed(each, answer, () -> send(client(role), each, own, nothing))) {
                        refuse(each.address(), answer, "of another centre as " + role, wrong);
                    }
                    asked++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(300);
    }

    /** By a filter: 404 for every role, for the list as JSON, page or file, except for closed pages as below. */
    @Test
    void no_list_can_be_filtered_by_another_centre() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Endpoint each : Endpoints.described()) {
            if (each.method().equals("GET") && each.queries().contains("centre")) {
                String list = centres().path(each.path(), "HAR") + "?centre=BAN";
                for (String role : OF_ONE_CENTRE) {
                    Answer answer = client(role).get(list);
                    if (!isClosed(each, answer, () -> client(role).get(list.replace("BAN", "HAR")))) {
                        refuse(each.address(), answer, "?centre=BAN as " + role, wrong);
                    }
                    if (each.isExported()) {
                        Answer file = client(role).get(list + "&format=csv");
                        refuse(each.address(), file, "?centre=BAN&format=csv as " + role, wrong);
                    }
                    asked++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(20);
    }

    /**
     * By a form that names the other centre: 404 for every role. Only a page that the role may not use at all may refuse before
     * it reads the form, and it refuses the own centre in the same words.
     */
    @Test
    void nothing_can_be_made_in_another_centre() {
        Map<String, String> fields = centres().fields("HAR");
        fields.putAll(Map.of("centre", "BAN", "centres", "BAN"));
        GoodForms theirs = new GoodForms(new Random(1), fields);
        GoodForms own = new GoodForms(new Random(2), centres().fields("HAR"));
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Endpoint each : Endpoints.described()) {
            Optional<Class<?>> form = each.form().filter(AccessMatrixIT::namesCentre);
            for (String role : form.isPresent() ? OF_ONE_CENTRE : List.<String>of()) {
                String path = centres().path(each.path(), "HAR");
                Answer answer = send(client(role), each, path, theirs.full(form.get()));
                if (!isClosed(each, answer, () -> send(client(role), each, path, own.of(form.get())))) {
                    refuse(each.address(), answer, "with centre BAN as " + role, wrong);
                }
                asked++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(30);
    }

    /** A page that the role may not use at all reveals nothing about the other centre: it gives the own centre the same answer. */
    private static boolean isClosed(Endpoint endpoint, Answer answer, Supplier<Answer> own) {
        return !endpoint.isApi() && answer.status() == 403 && own.get().status() == 403;
    }

    private static boolean namesCentre(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .anyMatch(each -> Set.of("centre", "centres").contains(each.getName()));
    }

    @Test
    void every_list_can_be_exported() {
        List<String> missing = new ArrayList<>();
        int files = 0;
        for (Endpoint each : Endpoints.described()) {
            String whole = centres().path(each.path(), "HAR");
            // Kits are assembled in one centre, so it must be named.
            String path = each.address().equals("GET /api/v1/kits") ? whole + "?centre=HAR&" : whole + "?";
            for (String format : each.formats()) {
                List<Integer> statuses = new ArrayList<>();
                for (String caller : List.of("manager-all", "auditor", "field")) {
                    statuses.add(client(caller).get(path + "format=" + format).status());
                }
                if (!statuses.contains(200) || Collections.max(statuses) >= 500) {
                    missing.add(each.address() + " as " + format + ": " + statuses);
                }
                files++;
            }
        }
        assertThat(missing).isEmpty();
        assertThat(files).isGreaterThan(30);
    }

    /** No page and no list shows data of another centre, as JSON, page or file. A control shows that it could. */
    @Test
    void things_of_another_centre_are_never_listed() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Endpoint each : Endpoints.described()) {
            if (each.method().equals("GET")) {
                String path = centres().path(each.path(), "HAR");
                for (String file : each.isExported() ? List.of("", "?format=csv") : List.of("")) {
                    for (String role : OF_ONE_CENTRE) {
                        String told = client(role).get(path + file).text();
                        for (String secret : centres().secrets("BAN")) {
                            if (told.contains(secret)) {
                                wrong.add(each.address() + file + " as " + role + " tells " + secret);
                            }
                        }
                        centres().secrets("HAR").stream()
                                .filter(own -> !seen.contains(own) && told.contains(own))
                                .forEach(seen::add);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        Set<String> own = new TreeSet<>(centres().secrets("HAR"));
        own.remove(centres().thing("HAR", "card")); // shown only once, to the operator who registers
        assertThat(seen).containsAll(own);
    }

    private static void refuse(String address, Answer answer, String how, List<String> wrong) {
        if (answer.status() != 404) {
            wrong.add(address + " " + how + ": " + answer.status());
        }
    }

    /** Signs callers in again after a request that signed them out. */
    private static Answer ask(String address, String caller) {
        String method = address.substring(0, address.indexOf(' '));
        String path = address.substring(method.length() + 1)
                .replace("{code}", "HAR")
                .replace("{centre}", "HAR")
                .replace("{location}", "STORE")
                .replace("{caseCode}", centres().thing("HAR", "caseCode"))
                .replace("{departed}", centres().thing("HAR", "departed"))
                .replace("{household}", centres().thing("HAR", "household"))
                .replace("{room}", "12")
                .replace("{asset}", "BOILER-1")
                .replace("{absence}", ID)
                .replace("{device}", ID)
                .replace("{record}", ID)
                .replace("{team}", "T-1")
                .replace("{entry}", "HEALTH")
                .replace("{set}", "programme")
                .replace("{visit}", centres().thing("HAR", "visit"))
                .replaceAll("\\{number[^}]*}", centres().thing("HAR", "number"))
                .replace("{photo}", ID)
                .replace("{poster}", centres().thing("HAR", "poster"))
                .replace("{reply}", centres().thing("HAR", "reply"))
                .replace("{act}", "safe")
                .replaceAll("\\{act:[^}]*}", "rejection")
                .replace("{list}", "none")
                .replace("{username}", "field")
                .replace("{sku}", "SOAP")
                .replace("{kit}", "KIT")
                .replace("{kind}", "WITHOUT_IDENTIFIER")
                .replace("{version}", "1")
                .replace("{list}", "none")
                .replace("{session}", "none")
                .replace("{id}", ID)
                .replace("{line}", "1")
                .replace("{lot}", "1000000000")
                .replace("{source}", "NONE")
                .replace("{restriction}", "NONE")
                .replace("{hash}", "0")
                .replace("{sha256}", "0")
                .replaceAll("\\{name[^}]*}", "none.css");
        boolean ends = Set.of(
                        "POST /sign-out",
                        "DELETE /api/v1/session",
                        "DELETE /api/v1/sessions",
                        "POST /account/sign-out-everywhere")
                .contains(address);
        Endpoint endpoint = Endpoints.of(method, path).orElseThrow(() -> new AssertionError(address));
        Answer answer = send(client(caller), endpoint, path, JsonNodeFactory.instance.objectNode());
        if (ends && !Set.of("nobody", "token").contains(caller)) {
            CLIENTS.put(caller, signIn(running.orElseThrow(), caller));
        }
        return answer;
    }

    private static TwoCentres centres() {
        return made.orElseThrow();
    }

    private static Client client(String caller) {
        return Objects.requireNonNull(CLIENTS.get(caller));
    }

    private static Client signIn(RunningSklad sklad, String caller) {
        return caller.equals("one-time") ? sklad.signIn(caller, oneTimePassword) : sklad.signIn(caller);
    }

    /** Sends a form in the encoding that the address takes. */
    static Answer send(Client client, Endpoint endpoint, String path, ObjectNode form) {
        if (!endpoint.takesBody()) {
            return endpoint.method().equals("GET") ? client.get(path) : client.delete(path);
        }
        return switch (endpoint.consumes().split(";", 2)[0]) {
            case "text/csv" -> client.send("POST", path, "text/csv", BodyPublishers.noBody());
            case "application/octet-stream" ->
                client.send("POST", path, "application/octet-stream", BodyPublishers.noBody());
            case "image/jpeg" ->
                client.send(endpoint.method(), path, "image/png", BodyPublishers.ofByteArray(TwoCentres.picture()));
            case "multipart/form-data" ->
                client.send(
                        "POST",
                        path,
                        MultipartBody.TYPE,
                        BodyPublishers.ofByteArray(
                                MultipartBody.of(GoodForms.flat(form), "photo", TwoCentres.picture())));
            default ->
                endpoint.isApi()
                        ? client.json(endpoint.method(), path, form.toString())
                        : client.form(path, GoodForms.flat(form));
        };
    }
}
