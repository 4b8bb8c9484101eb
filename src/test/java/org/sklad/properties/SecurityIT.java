package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Ports;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** Promises about headers, cookies, foreign sites, guessing and the log, checked from outside. */
class SecurityIT {
    private static final String CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; frame-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Test
    void answers_of_all_kinds_have_the_security_headers() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            Client client = sklad.client();
            Answer page = client.get("/sign-in").expect(200);
            String asset = page.text().replaceAll("(?s).*?\"(/assets/[^\"]+)\".*", "$1");
            for (Answer answer : List.of(
                    page,
                    client.get(asset).expect(200),
                    client.get("/api/v1/centres").expect(401),
                    client.get("/no/such/page"),
                    client.get("/assets/0/none.css").expect(404),
                    client.get("/healthz").expect(200),
                    client.with("X-Long", "x".repeat(20_000)).get("/").expect(431))) {
                assertThat(answer.header("Content-Security-Policy")).isEqualTo(CSP);
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
                // A request that is refused before it is read is not counted as a request and is in no log.
                assertThat(answer.header("X-Request-Id").isEmpty()).isEqualTo(answer.status() == 431);
                assertThat(answer.header("Server")).isEmpty();
                assertThat(answer.header("Strict-Transport-Security"))
                        .as("plain http")
                        .isEmpty();
            }
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void another_site_cannot_act_in_the_name_of_an_operator() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            String token = admin.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "administrator@*"))
                    .expect(201)
                    .at("/token");
            Client silent = admin.without("Sec-Fetch-Site");
            String own = sklad.address().toString().replaceAll("/$", "");
            tryToAdd(admin.with("Sec-Fetch-Site", "cross-site")).expect(403);
            tryToAdd(admin.with("Sec-Fetch-Site", "same-site")).expect(403);
            tryToAdd(silent).expect(403);
            tryToAdd(silent.with("Origin", "https://evil.example")).expect(403);
            tryToAdd(silent.with("Origin", "null")).expect(403);
            tryToAdd(silent.with("Origin", own)).expect(201);
            tryToAdd(admin).expect(201);
            Map.of("HAR", "Bearer ", "BAN", "bearer ").forEach((centre, scheme) -> {
                Client program = sklad.client()
                        .without("Sec-Fetch-Site")
                        .with("Authorization", scheme + token)
                        .with("Origin", "https://evil.example");
                RunningSklad.addCentre(program, centre);
                assertThat(tryToAdd(program).expect(401).at("/type"))
                        .as("a token cannot make a token")
                        .endsWith("confirmation-needed");
            });
            silent.get("/api/v1/tokens").expect(200);
            confirming_the_password_renews_the_session(admin);
            sklad.client()
                    .with("Sec-Fetch-Site", "cross-site")
                    .form("/sign-in", Map.of("username", "admin", "password", RunningSklad.PASSWORD))
                    .expect(403);
        }
    }

    private static void confirming_the_password_renews_the_session(Client admin) {
        Client former = admin.copy();
        admin.post("/api/v1/session/confirmation", Map.of("password", RunningSklad.PASSWORD))
                .expect(204);
        admin.get("/api/v1/session").expect(200);
        former.get("/api/v1/session").expect(401);
        Client page = admin.copy();
        page.form("/account/confirmation", Map.of("password", RunningSklad.PASSWORD, "page.next", "/account"))
                .expect(303);
        page.get("/account").expect(200);
        admin.get("/api/v1/session").expect(401);
    }

    private static Answer tryToAdd(Client client) {
        return client.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "x", "administrator@*"));
    }

    @Test
    void guessing_is_slowed_down_and_reveals_nothing() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            sklad.firstAdministrator();
            Answer wrong = guess(sklad, "admin");
            Answer unknown = guess(sklad, "nobody.here");
            assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
            assertThat(unknown.text()).isEqualTo(wrong.text());
            Answer last = wrong;
            for (int i = 0; i < 10 && last.status() == 401; i++) {
                last = guess(sklad, "admin");
            }
            assertThat(last.status()).isEqualTo(429);
            assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
            Answer stranger = unknown;
            for (int i = 0; i < 10 && stranger.status() == 401; i++) {
                stranger = guess(sklad, "nobody.here");
            }
            assertThat(stranger.status()).isEqualTo(429);
        }
    }

    private static Answer guess(RunningSklad sklad, String username) {
        return sklad.client().post("/api/v1/session", Map.of("username", username, "password", "wrong password"));
    }

    @Test
    void scripts_and_other_sites_cannot_read_cookies() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE).with("SKLAD_TRUSTED_PROXIES", "127.0.0.1");
                RunningSklad sklad = folder.start()) {
            sklad.firstAdministrator();
            Answer plain = session(sklad.client());
            assertThat(plain.cookies())
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("sid=")
                            .contains("HttpOnly", "SameSite=Lax", "Path=/")
                            .doesNotContain("Secure"));
            Answer proxied = session(sklad.client().with("X-Forwarded-Proto", "https"));
            assertThat(proxied.cookies())
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-sid=")
                            .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure")
                            .doesNotContain("Domain"));
            assertThat(proxied.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void forwarded_headers_of_an_untrusted_peer_are_ignored() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            sklad.firstAdministrator();
            Answer forged = session(sklad.client().with("X-Forwarded-Proto", "https"));
            assertThat(forged.cookies())
                    .noneSatisfy(cookie -> assertThat(cookie).startsWith("__Host-"));
            assertThat(forged.header("Strict-Transport-Security")).isEmpty();
        }
    }

    private static Answer session(Client client) {
        return client.post("/api/v1/session", Map.of("username", "admin", "password", RunningSklad.PASSWORD))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_key_store_turns_on_https(boolean bySection) throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            Path keystore = folder.path().resolve("tls.p12");
            if (bySection) {
                folder.with("OTHER_PASSWORD", "qu\"ote\\d");
                Files.writeString(folder.config(), """
                        server:
                          applicationConnectors:
                            - type: https
                              keyStorePath: %s
                              keyStorePassword: "${OTHER_PASSWORD}"
                        """.formatted(keystore), StandardOpenOption.APPEND);
            } else {
                folder.with("SKLAD_TLS_KEYSTORE", "tls.p12").with("SKLAD_TLS_PASSWORD", "qu\"ote\\d");
            }
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "sklad",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keystore.toString(),
                            "-storepass",
                            "qu\"ote\\d")
                    .start()
                    .waitFor();
            try (RunningSklad sklad = folder.start()) {
                assertThat(sklad.address().getScheme()).isEqualTo("https");
                Client client = sklad.client(
                        HttpClient.newBuilder().sslContext(trusting(keystore)).build());
                String path =
                        java.net.URI.create(sklad.setUpLink().orElseThrow()).getPath();
                client.form(path, Map.of("name", "A", "username", "admin", "password", RunningSklad.PASSWORD))
                        .expect(303);
                session(client);
                assertThat(client.cookie("__Host-sid")).isPresent();
                client.get("/api/v1/session").expect(200);
            }
        }
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        KeyStore store = KeyStore.getInstance(keystore.toFile(), "qu\"ote\\d".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("sklad", store.getCertificate("sklad"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void the_log_has_no_secret_and_no_name_and_the_admin_port_is_local() throws Exception {
        int adminPort = Ports.free();
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)
                        .with("SKLAD_BIND", "0.0.0.0")
                        .with("SKLAD_ADMIN_PORT", Integer.toString(adminPort));
                RunningSklad sklad = folder.startChild()) {
            String link = sklad.setUpLink().orElseThrow();
            Client admin = sklad.firstAdministrator();
            String oneTime = RunningSklad.addWithOneTimePassword(admin, "secret.agent", "auditor@*");
            String token = admin.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "administrator@*"))
                    .expect(201)
                    .at("/token");
            admin.bearing(token)
                    .get("/api/v1/operators/secret.agent?next=tell-tale")
                    .expect(200);
            sklad.client().get("/no/such/tell-tale");
            guess(sklad, "tell-tale");
            admin.post("/api/v1/session", "{\"password\":\"tell-tale\",,}").expect(400);
            assertThat(sklad.log())
                    .contains("GET /api/v1/operators/{username} 200")
                    .doesNotContain(
                            RunningSklad.PASSWORD,
                            oneTime,
                            token,
                            "secret.agent",
                            "tell-tale",
                            "wrong password",
                            link.substring(link.lastIndexOf('/') + 1),
                            admin.cookie("sid").orElseThrow());

            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), adminPort), 5_000);
            }
            for (InetAddress outside :
                    InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
                if (!outside.isLoopbackAddress()) {
                    assertThat(takesConnections(outside, adminPort)).isFalse();
                    assertThat(takesConnections(outside, sklad.address().getPort()))
                            .as("control")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void each_line_of_the_log_names_its_operator_by_id_even_for_refusals() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.startChild()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            RunningSklad.addCentre(admin, "BAN");
            Client worker = sklad.addOperator(admin, "attributed", "field@HAR");
            String operator =
                    admin.get("/api/v1/operators/attributed").expect(200).at("/id");
            Answer made = worker.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "field@HAR"))
                    .expect(201);
            Client program = sklad.client().bearing(made.at("/token"));
            Map<Answer, String> answers = new LinkedHashMap<>();
            String bySession = " operator=" + operator;
            String byToken = bySession + " token=" + made.at("/id");
            answers.put(worker.get("/api/v1/session").expect(200), bySession);
            answers.put(worker.get("/api/v1/operators").expect(403), bySession);
            answers.put(worker.get("/api/v1/stock?centre=BAN").expect(404), bySession);
            answers.put(worker.get("/no/such/page").expect(404), bySession);
            answers.put(worker.onPages().get("/settings/operators").expect(403), bySession);
            answers.put(program.get("/api/v1/operators").expect(403), byToken);
            answers.put(program.get("/api/v1/stock?centre=BAN").expect(404), byToken);
            answers.put(
                    sklad.client()
                            .post(
                                    "/api/v1/session",
                                    Map.of("username", "attributed", "password", RunningSklad.PASSWORD))
                            .expect(200),
                    bySession);
            answers.put(sklad.client().get("/api/v1/session").expect(401), "");
            answers.forEach((answer, actor) -> {
                String id = answer.header("X-Request-Id");
                assertThat(sklad.log(" ms " + id)
                                .lines()
                                .filter(line -> line.contains(" ms " + id))
                                .toList())
                        .singleElement()
                        .satisfies(line -> assertThat(line)
                                .contains(" " + answer.status() + " ")
                                .endsWith(" ms " + id + actor));
            });
            assertThat(sklad.log()).doesNotContain("attributed");
        }
    }

    private static boolean takesConnections(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 5_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            byte[] large = ("{\"username\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
            Answer answer = sklad.client()
                    .send("POST", "/api/v1/session", "application/json", BodyPublishers.ofByteArray(large))
                    .expect(413);
            assertThat(answer.at("/type")).isEqualTo("/problems/too-large");
        }
    }
}
