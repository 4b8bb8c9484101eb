package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.dropwizard.testing.ConfigOverride;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ProtectionIT {
    private static final String BODY = "{\"strange\":1}";
    private static final String SESSION = "sid=abc";

    private static SampleServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new SampleServer(ConfigOverride.config("publicUrl", "https://sklad.example.org"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample", "/nothing", "/api/v1/samples", "/api/v1/samples/throw/fault", "/healthz"})
    void every_answer_has_the_security_headers(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:;"
                        + " media-src 'self' blob:; worker-src 'self' blob:; frame-src 'self' blob:; object-src 'none';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(header(answer, "X-Request-Id")).hasSize(12);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void assets_are_cached_for_a_year_under_the_hash_of_their_content() {
        HttpResponse<String> page = server.get("/sample");
        String sheet = page.body().replaceAll("(?s).*href=\"(/assets/[^\"]*sklad.css)\".*", "$1");

        HttpResponse<String> answer = server.get(sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(header(server.get(sheet, "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(server.get("/assets/0000000000000000/sklad.css").statusCode())
                .isEqualTo(404);
        assertThat(server.get(sheet.replace("sklad.css", "x/../sklad.css")).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    /** Headers that come with a session, and whether the request passes and is found malformed (400) or is refused (403). */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 400",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, https://sklad.example.org, 400",
        "Origin, https://evil.example.org, 403",
        "Origin, null, 403",
        "X-Nothing, x, 403"
    })
    void a_request_with_a_session_must_come_from_an_own_page(String name, String value, int status) {
        assertThat(server.postJson("/api/v1/samples", BODY, "Cookie", SESSION, name, value)
                        .statusCode())
                .isEqualTo(status);
        assertThat(server.postJson("/api/v1/samples", BODY, "Cookie", "__Host-sid=abc", name, value)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void the_host_of_the_request_is_an_own_origin() {
        assertThat(server.postJson(
                                "/api/v1/samples",
                                BODY,
                                "Cookie",
                                SESSION,
                                "Origin",
                                "http://localhost:" + server.port())
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.postJson(
                                "/api/v1/samples",
                                BODY,
                                "Cookie",
                                SESSION,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Origin",
                                "http://localhost:" + server.port())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_needs_the_proof_even_without_a_session_but_a_token_or_JSON_does_not() {
        assertThat(server.postForm("/language", "language=bg").statusCode()).isEqualTo(403);
        assertThat(server.postForm("/language", "language=bg", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.postJson("/api/v1/samples", BODY).statusCode()).isEqualTo(400);
        assertThat(server.postJson("/api/v1/samples", BODY, "Cookie", SESSION, "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(400);
    }

    /** Some clients send the head first and the body a moment later, when the refusal may be under way already. */
    @Test
    void a_connection_survives_a_request_refused_for_its_headers() throws Exception {
        String head = "POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nCookie: sid=abc\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(30_000);
            BufferedReader answers =
                    // One character per byte, since the length counts bytes.
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int time = 1; time <= 20; time++) {
                send(socket, head);
                // Another request makes a round trip, so the head has arrived alone.
                server.get("/healthz");
                send(socket, BODY);
                assertThat(readAnswer(answers)).as("request %d", time).startsWith("HTTP/1.1 403");
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String readAnswer(BufferedReader answers) throws IOException {
        String status = answers.readLine();
        int length = 0;
        for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).trim());
            }
        }
        for (int read = 0; read < length; read++) {
            answers.read();
        }
        return status == null ? "closed" : status;
    }

    @Test
    void reading_needs_no_proof() {
        assertThat(server.get("/sample", "Cookie", SESSION, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_log_contains_the_path_template_and_nothing_that_a_person_typed() throws Exception {
        BlockingQueue<String> written = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> lines = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                written.add(event.getFormattedMessage());
            }
        };
        Logger logger = (Logger) LoggerFactory.getLogger("org.sklad.requests");
        lines.start();
        logger.addAppender(lines);
        try {
            String id = header(
                    server.send(server.to("/api/v1/samples/Maria%20Ivanova?phone=0888")
                            .DELETE()),
                    "X-Request-Id");
            String line = written.poll(2, TimeUnit.MINUTES);
            // A line is written after its answer, so the line of another test's request may come first.
            while (line != null && !line.endsWith(id)) {
                line = written.poll(2, TimeUnit.MINUTES);
            }
            assertThat(line).matches("DELETE /api/v1/samples/\\{name} 204 \\d+ ms " + id);
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void the_language_switch_keeps_the_choice_and_returns_only_within_this_host() {
        HttpResponse<String> answer =
                server.postForm("/language", "language=en&back=%2Fsample", "Sec-Fetch-Site", "same-origin");

        assertThat(header(answer, "Location")).endsWith("/sample");
        assertThat(header(answer, "Set-Cookie")).contains("lang=en").contains("SameSite=Lax");
        for (String back : List.of("%2F%2Fevil.org", "https%3A%2F%2Fevil.org", "%2F%5Cevil.org", "%2Fa%0d%0aX%3A+1")) {
            assertThat(header(
                            server.postForm("/language", "language=en&back=" + back, "Sec-Fetch-Site", "same-origin"),
                            "Location"))
                    .as(back)
                    .matches("(http://localhost:\\d+)?/");
        }
        assertThat(server.postForm("/language", "language=xx", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(422);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /**
     * The server receives a limited number of large bodies at a time. It refuses the next one with Retry-After. A closed one frees its
     * place.
     */
    @Test
    void only_a_few_large_bodies_are_read_at_a_time() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < Uploads.OTHERS_COMING; i++) {
                slow.add(beginLarge());
            }
            HttpResponse<String> refused = server.postJson("/api/v1/samples/large", "\"ab\"");
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            // The request itself takes a place for a moment, so one of the slow bodies may have found none.
            while (refused.statusCode() != 503 && System.nanoTime() < until) {
                slow.add(beginLarge());
                refused = server.postJson("/api/v1/samples/large", "\"ab\"");
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(header(refused, "Retry-After")).isNotEmpty();
            assertThat(server.get("/api/v1/samples").statusCode()).isEqualTo(200);
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        assertThat(largeUntil(200).body()).contains("\"length\":4");
    }

    /** Repeats a large request until the status fits, since the server notices changes of its connections late. */
    private static HttpResponse<String> largeUntil(int status) {
        HttpResponse<String> answer = server.postJson("/api/v1/samples/large", "\"ab\"");
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (answer.statusCode() != status && System.nanoTime() < until) {
            answer = server.postJson("/api/v1/samples/large", "\"ab\"");
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    /** Sends more than the server receives before a thread works on it. */
    private static Socket beginLarge() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.getOutputStream()
                .write(("POST /api/v1/samples/large HTTP/1.1\r\nHost: localhost:" + server.port()
                                + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n\""
                                + "a".repeat(20_000))
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
