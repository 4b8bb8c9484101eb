package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Ports;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** Protection of the operators' accounts, over HTTP: passwords, sessions, second factors, roles, and the admin port. */
class AccountsIT {
    private static final String CHOSEN = "  зелени ботуши за пролет ";

    /** Number of requests by a signed-in operator while strangers wait. */
    private static final int WORK = 5;

    private static SkladFolder folder = new SkladFolder();
    private static Optional<RunningSklad> running = Optional.empty();
    private static Optional<Client> first = Optional.empty();
    private static int adminPort;

    @BeforeAll
    static void start() throws IOException {
        folder.close();
        adminPort = Ports.free();
        folder = SkladFolder.on(Engine.SQLITE)
                .with("SKLAD_ADMIN_PORT", Integer.toString(adminPort))
                .with("SKLAD_SECOND_FACTOR_ROLES", "manager, auditor");
        running = Optional.of(folder.start());
        first = Optional.of(sklad().firstAdministrator());
        RunningSklad.addCentre(admin(), "HAR");
        RunningSklad.addCentre(admin(), "BAN");
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningSklad::close);
        folder.close();
    }

    private static RunningSklad sklad() {
        return running.orElseThrow();
    }

    private static Client admin() {
        return first.orElseThrow();
    }

    private static String token(Client by, String role) {
        return by.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", role))
                .expect(201)
                .at("/token");
    }

    private static Map<String, String> chosen(String present, String password) {
        return Map.of("present", present, "password", password);
    }

    @Test
    void a_new_password_ends_all_sessions_and_tokens_and_renews_the_present_session() {
        Client here = sklad().addOperator(admin(), "rotating", "field@HAR");
        Client there = sklad().signIn("rotating");
        Client program = sklad().client().bearing(token(here, "field@HAR"));
        program.get("/api/v1/centres").expect(200);
        assertThat(here.get("/api/v1/tokens?format=csv").expect(200).text())
                .contains("\"t\",\"field@HAR\"", "\"VALID\"");
        Client stolen = here.copy();

        here.put("/api/v1/session/password", chosen(RunningSklad.PASSWORD, "първа нова парола"))
                .expect(204);
        here.get("/api/v1/session").expect(200);
        for (Client ended : List.of(there, program, stolen)) {
            ended.get("/api/v1/session").expect(401);
        }

        Client onPages = here.onPages();
        Client before = onPages.copy();
        onPages.form("/account/password", chosen("първа нова парола", "втора нова парола"))
                .expect(303);
        onPages.get("/account").expect(200);
        before.get("/api/v1/session").expect(401);
    }

    @Test
    void a_password_keeps_its_spaces_on_pages_in_the_api_and_in_commands() {
        Client owner = sklad().addOperator(admin(), "spacious", "field@HAR").onPages();
        owner.form("/account/password", chosen(RunningSklad.PASSWORD, CHOSEN)).expect(303);
        assertThat(signIn("spacious", CHOSEN).status()).isEqualTo(200);
        assertThat(signIn("spacious", CHOSEN.strip()).status()).isEqualTo(401);
        Client page = sklad().client().onPages();
        page.form("/sign-in", Map.of("username", "spacious", "password", CHOSEN.strip()))
                .expect(401);
        page.form("/sign-in", Map.of("username", " spacious ", "password", CHOSEN))
                .expect(303);
        page.form("/account/confirmation", Map.of("password", CHOSEN, "page.next", "/account"))
                .expect(303);

        String byCommand = " \tпарола от командата\u3000 ";
        Client program = sklad().client().bearing(token(page, "field@HAR"));
        program.get("/api/v1/centres").expect(200);
        folder.runWithInput(
                        byCommand + "\r\n",
                        "operator",
                        "reset-password",
                        folder.config().toString(),
                        "--username",
                        "spacious")
                .expect(0);
        assertThat(signIn("spacious", byCommand).status()).isEqualTo(200);
        assertThat(signIn("spacious", byCommand.strip()).status()).isEqualTo(401);
        page.get("/api/v1/session").expect(401);
        program.get("/api/v1/centres").expect(401);
    }

    private static Answer signIn(String username, String password) {
        return sklad().client().post("/api/v1/session", Map.of("username", username, "password", password));
    }

    @Test
    void a_common_password_is_refused_everywhere() {
        Client owner = sklad().addOperator(admin(), "careless", "field@HAR");
        // FUCKOFF1 is the 3,000th password with eight characters on the list, here in capitals.
        for (String common : List.of("Password", "FUCKOFF1", "sunshine1")) {
            assertThat(owner.put("/api/v1/session/password", chosen(RunningSklad.PASSWORD, common))
                            .expect(422)
                            .at("/errors/0/field"))
                    .isEqualTo("password");
        }
    }

    @Test
    void an_operator_lists_and_ends_their_own_sessions() {
        Client desk = sklad().addOperator(admin(), "watchful", "field@HAR");
        Client phone = sklad().client()
                .with(
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36");
        phone.post("/api/v1/session", Map.of("username", "watchful", "password", RunningSklad.PASSWORD))
                .expect(200);
        JsonNode rows = desk.get("/api/v1/sessions").expect(200).json().path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path("current").asBoolean()).isTrue();
        JsonNode other = rows.path(1);
        assertThat(other.path("current").asBoolean()).isFalse();
        assertThat(other.path("browser").asText()).isEqualTo("Chrome, Android");
        assertThat(other.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(Instant.parse(other.path("startedAt").asText()))
                .isBefore(Instant.parse(other.path("lastUsedAt").asText()).plusSeconds(1));
        assertThat(desk.get("/account").expect(200).text()).contains("Chrome, Android", "This session");

        admin().delete("/api/v1/sessions/" + other.path("id").asText()).expect(404);
        desk.bearing(token(desk, "field@HAR")).get("/api/v1/sessions").expect(401);
        desk.delete("/api/v1/sessions/" + other.path("id").asText()).expect(204);
        phone.get("/api/v1/session").expect(401);
        desk.get("/api/v1/session").expect(200);

        Client third = sklad().signIn("watchful");
        desk.delete("/api/v1/sessions/others").expect(204);
        third.get("/api/v1/session").expect(401);
        Client fourth = sklad().signIn("watchful");
        admin().post("/api/v1/operators/watchful/sign-out", Map.of("id", UUID.randomUUID()))
                .expect(201);
        for (Client ended : List.of(desk, fourth)) {
            ended.get("/api/v1/session").expect(401);
        }
    }

    @Test
    void an_operator_without_a_required_second_factor_can_only_set_it_up() throws Exception {
        Client manager = sklad().addOperator(admin(), "strict", "manager@HAR");
        assertThat(manager.get("/api/v1/session")
                        .expect(200)
                        .json()
                        .path("secondFactorNeeded")
                        .asBoolean())
                .isTrue();
        assertThat(manager.get("/api/v1/items").expect(403).at("/type")).isEqualTo("/problems/second-factor-needed");
        manager.get("/api/v1/items/NONE").expect(403);
        assertThat(manager.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "manager@HAR"))
                        .expect(403)
                        .at("/type"))
                .isEqualTo("/problems/second-factor-needed");
        Client pages = manager.onPages();
        for (String path : List.of("/", "/overview", "/account", "/account/tokens")) {
            assertThat(pages.get(path).expect(303).header("Location")).as(path).endsWith("/account/second-factor");
        }
        assertThat(pages.get("/account/second-factor").expect(200).text()).contains("Set it up now");
        pages.form("/account/second-factor", Map.of()).expect(303);
        String secret = pages.get("/account/second-factor")
                .expect(200)
                .text()
                .replaceAll("(?s).*<code[^>]*>(.*?)</code>.*", "$1")
                .replaceAll("[^A-Z2-7]", "");
        pages.form("/account/second-factor/confirmation", Map.of("otp", code(secret)))
                .expect(303);
        manager.get("/api/v1/items").expect(200);
        pages.get("/overview").expect(200);

        pages.form("/account/second-factor/removal", Map.of()).expect(422);
        assertThat(pages.get("/account/second-factor").expect(200).text())
                .contains("cannot be turned off")
                .doesNotContain("/account/second-factor/removal");
        Client program = sklad().client().bearing(token(manager, "manager@HAR"));
        program.get("/api/v1/items").expect(200);
        admin().post("/api/v1/operators/strict/password-reset", Map.of("id", UUID.randomUUID()))
                .expect(201);
        program.get("/api/v1/items").expect(401);
    }

    private static String code(String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        byte[] bytes = BaseEncoding.base32().decode(secret);
        return app.generateOneTimePasswordString(new SecretKeySpec(bytes, app.getAlgorithm()), Instant.now());
    }

    /** The owner gets the role after the token was made. The token does not work until the owner sets up a second factor. */
    @Test
    void a_token_does_not_work_before_its_operator_sets_up_the_required_second_factor() {
        Client operator = sklad().addOperator(admin(), "promoted", "field@HAR");
        Client program = sklad().client().bearing(token(operator, "field@HAR"));
        program.get("/api/v1/items").expect(200);
        promote("promoted", "field@HAR", "manager@HAR");
        assertThat(program.get("/api/v1/items").expect(403).at("/type")).isEqualTo("/problems/second-factor-needed");
        operator.get("/api/v1/items").expect(403);
    }

    private static void promote(String username, String... roles) {
        String path = "/api/v1/operators/" + username;
        Answer before = admin().get(path).expect(200);
        admin().with("If-Match", before.header("ETag"))
                .put(path, Map.of("name", before.at("/name"), "roles", List.of(roles)))
                .expect(200);
    }

    private static Optional<JsonNode> grant(Client by, String operator) {
        List<JsonNode> found = new ArrayList<>();
        by.get("/api/v1/role-grants").expect(200).json().path("rows").forEach(row -> {
            if (row.path("operator").asText().equals(operator)) {
                found.add(row);
            }
        });
        return found.stream().findFirst();
    }

    @Test
    void a_grant_of_access_to_personal_data_is_shown_to_other_administrators_until_one_confirms_it() {
        Client other = sklad().addOperator(admin(), "other.admin", "administrator@*");
        sklad().addOperator(admin(), "newcomer", "field@HAR");
        assertThat(grant(admin(), "newcomer")).isPresent();
        JsonNode grant = grant(other, "newcomer").orElseThrow();
        assertThat(grant.path("roles").path(0).asText()).isEqualTo("field@HAR");
        assertThat(grant.path("givenBy").asText()).isEqualTo(RunningSklad.ADMINISTRATOR);
        assertThat(other.get("/settings/operators").expect(200).text()).contains("/settings/role-grants");
        assertThat(other.get("/settings/role-grants").expect(200).text()).contains("newcomer");
        assertThat(other.get("/api/v1/role-grants?format=csv").expect(200).text())
                .contains("\"newcomer\",\"field@HAR\"");

        String path = "/api/v1/role-grants/" + grant.path("id").asText() + "/acknowledgement";
        Map<String, Object> act = Map.of("id", UUID.randomUUID());
        assertThat(admin().post(path, Map.of("id", UUID.randomUUID()))
                        .expect(422)
                        .at("/type"))
                .isEqualTo("/problems/own-role-grant");
        String own = "/api/v1/role-grants/"
                + grant(admin(), "other.admin").orElseThrow().path("id").asText() + "/acknowledgement";
        assertThat(other.post(own, Map.of("id", UUID.randomUUID())).expect(422).at("/type"))
                .isEqualTo("/problems/own-role-grant");
        other.post(path, act).expect(201);
        other.post(path, act).expect(200);
        assertThat(grant(admin(), "newcomer")).isEmpty();
        assertThat(admin().get("/api/v1/audit").expect(200).text()).contains("role-grant-acknowledged");
    }

    @Test
    void the_admin_port_refuses_other_sites_and_other_host_names() {
        Client port = sklad().client().at(URI.create("http://127.0.0.1:" + adminPort + "/"));
        Client silent = port.without("Sec-Fetch-Site");
        String gc = "/tasks/gc";
        silent.get("/healthcheck").expect(200);
        silent.form(gc, Map.of()).expect(200);
        port.with("Sec-Fetch-Site", "same-origin").form(gc, Map.of()).expect(200);
        silent.with("Origin", "http://127.0.0.1:" + adminPort)
                .form(gc, Map.of())
                .expect(200);
        for (Client foreign : List.of(
                port.with("Sec-Fetch-Site", "cross-site"),
                port.with("Sec-Fetch-Site", "same-site"),
                silent.with("Origin", "https://evil.example"),
                silent.with("Origin", "http://127.0.0.1:1"),
                silent.with("Origin", "null"))) {
            foreign.form(gc, Map.of()).expect(403);
            foreign.form("/tasks/log-level", Map.of("logger", "org.sklad", "level", "OFF"))
                    .expect(403);
        }
        assertThat(status("GET /healthcheck HTTP/1.1\r\nHost: evil.example:" + adminPort + "\r\n"))
                .isEqualTo(403);
        assertThat(status("POST /tasks/gc HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n"))
                .as("a host name made to point here")
                .isEqualTo(403);
        assertThat(status("GET /healthcheck HTTP/1.1\r\nHost: localhost:" + adminPort + "\r\n"))
                .isEqualTo(200);
        assertThat(status("GET /healthcheck HTTP/1.1\r\nHost: [::1]:" + adminPort + "\r\n"))
                .isEqualTo(200);
    }

    private static int status(String head) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), adminPort)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uses the real cost of a hash, 19 MB each. All hashes at once would take fifteen times the heap. */
    @Test
    void two_hundred_simultaneous_sign_ins_wait_or_are_refused_and_block_nobody_at_work() throws Exception {
        try (SkladFolder own = SkladFolder.on(Engine.SQLITE)
                        .with("SKLAD_TRUSTED_PROXIES", "127.0.0.1")
                        .with("JAVA_TOOL_OPTIONS", "-Xmx256m");
                RunningSklad small = own.startJar()) {
            Client worker = small.firstAdministrator();
            Client familiar = worker.copy();
            ExecutorService crowd = Executors.newFixedThreadPool(200);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Client stranger = small.client().with("X-Forwarded-For", "203.0." + i + ".1");
                Map<String, String> typed = Map.of("username", "guess." + i, "password", "wrong password");
                answers.add(crowd.submit(() -> stranger.post("/api/v1/session", typed)));
            }
            for (int i = 0; i < WORK; i++) {
                worker.get("/api/v1/session").expect(200);
            }
            long waiting = answers.stream().filter(each -> !each.isDone()).count();
            familiar.post(
                            "/api/v1/session",
                            Map.of("username", RunningSklad.ADMINISTRATOR, "password", RunningSklad.PASSWORD))
                    .expect(200);
            crowd.shutdown();
            assertThat(crowd.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(waiting).as("sign-ins that wait while others work").isPositive();
            Map<Integer, Integer> statuses = new HashMap<>();
            for (Future<Answer> each : answers) {
                Answer answer = each.get();
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() == 429) {
                    assertThat(answer.at("/type")).isEqualTo("/problems/too-many-sign-ins");
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
                }
            }
            assertThat(statuses).containsOnlyKeys(401, 429);
            System.out.println("200 sign-ins at once: " + statuses + ", " + waiting + " waited while others worked");
            assertThat(small.log()).doesNotContain("OutOfMemory");
        }
    }
}
