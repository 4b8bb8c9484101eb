package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersIT {
    private static SampleServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, not-found",
        "forbidden, 403, forbidden",
        "limit, 429, too-often",
        "busy, 503, busy",
        "unknown, 503, outcome-unknown",
        "full, 507, disk-full",
        "anything, 500, fault"
    })
    void turns_an_exception_into_a_problem(String thrown, int status, String type) {
        HttpResponse<String> answer = server.get("/api/v1/samples/throw/" + thrown);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "org.sklad", "secret detail", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"csv, 2000", "xlsx, 2000", "csv, 0"})
    void a_list_that_fails_half_way_is_a_problem_and_not_a_file(String format, int rows) throws IOException {
        HttpResponse<String> answer = server.get("/api/v1/samples?rows=" + rows + "&broken=true&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKey("Content-Disposition");
        assertThat(json(answer).get("type").textValue()).isEqualTo("/problems/busy");
        try (Stream<Path> left = Files.list(Path.of("target"))) {
            assertThat(left).noneMatch(file -> file.toString().contains("export-"));
        }
    }

    /** Each has a file on the disk of the database until it is sent. */
    @Test
    void more_than_eight_exports_at_a_time_are_told_to_come_again() throws IOException {
        String small = "/api/v1/samples?rows=1000&format=csv";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                slow.add(begun("/api/v1/samples?rows=20000&format=csv"));
            }
            HttpResponse<String> refused = server.get(small);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).isEqualTo("30");
            assertThat(json(refused).get("type").textValue()).isEqualTo("/problems/export-busy");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (server.get(small).statusCode() != 200) {
                Thread.onSpinWait();
            }
        });
    }

    /** Begins a download that does not go on. It is larger than all buffers on the way. */
    private static Socket begun(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16_384);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    void says_when_to_try_again() {
        assertThat(header(server.get("/api/v1/samples/throw/limit"), "Retry-After"))
                .isEqualTo("7");
        assertThat(header(server.get("/api/v1/samples/throw/busy"), "Retry-After"))
                .isEqualTo("2");
    }

    @Test
    void a_fault_names_the_request_id_in_the_log() {
        HttpResponse<String> answer = server.get("/api/v1/samples/throw/anything");

        assertThat(json(answer).get("detail").textValue()).contains(header(answer, "X-Request-Id"));
    }

    @Test
    void answers_in_the_language_of_the_cookie_then_of_the_browser_then_in_Bulgarian() {
        String path = "/api/v1/samples/throw/not-found";

        assertThat(json(server.get(path)).get("title").textValue()).isEqualTo("Not found");
        assertThat(header(server.get(path, "Cookie", "lang=bg"), "Content-Language"))
                .isEqualTo("bg");
        assertThat(header(
                        server.send(server.to(path).setHeader("Accept-Language", "de, fr;q=0.5")), "Content-Language"))
                .isEqualTo("bg");
        assertThat(header(server.send(server.to(path).setHeader("Accept-Language", ";;;=,")), "Content-Language"))
                .isEqualTo("bg");
    }

    @Test
    void shows_a_page_to_a_browser_and_a_fragment_to_htmx() {
        HttpResponse<String> page = server.get("/nothing");
        HttpResponse<String> fragment = server.get("/nothing", "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<!DOCTYPE html>", "<h1>Not found", "There is nothing here");
        assertThat(fragment.body()).doesNotContain("<html").contains("There is nothing here");
        assertThat(header(fragment, "HX-Retarget")).isEqualTo("#messages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                 |          |",
                "[1]                               |          |",
                "{} {}                             |          |",
                "{\"title\":\"a\",\"title\":\"b\"} |          |",
                "{\"strange\":1}                   | strange  | This field is not known here.",
                "{\"quantity\":\"5\"}              | quantity | This is not a whole number.",
                "{\"quantity\":1.5}                | quantity | This is not a whole number.",
                "{\"title\":5}                     | title    | This value is not valid.",
                "{\"urgent\":\"true\"}             | urgent   | This is neither yes nor no.",
                "{\"usedOn\":\"1.2.2026\"}         | usedOn   | This is not a date such as 2026-11-24.",
                "{\"kind\":\"ROOM\"}               | kind     | Choose one of: STORE, SHELF.",
                "{\"id\":\"1\"}                    | id       | This is not an id.",
                "{\"name\":{\"de\":\"x\"}}         | name.de  | This field is not known here.",
                "{\"roles\":[\"A\",{}]}            | roles[1] | This value is not valid.",
                "{\"roles\":\"A\"}                 | roles    | This value is not valid.",
            })
    void refuses_a_body_that_does_not_fit_the_form(String body, String field, String message) {
        HttpResponse<String> answer = server.postJson("/api/v1/samples", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode errors = json(answer).path("errors");
        if (field == null) {
            assertThat(errors.isMissingNode()).isTrue();
        } else {
            assertThat(errors.get(0).get("field").textValue()).isEqualTo(field);
            assertThat(errors.get(0).get("message").textValue()).isEqualTo(message);
        }
    }

    @Test
    void refuses_an_empty_body_and_one_nested_too_deep() {
        assertThat(server.postJson("/api/v1/samples", "").statusCode()).isEqualTo(400);
        assertThat(server.postJson("/api/v1/samples", "[".repeat(100_000)).statusCode())
                .isEqualTo(400);
        assertThat(server.postJson("/api/v1/samples", "null").statusCode()).isEqualTo(400);
    }

    @Test
    void refuses_a_parameter_that_is_not_a_number() {
        HttpResponse<String> answer = server.get("/api/v1/samples?limit=many");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/field").textValue()).isEqualTo("limit");
    }

    @Test
    void answers_other_errors_of_the_framework_too() {
        assertThat(server.send(server.to("/api/v1/samples")
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.get("/api/v1/samples", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        HttpResponse<String> answer = server.send(server.to("/api/v1/samples").method("PUT", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "FOO"})
    void only_declared_methods_answer(String method) {
        String answer = raw(method + " /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("\r\nAllow: ");
    }

    @Test
    void refuses_a_body_above_the_limit_even_without_a_declared_length() {
        String large = "{\"note\":\"" + "x".repeat(1_100_000) + "\"}";

        assertThat(server.postJson("/api/v1/samples", large).statusCode()).isEqualTo(413);
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> chunked = server.send(server.to("/api/v1/samples")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(json(chunked).get("detail").textValue()).contains("1,024 kB");
    }

    @Test
    void accepts_a_larger_body_if_it_is_declared() {
        assertThat(server.send(server.to("/api/v1/samples/large")
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString("x".repeat(1_100_000))))
                        .body())
                .isEqualTo("{\"length\":1100000}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/1.1\r\nHo st: x\r\n\r\n", "GARBAGE\r\n\r\n", "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void answers_a_malformed_request_in_its_own_format(String request) {
        assertThat(raw(request))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy", "Неразбрана заявка")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void answers_a_header_that_is_too_large_in_its_own_format() {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void health_follows_the_database() {
        assertThat(server.get("/healthz").body()).isEqualTo("{\"status\":\"ok\"}");
        server.database().setHealthy(false);
        HttpResponse<String> ill = server.get("/healthz");
        server.database().setHealthy(true);
        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(header(ill, "Content-Type")).startsWith("application/problem+json");
    }

    private static String raw(String request) {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
