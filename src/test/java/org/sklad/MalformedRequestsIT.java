package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.TestDatabases.Engine;

/** Thousands of requests that no client of ours would send. None may make the server stumble or tell about itself. */
class MalformedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("requests", 2_000);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");

    /** What only the inside of the program is called. */
    private static final Pattern INSIDES = Pattern.compile(
            "org\\.sklad|java\\.(lang|util|io)|jakarta\\.|com\\.fasterxml|org\\.eclipse|org\\.glassfish"
                    + "|Exception|\\tat |sqlite|SQLITE|jdbc|Jetty",
            Pattern.CASE_INSENSITIVE);

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
            "[null]",
            "\"administrator@HAR\"");

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

    /** An address that the HTTP server itself can read; for one that it cannot, it does not know that it is the API's. */
    private static final Pattern WELL_FORMED = Pattern.compile(
            "(?!CONNECT|TRACE)[A-Z]{1,10} /api/v1/(?!docs|openapi)(?:[!-~&&[^%?]]++|%(?!00)[0-9a-f]{2})*+[ ?]");

    private final Random random = new Random(SEED);
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void none_of_them_makes_the_server_stumble() {
        List<String> endpoints = List.copyOf(Endpoints.all());
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            try (RunningSklad sklad = folder.startChild()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "HAR");
                sklad.addOperator(admin, "field", "field@HAR");
                String token = admin.post(
                                "/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "administrator@*"))
                        .expect(201)
                        .at("/token");
                for (int i = 0; i < REQUESTS; i++) {
                    String authorization = random.nextBoolean() ? "Authorization: Bearer " + token + "\r\n" : "";
                    send(sklad, request(pick(endpoints), authorization));
                }
                tooMuchInPieces(sklad, "Authorization: Bearer " + token + "\r\n");
                System.out.println(REQUESTS + " malformed requests, seed " + SEED + ", answers by status " + statuses);
                assertThat(faults).isEmpty();
                assertThat(sklad.log()).doesNotContain("Fault ").doesNotContain(token);
                sklad.signIn(RunningSklad.ADMINISTRATOR).get("/api/v1/centres").expect(200);
            }
            folder.run("check").expect(0);
        }
    }

    private byte[] request(String endpoint, String authorization) {
        if (random.nextInt(12) == 0) {
            return bytes(pick(BROKEN));
        }
        String method = random.nextInt(4) == 0 ? pick(METHODS) : endpoint.substring(0, endpoint.indexOf(' '));
        Matcher parameter = Pattern.compile("\\{[^}]*}").matcher(endpoint.substring(endpoint.indexOf(' ') + 1));
        String path = parameter.replaceAll(each -> Matcher.quoteReplacement(pick(SEGMENTS)));
        if (random.nextInt(5) == 0) {
            path += "/" + pick(SEGMENTS);
        }
        if (random.nextInt(3) == 0) {
            path += pick(QUERIES);
        }
        boolean api = path.startsWith("/api/");
        byte[] body = random.nextBoolean() ? bytes(api ? json(path) : form()) : noise();
        String type =
                random.nextInt(4) == 0 ? pick(TYPES) : api ? "application/json" : "application/x-www-form-urlencoded";
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n")
                .append(authorization);
        head.append("Content-Type: ").append(type).append("\r\n");
        if (random.nextInt(3) == 0) {
            head.append(pick(HEADERS)).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(bytes(head.toString()));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** What the address takes, by a word of its path; one field of it is spoilt. */
    private static final Map<String, Map<String, String>> GOOD = Map.of(
            "tokens",
                    Map.of(
                            "id",
                            "\"%s\"".formatted(UUID.randomUUID()),
                            "name",
                            "\"n\"",
                            "roles",
                            "[\"administrator@*\"]",
                            "rights",
                            "[]",
                            "expiresOn",
                            "\"" + RunningSklad.tomorrow() + "\""),
            "operators",
                    Map.of(
                            "id",
                            "\"%s\"".formatted(UUID.randomUUID()),
                            "username",
                            "\"n.n\"",
                            "name",
                            "\"N\"",
                            "roles",
                            "[\"field@HAR\"]",
                            "profession",
                            "null"),
            "centres",
                    Map.of(
                            "code",
                            "\"HAR\"",
                            "name",
                            "{\"bg\":\"б\",\"en\":\"b\"}",
                            "kind",
                            "\"OTHER\"",
                            "timeZone",
                            "\"Europe/Sofia\""),
            "work-orders",
                    Map.of(
                            "id",
                            "\"%s\"".formatted(UUID.randomUUID()),
                            "centre",
                            "\"HAR\"",
                            "room",
                            "\"12\"",
                            "category",
                            "\"WATER\"",
                            "priority",
                            "\"PLANNED\"",
                            "plannedOn",
                            "\"2027-03-01\"",
                            "description",
                            "\"d\"",
                            "reason",
                            "\"r\"",
                            "hours",
                            "1.5"),
            "session", Map.of("username", "\"admin\"", "password", "\"wrong\"", "otp", "\"123456\""));

    private String spoilt(Map<String, String> good) {
        Map<String, String> fields = new TreeMap<>(good);
        fields.put(pick(List.copyOf(fields.keySet())), pick(VALUES));
        if (random.nextInt(4) == 0) {
            fields.put(pick(FIELDS), pick(VALUES));
        }
        return fields.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String json(String path) {
        if (random.nextInt(3) > 0) {
            for (Map.Entry<String, Map<String, String>> each : GOOD.entrySet()) {
                if (path.contains(each.getKey())) {
                    return spoilt(each.getValue());
                }
            }
        }
        if (random.nextInt(5) == 0) {
            return pick(VALUES);
        }
        StringBuilder object = new StringBuilder("{");
        for (int i = random.nextInt(6); i >= 0; i--) {
            object.append('"')
                    .append(pick(FIELDS))
                    .append("\":")
                    .append(pick(VALUES))
                    .append(i == 0 ? "" : ",");
        }
        return object.append(random.nextInt(6) == 0 ? "" : "}").toString();
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

    private void send(RunningSklad sklad, byte[] request) {
        String answer = answer(sklad, request);
        Matcher status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            statuses.merge(0, 1, Integer::sum);
            return;
        }
        int code = Integer.parseInt(status.group(1));
        statuses.merge(code, 1, Integer::sum);
        String sent = new String(request, StandardCharsets.UTF_8);
        boolean api = WELL_FORMED.matcher(sent).lookingAt();
        boolean head = sent.startsWith("HEAD");
        if (code >= 500
                || (api && !head && code >= 400 && !answer.contains("application/problem+json"))
                || (code >= 400 && INSIDES.matcher(answer).find())) {
            faults.add(shortened(sent) + "\n-> " + shortened(answer));
        }
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
                // A server may close while it is still being written to; what it said counts.
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
