package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.TestDatabases.Engine;

/** Every address and method that the code answers, asked by everybody. An address without a line here fails the build. */
class AccessMatrixIT {
    /** Who asks, in the order of the columns. */
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
     * What each caller gets: one status for all but those who are named. Bodies are empty objects or forms without fields,
     * so that what may be done is refused for its content (422, on pages shown again with 422) and nothing is changed.
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

    private static void openToAll(String address, int status) {
        expect(address, status);
    }

    /** For every operator's own things; a page sends strangers to the sign-in and holders of a one-time password to choose. */
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

    /** Who keeps the stock of the centre, and administrators. */
    private static void forKeepers(String address, int status) {
        expect(address, 403, "nobody", 401, "warehouse manager manager-all admin token", status);
    }

    private static void pageForKeepers(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "warehouse manager manager-all admin token", status);
    }

    /** Managers of the centre and administrators. */
    private static void forManagers(String address, int status) {
        expect(address, 403, "nobody", 401, "manager manager-all admin token", status);
    }

    private static void pageForManagers(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "manager manager-all admin token", status);
    }

    private static void pageForAuditors(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "auditor admin token", status);
    }

    private static void pageForAdministrators(String address, int status) {
        expect(address, 403, "nobody one-time", 303, "admin token", status);
    }

    static {
        openToAll("GET /healthz", 200);
        openToAll("POST /language", 422);
        openToAll("GET /assets/{hash}/{name: .+}", 404);
        openToAll("GET /set-up/{code}", 404);
        openToAll("POST /set-up/{code}", 404);
        openToAll("GET /sign-in", 200);
        openToAll("POST /sign-in", 422);

        // A token belongs to no session: what concerns the session itself is refused to it as to a stranger.
        expect("POST /sign-out", 303, "token", 401);
        openToAll("POST /api/v1/session", 422);
        expect("GET /api/v1/session", 200, "nobody", 401);
        expect("DELETE /api/v1/session", 204, "nobody token", 401);
        expect("POST /api/v1/session/confirmation", 422, "nobody token", 401, "one-time", 403);
        expect("PUT /api/v1/session/password", 422, "nobody token", 401);
        ownApi("DELETE /api/v1/sessions", 204);
        ownApi("GET /api/v1/tokens", 200);
        ownApi("GET /api/v1/tokens/{id}", 404);
        ownApi("POST /api/v1/tokens", 422);
        ownApi("POST /api/v1/tokens/{id}/revocation", 404);

        ownApi("GET /api/v1/centres", 200);
        ownApi("GET /api/v1/centres/{code}", 200);
        forAdministrators("POST /api/v1/centres", 422);
        forAdministrators("PUT /api/v1/centres/{code}", 422);
        expect("POST /api/v1/centres/import", 415, "nobody", 401, "one-time", 403);

        // Beneath a centre: for who has a role there; another centre is asked below.
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

        for (String part : List.of("rooms", "assets")) {
            String name = part.equals("rooms") ? "{room}" : "{asset}";
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

        for (String list : List.of("balances", "movements")) {
            expect("GET /api/v1/" + list, 200, "nobody", 401, "one-time admin token", 403);
        }
        ownApi("GET /api/v1/lots/{lot}", 404);
        for (String act : List.of("hold", "recall", "release")) {
            ownApi("POST /api/v1/lots/{lot}/" + act, 404);
        }
        expect("POST /api/v1/adjustments", 403, "nobody", 401, "warehouse manager manager-all", 422);
        ownApi("GET /api/v1/adjustments/{id}", 404);
        ownApi("POST /api/v1/adjustments/{id}/reversal", 404);
        for (String sources : List.of("donors", "funding-sources")) {
            ownApi("GET /api/v1/" + sources, 200);
            ownApi("GET /api/v1/" + sources + "/{source}", 404);
            expect("POST /api/v1/" + sources, 422, "nobody", 401, "field technician auditor one-time", 403);
        }
        expect("GET /stock", 200, "nobody one-time", 303, "admin token", 403);
        expect("GET /stock/items/{sku}", 200, "nobody one-time", 303, "technician", 404, "admin token", 403);
        ownPage("GET /stock/lots/{lot}", 404);
        for (String act : List.of("hold", "recall", "release")) {
            ownPage("POST /stock/lots/{lot}/" + act, 404);
        }
        expect("GET /stock/adjustments/new", 404, "nobody one-time", 303, "field technician auditor admin token", 403);
        expect("POST /stock/adjustments", 404, "nobody one-time", 303, "field technician auditor admin token", 403);
        ownPage("GET /stock/adjustments/{id}", 404);
        ownPage("POST /stock/adjustments/{id}/reversal", 404);

        ownApi("GET /api/v1/items", 200);
        ownApi("GET /api/v1/items/{sku}", 200);
        forKeepers("POST /api/v1/items", 422);
        forKeepers("PUT /api/v1/items/{sku}", 422);
        forKeepers("POST /api/v1/items/{sku}/identifiers", 422);
        expect("POST /api/v1/items/import", 415, "nobody", 401, "one-time", 403);
        ownPage("GET /items", 200);
        ownPage("GET /items/{sku}", 200);
        pageForKeepers("GET /items/new", 200);
        pageForKeepers("POST /items", 422);
        pageForKeepers("GET /items/{sku}/change", 200);
        pageForKeepers("POST /items/{sku}/change", 422);
        pageForKeepers("POST /items/{sku}/identifiers", 422);
        pageForKeepers("GET /settings/catalogue", 200);
        expect("POST /settings/catalogue", 415, "nobody one-time", 303);
        ownPage("POST /settings/catalogue/{list}", 404);
        pageForAdministrators("GET /settings/start", 200);

        forAuditors("GET /api/v1/operators", 200);
        forAuditors("GET /api/v1/operators/{username}", 200);
        forAdministrators("POST /api/v1/operators", 422);
        forAdministrators("PUT /api/v1/operators/{username}", 422);
        for (String act : List.of("deactivation", "activation", "password-reset", "sign-out")) {
            forAdministrators("POST /api/v1/operators/{username}/" + act, 422);
            pageForAdministrators("POST /settings/operators/{username}/" + act, 422);
        }
        forAuditors("GET /api/v1/audit", 200);
        ownApi("GET /api/v1/openapi.json", 200);
        ownApi("GET /api/v1/docs", 200);

        ownPage("GET /", 303);
        ownPage("GET /account", 200);
        expect("GET /account/password", 200, "nobody", 303);
        expect("POST /account/password", 422, "nobody", 303, "token", 401);
        ownPage("GET /account/confirmation", 200);
        expect("POST /account/confirmation", 422, "nobody one-time", 303, "token", 401);
        ownPage("POST /account/sign-out-everywhere", 303);
        ownPage("GET /account/second-factor", 200);
        expect("POST /account/second-factor", 303, "token", 401);
        expect("POST /account/second-factor/confirmation", 422, "nobody one-time", 303, "token", 401);
        expect("POST /account/second-factor/removal", 303, "token", 401);
        ownPage("GET /account/tokens", 200);
        ownPage("POST /account/tokens", 422);
        ownPage("POST /account/tokens/{id}/revocation", 404);

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
    }

    private static SkladFolder folder = new SkladFolder();
    private static Optional<RunningSklad> running = Optional.empty();
    private static String oneTimePassword = "";
    private static final Map<String, Client> CLIENTS = new LinkedHashMap<>();

    @BeforeAll
    static void people_of_each_role() {
        folder.close();
        folder = SkladFolder.on(Engine.SQLITE);
        RunningSklad sklad = folder.start();
        running = Optional.of(sklad);
        Client admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        for (String centre : List.of("HAR", "BAN")) {
            admin.post("/api/v1/centres/" + centre + "/rooms", Map.of("code", "12"))
                    .expect(201);
            admin.post("/api/v1/centres/" + centre + "/assets", Map.of("code", "BOILER-1", "category", "BOILER"))
                    .expect(201);
        }
        CLIENTS.put("nobody", sklad.client());
        for (String role : List.of("warehouse", "field", "technician", "manager")) {
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
    void everybody_gets_at_every_address_what_their_role_allows() {
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
    void what_belongs_to_another_centre_does_not_exist() {
        List<String> beneath = EXPECTED.keySet().stream()
                .filter(address -> address.contains("/centres/{code}/") && !address.contains("/settings/"))
                .toList();
        assertThat(beneath).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (String address : beneath) {
            for (String caller : List.of("warehouse", "field", "technician", "manager")) {
                Answer answer = ask(address.replace("{code}", "BAN"), caller);
                if (answer.status() != 404) {
                    wrong.add(address + " of another centre as " + caller + ": " + answer.status());
                }
            }
            int status = ask(address.replace("{code}", "GONE"), "admin").status();
            if (status != 404) {
                wrong.add(address + " of no centre: " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever was signed out by their request signs in again for the next. */
    private static Answer ask(String address, String caller) {
        String method = address.substring(0, address.indexOf(' '));
        String path = address.substring(method.length() + 1)
                .replace("{code}", "HAR")
                .replace("{location}", "STORE")
                .replace("{room}", "12")
                .replace("{asset}", "BOILER-1")
                .replace("{username}", "field")
                .replace("{sku}", "SOAP")
                .replace("{id}", ID)
                .replace("{lot}", "1000000000")
                .replace("{source}", "NONE")
                .replace("{hash}", "0")
                .replaceAll("\\{name[^}]*}", "none.css");
        boolean ends = Set.of(
                        "POST /sign-out",
                        "DELETE /api/v1/session",
                        "DELETE /api/v1/sessions",
                        "POST /account/sign-out-everywhere")
                .contains(address);
        Client client = Objects.requireNonNull(CLIENTS.get(caller));
        Answer answer = send(client, method, path);
        if (ends && !Set.of("nobody", "token").contains(caller)) {
            CLIENTS.put(caller, signIn(running.orElseThrow(), caller));
        }
        return answer;
    }

    private static Client signIn(RunningSklad sklad, String caller) {
        return caller.equals("one-time") ? sklad.signIn(caller, oneTimePassword) : sklad.signIn(caller);
    }

    private static Answer send(Client client, String method, String path) {
        if (method.equals("GET") || method.equals("DELETE")) {
            return method.equals("GET") ? client.get(path) : client.delete(path);
        }
        return path.startsWith("/api/") ? client.json(method, path, "{}") : client.form(path, Map.of());
    }
}
