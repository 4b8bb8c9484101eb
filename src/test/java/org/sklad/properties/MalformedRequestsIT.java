package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/** Thousands of requests that our clients would never send. None may make the server fail or reveal its internals. */
class MalformedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("requests", 1_000);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");

    /** Names that occur only inside the program. */
    private static final Pattern INSIDES = Pattern.compile(
            "org\\.sklad|java\\.(lang|util|io)|jakarta\\.|com\\.fasterxml|org\\.eclipse|org\\.glassfish"
                    + "|Exception|\\tat |sqlite|SQLITE|jdbc|Jetty",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ID = Pattern.compile("X-Request-Id: (\\S+)");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "1" + "0".repeat(60),
            "0.1",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"" + "я".repeat(10_000) + "\"",
            "\"<script>\"",
            "\"=1+1\"",
            "\"\u202e\"",
            "\"../..\"",
            "[".repeat(3_000),
            "{\"a\":".repeat(500),
            "\"2027-13-45\"",
            "NaN",
            "'x'",
            "\"\\q\"",
            "{\"a\":1,\"a\":2}",
            "\"9999999999-01-01\"",
            "\"+12345-01-01\"",
            "\"-300000-01-01\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"+300000-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "2147483648",
            "-2147483649",
            "1e-400",
            "1e999999999",
            "0.00000000000000000001",
            "-0",
            "1000000",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"not-a-uuid\"",
            "\"\\u202e\\u2066\"",
            "\"a\\u0000b\"",
            "\"\\r\\n\"",
            "\"' or 1=1 --\"",
            "\"%_!\"",
            "\"" + "9".repeat(100) + "\"",
            "\"1000000000\"",
            "\"HAR-2027-99999999999\"",
            "[" + "1,".repeat(50_000) + "1]",
            "[" + "\"SOAP\",".repeat(500) + "\"SOAP\"]",
            "[" + "{},".repeat(200) + "{}]",
            "[".repeat(900) + "]".repeat(900),
            "{\"1\":1,\"2\":null}",
            "{\"\":\"\"}",
            "[\"\"]",
            "[null]",
            "\"administrator@HAR\"");

    /** Values that a date, a time, a number or a text must survive in every position. */
    private static final List<String> EDGES =
            List.of("\u0000", "-300000-01-01", "+12345-01-01", "-1000000000-01-01T00:00:00Z", "9223372036854775808");

    /** Placeholder for a value until the form is written: its replacement need not be JSON. */
    private static final String SPOILT = "@spoilt@";

    private static final List<String> FIELDS = List.of(
            "id",
            "username",
            "name",
            "roles",
            "rights",
            "profession",
            "password",
            "present",
            "otp",
            "code",
            "kind",
            "timeZone",
            "expiresOn",
            "version",
            "next",
            "name.bg",
            "roles[0]",
            "lang",
            "unknown",
            "__proto__",
            "class");

    private static final List<String> SEGMENTS = List.of(
            "..",
            ".",
            "%2e%2e",
            "%00",
            "%ff",
            "%",
            "%zz",
            "%2f",
            "%5c",
            ";a=b",
            "//",
            "\\",
            "a".repeat(5_000),
            "{x}",
            "я",
            "'",
            "%0d%0aX:%20y",
            "*",
            "HAR",
            "field",
            "00000000-0000-4000-8000-000000000000",
            "~",
            "a%20b",
            "%01",
            "%f0%9f%98%80",
            "%ed%a0%80",
            "+12345-01-01",
            "-300000-01-01",
            "%2B999999999-12-31",
            "-1000000000-01-01T00:00:00Z",
            "9223372036854775808",
            "99999999999999999999999999",
            "-1",
            "0",
            "1000000000",
            "HAR-2027-99999999999",
            "\u0001");

    private static final List<String> QUERIES = List.of(
            "",
            "?",
            "?limit=x",
            "?limit=-1",
            "?limit=99999999999999",
            "?next=%00",
            "?next=" + "a".repeat(3_000),
            "?next=9999-99-99T00:00:00Z_00000000-0000-4000-8000-000000000000",
            "?&&&==",
            "?%ff=%ff",
            "?limit=1&limit=2",
            "?a=" + "%41".repeat(500),
            "?next=%",
            "?next=%zz",
            "?next='%20or%201=1--");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "text/plain",
            "application/xml",
            "x",
            "/",
            ";;;",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=nonsense",
            "application/json;charset=\"",
            "*/*");

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "get",
            "PROPFIND",
            "G@T",
            "X".repeat(300),
            "POST",
            "POST",
            "PUT");

    private static final List<String> HEADERS = List.of(
            "Accept: x",
            "Accept: */*;q=x",
            "Accept-Language: ;;;",
            "Accept-Language: " + "a-".repeat(2_000),
            "Cookie: sid",
            "Cookie: =;=;",
            "Cookie: sid=\"\u0001",
            "Cookie: lang=<b>; flash=../x",
            "If-Match: \"x",
            "If-Match: \"99999999999999999999\"",
            "Authorization: Bearer ",
            "Authorization: Bearer \u0001",
            "Authorization: Basic !!!",
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: x",
            "Transfer-Encoding: chunked, chunked",
            "Expect: x",
            "Host: ",
            "Host: a b",
            "Host: [::",
            "X-Forwarded-For: <x>",
            "Range: bytes=a-b",
            "Content-Encoding: gzip",
            "HX-Request: true",
            "X: " + "y".repeat(20_000),
            "\u0001: x",
            "no colon",
            " folded: x",
            "Upgrade: h2c",
            "Origin: null",
            "If-Modified-Since: yesterday",
            "Connection: Upgrade, HTTP2-Settings",
            "Accept-Encoding: gzip;q=-1");

    private static final List<String> BROKEN = List.of(
            "",
            "\r\n\r\n",
            "GET\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "\u0000\u0001\u0002\r\n\r\n",
            "GET  HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /\n\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "GET http:// HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET http://x:99999999/ HTTP/1.1\r\nHost: x\r\n\r\n",
            "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n",
            "\u0016\u0003\u0001\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

    /** An address that the HTTP server can parse. It cannot recognise any other as an address of the API. */
    private static final Pattern WELL_FORMED = Pattern.compile(
            "(?!CONNECT|TRACE)[A-Z]{1,10} /api/v1/(?!docs|openapi)(?:[!-~&&[^%?]]++|%(?!00)[0-7][0-9a-f])*+(?:\\?[!-~]*+)? ");

    /** Lower bound in bytes of the data that sockets buffer before the server reads it. */
    private static final int HELD_BY_SOCKETS = 64 * 1024;

    private static final JsonNodeFactory JSON_NODES = JsonNodeFactory.instance;

    private final Random random = new Random(SEED);
    private String last = "";
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int sent;

    /** Every address that the code answers, with its parameters. */
    private static final List<Endpoint> ENDPOINTS = Endpoints.described();

    /** Exists until the first administrator is made, so it is tested first. */
    private static final String SET_UP = "/set-up/{code}";

    /** Requests that end their own session. */
    private static final Set<String> ENDINGS = Set.of(
            "POST /sign-out",
            "DELETE /api/v1/session",
            "DELETE /api/v1/sessions",
            "POST /account/sign-out-everywhere",
            "POST /account/password",
            "PUT /api/v1/session/password");

    /** An item that exists twice. */
    private static final String ALIKE = "TWIN";

    private static final List<String> PLACES = List.of("HAR", "HAR", "HAR", "BAN");

    private final Map<String, String> callers = new LinkedHashMap<>();
    private final Map<String, String> mayAsk = new HashMap<>();

    Engine engine() {
        return Engine.SQLITE;
    }

    @Test
    void no_malformed_request_causes_a_server_error() {
        int requests = engine() == Engine.SQLITE ? REQUESTS : REQUESTS / 4;
        try (SkladFolder folder = SkladFolder.on(engine())) {
            try (RunningSklad sklad = folder.startChild()) {
                setUp(sklad);
                Client admin = sklad.firstAdministrator();
                TwoCentres centres = TwoCentres.make(sklad, admin);
                introduce(sklad, admin, centres);
                every_address_is_reached(sklad, centres);
                edges_are_in_every_query(sklad, centres);
                edges_are_in_every_date(sklad, centres);
                int swept = sent;
                assertThat(swept).isGreaterThan(200);
                for (int i = 0; i < requests; i++) {
                    send(sklad, request(pick(ENDPOINTS), centres));
                    keepAlive(sklad, centres);
                }
                data_left_by_them_can_be_read(sklad, centres);
                tooMuchInPieces(sklad, "Authorization: " + callers.get("administrator") + "\r\n");
                System.out.println(engine() + ": " + requests + " malformed requests beside " + swept
                        + " good and nearly good ones, seed " + SEED + ", answers by status " + statuses);
                assertThat(faults).isEmpty();
                assertThat(sklad.log()).doesNotContain("Fault ").doesNotContain("%41%41", "location=STORE");
                callers.values()
                        .forEach(each -> assertThat(sklad.log()).doesNotContain(each.substring(each.indexOf(' ') + 1)));
                sklad.signIn(RunningSklad.ADMINISTRATOR).get("/api/v1/centres").expect(200);
            }
            folder.run("check").expect(0);
        }
    }

    /**
     * Before the first operator exists, strangers may use one page. One field is always bad: otherwise a random value could be a
     * good name and create an administrator.
     */
    private void setUp(RunningSklad sklad) {
        String path = URI.create(sklad.setUpLink().orElseThrow()).getPath();
        for (Endpoint each : ENDPOINTS) {
            for (int i = 0; i < 10 && each.path().equals(SET_UP); i++) {
                GoodForms forms = new GoodForms(random, Map.of());
                String bad = i % 2 == 0 ? "username" : "password";
                byte[] body = each.form()
                        .map(form -> {
                            Map<String, String> fields = spoiltFields(forms, form);
                            fields.put(bad, "!");
                            return bytes(encoded(fields));
                        })
                        .orElse(new byte[0]);
                String answer = send(sklad, written(each, path, "", consumed(each), List.of(), body));
                assertThat(answer).doesNotStartWith("HTTP/1.1 404");
            }
        }
    }

    /** Creates a token for each role in HAR, and one operator with a session. */
    private void introduce(RunningSklad sklad, Client admin, TwoCentres centres) {
        for (String role :
                List.of("warehouse", "field", "manager", "technician", "auditor", "administrator", "manager.all")) {
            String at = role.replace(".all", "")
                    + (Set.of("auditor", "administrator", "manager.all").contains(role) ? "@*" : "@HAR");
            Client client = sklad.addOperator(admin, role + ".one", at);
            callers.put(role, "Bearer " + token(client, at).at("/token"));
        }
        admin.post("/api/v1/operators", RunningSklad.operator("spare", "field@HAR"))
                .expect(201);
        findSomething(admin, centres);
        Map<String, Object> sitting =
                new HashMap<>(RunningSklad.operator("sitting", "administrator@*", "field@HAR", "manager@HAR"));
        // A token does not get the rights of the profession.
        sitting.put("profession", "SOCIAL_WORKER");
        Client session = choosePassword(sklad, admin, sitting);
        centres.with("username", "spare")
                .with("set-up", "none")
                .with("tokens", token(session, "field@HAR").at("/id"));
        Matcher asset = Pattern.compile("/assets/(\\w+)/([^\"?]+)")
                .matcher(session.get("/account").text());
        assertThat(asset.find()).isTrue();
        centres.with("hash", asset.group(1)).with("name", asset.group(2)).with("sha256", logo(admin));
        pay(centres, session);
        sitDown(session);
        elsewhere(sklad, centres);
    }

    /** Sets a logo and returns its hash. */
    private static String logo(Client admin) {
        String path = "/api/v1/organisation";
        Answer set = admin.with("If-Match", admin.get(path).header("ETag"))
                .send("PUT", path + "/logo", "image/png", BodyPublishers.ofByteArray(TwoCentres.picture()))
                .expect(200);
        return set.at("/logo").replaceAll("/logo/|\\.jpg", "");
    }

    /** Makes a finding that stays, whatever happens to the other items. */
    private static void findSomething(Client admin, TwoCentres centres) {
        for (String sku : List.of(ALIKE, ALIKE + "-2")) {
            Map<String, Object> item =
                    Map.of("sku", sku, "name", Map.of("bg", "Двойник"), "category", "OTHER", "unit", "PIECE");
            admin.post("/api/v1/items", item).expect(201);
        }
        centres.with("kind", "ALIKE_ITEMS");
    }

    private void sitDown(Client session) {
        callers.put("sitting", session.cookie("sid").map(id -> "sid=" + id).orElseThrow());
    }

    private static Client choosePassword(RunningSklad sklad, Client admin, Map<String, Object> operator) {
        String oneTime = admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
        Client client = sklad.signIn(String.valueOf(operator.get("username")), oneTime);
        client.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return client;
    }

    private static Answer token(Client client, String... roles) {
        return client.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", roles))
                .expect(201);
    }

    /**
     * The control: the forms are good enough to reach the act itself before they are spoilt. Callers in turn send a good form to
     * each address until the answer is neither that it is unreadable nor that there is nothing for the caller.
     */
    private void every_address_is_reached(RunningSklad sklad, TwoCentres centres) {
        for (Endpoint each : ENDPOINTS) {
            if (each.path().equals(SET_UP)) {
                continue;
            }
            StringBuilder answers = new StringBuilder();
            for (String caller : inOrder(each)) {
                String path = centres.path(each.path(), "HAR");
                GoodForms forms = forms(centres, "HAR", each);
                ObjectNode form = each.form().map(forms::of).orElseGet(JSON_NODES::objectNode);
                if (each.path().equals("/stock/adjustments")) {
                    // The page corrects the lot whose card it was opened from.
                    form.put("lot", centres.thing("HAR", "lot")).remove("code");
                }
                if (each.path().equals("/feedback")) {
                    form.put("code", centres.thing("HAR", "poster"));
                }
                byte[] body = body(each, form);
                String query = goodQuery(each, centres);
                String answer = send(sklad, written(each, path, query, consumed(each), header(each, caller), body));
                keepAlive(sklad, centres);
                if (isReached(each, answer)) {
                    mayAsk.put(each.address(), caller);
                    break;
                }
                answers.append(caller)
                        .append(' ')
                        .append(answer, 0, Math.min(answer.length(), 12))
                        .append("; ");
            }
            if (!mayAsk.containsKey(each.address())) {
                faults.add("Not reached: " + each.address() + ": " + answers);
            }
        }
    }

    /** Returns all values, but fewer on PostgreSQL, where the same code reads them. */
    private List<String> edges() {
        return engine() == Engine.SQLITE ? EDGES : EDGES.subList(0, 2);
    }

    /** Puts each edge value once into each query parameter. */
    private void edges_are_in_every_query(RunningSklad sklad, TwoCentres centres) {
        for (Endpoint each : ENDPOINTS) {
            for (String name : each.takesBody() ? Set.<String>of() : each.queries()) {
                for (String edge : edges()) {
                    String query = "?" + name + "=" + encoded(edge);
                    List<String> headers = header(each, mayAsk.getOrDefault(each.address(), "administrator"));
                    String path = centres.path(each.path(), "HAR");
                    send(sklad, written(each, path, query, consumed(each), headers, new byte[0]));
                }
            }
        }
    }

    /** Puts the edge values into each date and time of a form that is otherwise good. */
    private void edges_are_in_every_date(RunningSklad sklad, TwoCentres centres) {
        for (Endpoint each : ENDPOINTS) {
            if (each.form().isEmpty() || !mayAsk.containsKey(each.address())) {
                continue;
            }
            GoodForms forms = forms(centres, "HAR", each);
            ObjectNode full = forms.full(each.form().get());
            for (List<String> date : dates(full)) {
                for (String edge : edges()) {
                    ObjectNode form = forms.of(each.form().get());
                    set(form, full, date, edge);
                    List<String> headers = header(each, Objects.requireNonNull(mayAsk.get(each.address())));
                    String path = centres.path(each.path(), "HAR");
                    send(sklad, written(each, path, "", consumed(each), headers, body(each, form)));
                }
            }
        }
    }

    private static List<List<String>> dates(JsonNode node) {
        List<List<String>> dates = new ArrayList<>();
        node.properties().forEach(each -> {
            JsonNode value = each.getValue().isArray() ? each.getValue().path(0) : each.getValue();
            if (value.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
                dates.add(List.of(each.getKey()));
            }
            dates(value).forEach(deeper -> {
                List<String> path = new ArrayList<>(List.of(each.getKey()));
                path.addAll(deeper);
                dates.add(path);
            });
        });
        return dates;
    }

    /** Adds missing parents from the full form on the way down. */
    private static void set(ObjectNode form, ObjectNode full, List<String> path, String value) {
        String step = path.get(0);
        if (path.size() == 1) {
            form.put(step, value);
            return;
        }
        if (!form.has(step)) {
            form.set(step, full.path(step).deepCopy());
        }
        JsonNode next = form.path(step).isArray() ? form.path(step).path(0) : form.path(step);
        JsonNode could = full.path(step).isArray() ? full.path(step).path(0) : full.path(step);
        if (next instanceof ObjectNode object && could instanceof ObjectNode all) {
            set(object, all, path.subList(1, path.size()), value);
        }
    }

    /** Data from a successful request must not make a later one fail. */
    private void data_left_by_them_can_be_read(RunningSklad sklad, TwoCentres centres) {
        for (Endpoint each : ENDPOINTS) {
            if (each.method().equals("GET") && mayAsk.containsKey(each.address())) {
                List<String> headers = header(each, Objects.requireNonNull(mayAsk.get(each.address())));
                String path = centres.path(each.path(), "HAR");
                String query = goodQuery(each, centres);
                send(sklad, written(each, path, query, consumed(each), headers, new byte[0]));
            }
        }
    }

    /** Addresses of a session are tried first by the caller with a session. */
    private List<String> inOrder(Endpoint endpoint) {
        List<String> order = new ArrayList<>(callers.keySet());
        if (endpoint.path().matches("/(account|sign-|set).*|/api/v1/(session|token).*")) {
            Collections.reverse(order);
        }
        return order;
    }

    private GoodForms forms(TwoCentres centres, String centre, Endpoint endpoint) {
        Map<String, String> fields = centres.fields(centre);
        // For a consignment, "last" is its first line. For these, it is the number of the last movement.
        Map.of("moves", "/moves/.*", "boxes", "/boxes/.*", "transfers", "/transfers/.*/receive/.*")
                .forEach((kind, paths) -> {
                    if (endpoint.path().matches(paths)) {
                        fields.put("last", centres.movement(centre, kind));
                    }
                });
        if (endpoint.path().startsWith("/sortings/")) {
            fields.put("last", "2");
        }
        // Appointments begin at a time.
        if (endpoint.path().endsWith("/distribution-days")) {
            fields.put("from", "09:00");
            fields.put("rules", "RULE-" + centre);
        }
        // The need is for kits, and other items cannot be reserved for it.
        if (endpoint.path().endsWith("/needs/{id}/reservation")) {
            fields.put("item", "KIT");
        }
        fields.putAll(Map.of("username", "technician.one", "assignee", "technician.one", "subject", ALIKE));
        return new GoodForms(random, fields);
    }

    /** Returns the required query parameters of an address. */
    private static String goodQuery(Endpoint endpoint, TwoCentres centres) {
        Set<String> names = endpoint.queries();
        if (endpoint.path().startsWith("/labels")) {
            return "?kind=item&ref=SOAP&design=item&medium=avery-l7160";
        }
        if (names.containsAll(Set.of("lot", "location")) && !endpoint.isApi()) {
            return "?location=STORE&lot=" + centres.thing("HAR", "lot");
        }
        if (names.containsAll(Set.of("lot", "item", "id"))) {
            return "?centre=HAR&item=SOAP&id=" + UUID.randomUUID();
        }
        if (names.containsAll(Set.of("from", "to")) && endpoint.path().contains("evidence")) {
            return "?source=CARITAS&from=2026-01-01&to=2026-12-31";
        }
        if (names.contains("device")) {
            return "?centre=HAR&device=" + centres.thing("HAR", "device");
        }
        if (names.contains("subject")) {
            return "?subject=" + ALIKE;
        }
        if (names.contains("centre")) {
            return "?centre=HAR" + (names.contains("code") ? "&code=SOAP" : "");
        }
        return "";
    }

    private static boolean isReached(Endpoint endpoint, String answer) {
        Matcher status = STATUS.matcher(answer);
        boolean turnedAway = answer.toLowerCase(Locale.ROOT).contains("location: /sign-in");
        return status.lookingAt()
                && !(turnedAway && !ENDINGS.contains(endpoint.address()))
                && !Set.of("400", "401", "403", "404", "405", "406", "415", "500")
                        .contains(status.group(1));
    }

    /** Replaces a person who left, and signs a signed-out operator in again, so that later requests still reach their goal. */
    private void keepAlive(RunningSklad sklad, TwoCentres centres) {
        boolean gone = last.matches(
                "POST .*(departures|(people|beneficiaries).*merge|privacy/people|arrivals|withdrawal|/households ).*");
        if (gone) {
            centres.addPerson("HAR");
        }
        if (last.matches("POST .*/removal .*")) {
            centres.addPhotos("HAR");
        }
        if (last.matches("(POST|PUT|DELETE) .*(account|sign-|session).* sitting") && !sits(sklad)) {
            Client client = sklad.client();
            Answer answer =
                    client.post("/api/v1/session", Map.of("username", "sitting", "password", RunningSklad.PASSWORD));
            if (answer.status() == 200) {
                sitDown(client);
                elsewhere(sklad, centres);
            }
        }
        if (last.contains("sessions/") && sits(sklad)) {
            elsewhere(sklad, centres);
        }
        if (last.matches("POST .*/absences/.*/removal .*")) {
            centres.with("absence", centres.absence("INT-1"));
        }
        if (last.matches("POST .*/settlement .*")) {
            centres.put("HAR", "record", centres.unreadable("HAR"));
        }
        if (last.matches("POST .*/resolution .*")) {
            centres.put("HAR", "conflicts", centres.offline("HAR"));
        }
        if (gone && sits(sklad)) {
            pay(centres, sitting(sklad));
        }
        last = "";
    }

    /** Signs the operator in at another screen, whose session can be ended from here. */
    private void elsewhere(RunningSklad sklad, TwoCentres centres) {
        sklad.signIn("sitting");
        for (JsonNode session :
                sitting(sklad).get("/api/v1/sessions").expect(200).json().get("rows")) {
            if (!session.get("current").asBoolean()) {
                centres.with("session", session.get("id").asText());
            }
        }
    }

    /** The operator who recorded an expense withdraws it, and another one decides on it. An author corrects a consultation and prints a letter. */
    private static void pay(TwoCentres centres, Client by) {
        centres.put("HAR", "medical-expenses", centres.paid("HAR", by));
        centres.put("HAR", "consultations", centres.consult("HAR", by));
        centres.put("HAR", "referrals", centres.refer("HAR", by));
    }

    private Client sitting(RunningSklad sklad) {
        return sklad.client().with("Cookie", Objects.requireNonNull(callers.get("sitting")));
    }

    private boolean sits(RunningSklad sklad) {
        return sitting(sklad).get("/api/v1/session").status() == 200;
    }

    private List<String> header(Endpoint endpoint, String caller) {
        String shown = Objects.requireNonNull(callers.get(caller));
        String who = shown.startsWith("sid=") ? "Cookie: " + shown : "Authorization: " + shown;
        return endpoint.method().equals("PUT")
                ? List.of(who, "If-Match: \"" + (1 + random.nextInt(3)) + "\"")
                : List.of(who);
    }

    private byte[] request(Endpoint endpoint, TwoCentres centres) {
        if (random.nextInt(20) == 0) {
            return bytes(pick(BROKEN));
        }
        List<String> headers = new ArrayList<>();
        String caller = random.nextInt(3) > 0
                ? mayAsk.getOrDefault(endpoint.address(), "administrator")
                : pick(List.copyOf(callers.keySet()));
        if (random.nextInt(15) > 0) {
            headers.addAll(header(endpoint, caller));
        }
        if (random.nextInt(5) == 0) {
            headers.add(pick(HEADERS));
        }
        String centre = pick(PLACES);
        String path = random.nextInt(5) == 0
                ? endpoint.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(pick(SEGMENTS)))
                : centres.path(endpoint.path(), centre);
        if (random.nextInt(15) == 0) {
            path += "/" + pick(SEGMENTS);
        }
        GoodForms forms = forms(centres, centre, endpoint);
        byte[] body = random.nextInt(10) == 0
                ? noise()
                : endpoint.form()
                        .map(form -> endpoint.isApi() ? spoiltJson(forms, form) : spoiltForm(forms, form))
                        .orElseGet(this::noise);
        String type = random.nextInt(12) == 0 ? pick(TYPES) : consumed(endpoint);
        if (type.equals(MultipartBody.TYPE) && random.nextInt(4) > 0) {
            body = spoiltMultipart(endpoint, forms);
        }
        String method = random.nextInt(12) == 0 ? pick(METHODS) : endpoint.method();
        return written(method, endpoint, path, query(endpoint), type, headers, body);
    }

    /** Puts values into the query parameters. For half of the addresses without any, adds a random query. */
    private String query(Endpoint endpoint) {
        List<String> names = List.copyOf(endpoint.queries());
        if (names.isEmpty() || random.nextInt(6) == 0) {
            return random.nextBoolean() ? pick(QUERIES) : "";
        }
        StringBuilder query = new StringBuilder("?");
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(pick(names)).append('=').append(pick(SEGMENTS)).append(i == 0 ? "" : "&");
        }
        return query.toString();
    }

    private static String consumed(Endpoint endpoint) {
        return switch (endpoint.takesBody() ? endpoint.consumes() : "") {
            case "multipart/form-data" -> MultipartBody.TYPE;
            case "image/jpeg" -> "image/png";
            case "" -> endpoint.isApi() ? "application/json" : "application/x-www-form-urlencoded";
            default -> endpoint.consumes();
        };
    }

    /** Returns a good form, or a good file for an address that takes one. */
    private byte[] body(Endpoint endpoint, ObjectNode form) {
        return switch (consumed(endpoint)) {
            case MultipartBody.TYPE -> MultipartBody.of(GoodForms.flat(form), fileField(endpoint), file(endpoint));
            case "image/png" -> TwoCentres.picture();
            case "text/csv" -> file(endpoint);
            case "application/json" -> bytes(endpoint.form().isPresent() ? form.toString() : "");
            default ->
                bytes(GoodForms.flat(form).entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&")));
        };
    }

    private static String fileField(Endpoint endpoint) {
        if (endpoint.path().contains("logo")) {
            return "logo";
        }
        return endpoint.form().isPresent() ? "photo" : "file";
    }

    private static byte[] file(Endpoint endpoint) {
        if (endpoint.form().isPresent()) {
            return TwoCentres.picture();
        }
        if (endpoint.path().contains("centres")) {
            return bytes("code,name_bg,name_en,kind,time_zone\nN1,Нов,New,OTHER,Europe/Sofia\n");
        }
        if (endpoint.path().contains("openings")) {
            return bytes("centre,location,item,donor,quantity\nHAR,STORE,SOAP,CARITAS,1\n");
        }
        return endpoint.path().matches(".*(people|beneficiaries).*")
                ? bytes("reference,centre,sex,age_band\n1,HAR,FEMALE,18-59\n")
                : bytes("sku,name_bg,category,unit\nN1,Ново,HYGIENE,PIECE\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] written(
            Endpoint endpoint, String path, String query, String type, List<String> headers, byte[] body) {
        return written(endpoint.method(), endpoint, path, query, type, headers, body);
    }

    private byte[] written(
            String method,
            Endpoint endpoint,
            String path,
            String query,
            String type,
            List<String> headers,
            byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n");
        headers.forEach(each -> head.append(each).append("\r\n"));
        head.append("Content-Type: ").append(type).append("\r\n");
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(bytes(head.toString()));
        request.writeBytes(body);
        boolean sitting = headers.stream().anyMatch(each -> each.startsWith("Cookie: sid="));
        last = endpoint.address() + " " + (sitting ? "sitting" : "");
        return request.toByteArray();
    }

    /** Returns a good form with one bad value; sometimes with all fields, one field too many, or cut off. */
    private byte[] spoiltJson(GoodForms forms, Class<?> type) {
        ObjectNode form = random.nextInt(4) == 0 ? forms.full(type) : forms.of(type);
        spoil(form, forms.full(type));
        if (random.nextInt(10) == 0) {
            form.put(pick(FIELDS), SPOILT);
        }
        String written = form.toString().replace('"' + SPOILT + '"', pick(VALUES));
        return bytes(random.nextInt(20) == 0 ? written.substring(0, random.nextInt(written.length())) : written);
    }

    /** Goes down at random. Where the form lacks a field, offers the fields it could have. */
    private void spoil(ObjectNode form, ObjectNode full) {
        List<String> names = new ArrayList<>();
        full.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = pick(names);
        JsonNode could = full.path(name);
        if (could.isContainerNode() && random.nextInt(4) > 0) {
            JsonNode is = form.has(name) ? form.path(name) : could;
            form.set(name, is);
            if (is instanceof ArrayNode list) {
                if (list.path(0) instanceof ObjectNode element && could.path(0) instanceof ObjectNode fullElement) {
                    spoil(element, fullElement);
                } else {
                    list.removeAll().add(SPOILT);
                }
            } else if (is instanceof ObjectNode object && could instanceof ObjectNode fullObject) {
                spoil(object, fullObject);
            }
        } else {
            form.put(name, SPOILT);
        }
    }

    private Map<String, String> spoiltFields(GoodForms forms, Class<?> type) {
        Map<String, String> fields = new TreeMap<>(GoodForms.flat(forms.of(type)));
        List<String> names = List.copyOf(GoodForms.flat(forms.full(type)).keySet());
        if (!names.isEmpty()) {
            fields.put(pick(names), pick(VALUES).replaceAll("^\"|\"$", ""));
        }
        return fields;
    }

    private byte[] spoiltForm(GoodForms forms, Class<?> type) {
        if (random.nextInt(8) == 0) {
            return bytes(form());
        }
        String good = encoded(spoiltFields(forms, type));
        return bytes(random.nextInt(8) == 0 ? good + "&" + form() : good);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private byte[] spoiltMultipart(Endpoint endpoint, GoodForms forms) {
        Map<String, String> fields =
                endpoint.form().map(form -> spoiltFields(forms, form)).orElse(Map.of("act", pick(VALUES)));
        byte[] file = random.nextBoolean() ? file(endpoint) : noise();
        byte[] body = MultipartBody.of(fields, random.nextInt(5) == 0 ? pick(FIELDS) : fileField(endpoint), file);
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(body, random.nextInt(body.length));
        }
        if (random.nextInt(4) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private String form() {
        StringBuilder form = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            form.append(pick(FIELDS))
                    .append(random.nextInt(8) == 0 ? "" : "=")
                    .append(pick(SEGMENTS))
                    .append('&');
        }
        return form.toString();
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String send(RunningSklad sklad, byte[] request) {
        String answer = answer(sklad, request);
        Matcher status = STATUS.matcher(answer);
        sent++;
        if (!status.lookingAt()) {
            statuses.merge(0, 1, Integer::sum);
            String unanswered = new String(request, StandardCharsets.UTF_8);
            // A blank request needs no answer. If the head is unreadable, the body is not read, so a client that still
            // sends it loses the
            // answer with the connection.
            if (!unanswered.isBlank() && request.length < HELD_BY_SOCKETS) {
                faults.add(shortened(unanswered) + "\n-> no answer: " + shortened(answer));
            }
            return answer;
        }
        int code = Integer.parseInt(status.group(1));
        statuses.merge(code, 1, Integer::sum);
        String sent = new String(request, StandardCharsets.UTF_8);
        boolean api = WELL_FORMED.matcher(sent).lookingAt();
        boolean head = sent.startsWith("HEAD");
        if (code >= 500
                || (api && !head && code >= 400 && !answer.contains("application/problem+json"))
                || (code >= 400 && INSIDES.matcher(withoutItsId(answer)).find())) {
            faults.add(shortened(sent) + "\n-> " + shortened(answer));
        }
        return answer;
    }

    /** The request id in an answer is drawn from all letters: one in 100,000 contains "jdbc", in upper or lower case. */
    private static String withoutItsId(String answer) {
        Matcher id = ID.matcher(answer);
        return id.find() ? answer.replace(id.group(1), "") : answer;
    }

    private static String shortened(String text) {
        return text.length() > 700 ? text.substring(0, 700) + "…" : text;
    }

    private static String answer(RunningSklad sklad, byte[] request) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sklad.address().getPort())) {
            socket.setSoTimeout(20_000);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (IOException closedMeanwhile) {
                // A server may close while the client still writes. Its answer counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("The server takes no connection any more", e);
        }
    }

    private void tooMuchInPieces(RunningSklad sklad, String authorization) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(bytes("POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + authorization + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        for (int i = 0; i < 150; i++) {
            request.writeBytes(bytes("2710\r\n" + " ".repeat(10_000) + "\r\n"));
        }
        request.writeBytes(bytes("0\r\n\r\n"));
        send(sklad, request.toByteArray());
        assertThat(statuses).containsKey(413);
    }
}
