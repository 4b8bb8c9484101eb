package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;

/**
 * Requests whose end is ambiguous, each followed by a second request in the same connection. A proxy could take both for one, so
 * the server must answer once, with a refusal, and close. The second request then reaches nobody.
 */
class SmugglingIT {
    private static final String CREATE = "POST /api/v1/centres HTTP/1.1\r\n";
    private static final String HOST = "Host: localhost\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
    private static final int PATIENCE = 10_000;

    private static final SkladFolder FOLDER = new SkladFolder();
    private static RunningSklad sklad;
    private static Client administrator;
    private static String headers;

    @BeforeAll
    static void start() {
        sklad = FOLDER.start();
        administrator = sklad.firstAdministrator();
        headers = "Cookie: sid=" + administrator.cookie("sid").orElseThrow()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nAccept: application/json\r\n";
    }

    @AfterAll
    static void stop() {
        sklad.close();
        FOLDER.close();
    }

    /** Lists ambiguous requests. Each begins a signed-in POST, up to the start of the second request. */
    static List<Named<String>> ambiguous() {
        String line = CREATE + HOST + "@";
        String chunks = line + CHUNKED + "\r\n";
        String body = centre("AMB");
        String sized = "Content-Length: " + body.length() + "\r\n";
        String hex = Integer.toHexString(body.length());
        List<Named<String>> all = new ArrayList<>();

        all.add(Named.of("length and chunks", line + "Content-Length: 5\r\n" + CHUNKED + "\r\n0\r\n\r\n"));
        all.add(Named.of("chunks and length", line + CHUNKED + "Content-Length: 5\r\n\r\n0\r\n\r\n"));
        all.add(Named.of("two lengths", line + sized + "Content-Length: 400\r\n\r\n" + body));
        all.add(Named.of("two lengths, longer first", line + "Content-Length: 400\r\n" + sized + "\r\n" + body));
        all.add(Named.of("a list of lengths", line + "Content-Length: " + body.length() + ", 400\r\n\r\n" + body));
        all.add(Named.of("a signed length", line + "Content-Length: +" + body.length() + "\r\n\r\n" + body));
        all.add(Named.of("a negative length", line + "Content-Length: -1\r\n\r\n" + body));
        all.add(Named.of("a hexadecimal length", line + "Content-Length: 0x" + hex + "\r\n\r\n" + body));
        all.add(Named.of("an empty length", line + "Content-Length:\r\n\r\n" + body));
        all.add(Named.of("a length that overflows", line + "Content-Length: 18446744073709551617\r\n\r\n" + body));
        all.add(Named.of("a length with a space in it", line + "Content-Length: 1 00\r\n\r\n" + body));

        all.add(Named.of("an unknown coding", line + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"));
        all.add(Named.of("chunked twice", line + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"));
        all.add(Named.of("chunked is not last", line + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"));
        all.add(Named.of(
                "chunked and another header line", line + CHUNKED + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n"));
        all.add(Named.of("a coding in quotes", line + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"));
        all.add(Named.of(
                "a vertical tab before the coding", line + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"));
        all.add(Named.of("chunks in HTTP/1.0", chunks.replace("HTTP/1.1", "HTTP/1.0") + "0\r\n\r\n"));

        all.add(Named.of("a line end in a quoted chunk extension", chunks + "1;a=\"\r\nX\r\n0\r\n\r\n"));
        all.add(Named.of("a bare line feed in a chunk extension", chunks + "2;\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("a bare return in a chunk extension", chunks + "2;a\rb\r\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("a control character in a chunk extension", chunks + "2;a=\u0000\r\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("an endless chunk extension", chunks + "2;" + "a".repeat(100_000) + "\r\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("a bare line feed after the size", chunks + hex + "\n" + body + "\r\n0\r\n\r\n"));
        all.add(Named.of("a bare line feed after the chunk", chunks + hex + "\r\n" + body + "\n0\r\n\r\n"));
        all.add(Named.of("a bare line feed after the last chunk", chunks + hex + "\r\n" + body + "\r\n0\n\r\n"));
        all.add(Named.of("a bare line feed after the trailers", chunks + hex + "\r\n" + body + "\r\n0\r\n\n"));
        all.add(Named.of("a chunk that is longer than its size", chunks + "2\r\n" + body + "\r\n0\r\n\r\n"));
        all.add(Named.of("a chunk size that overflows", chunks + "10000000000000002\r\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("a chunk size with a prefix", chunks + "0x2\r\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("a negative chunk size", chunks + "-2\r\n{}\r\n0\r\n\r\n"));
        all.add(Named.of("no chunk size", chunks + "\r\n{}\r\n0\r\n\r\n"));

        all.add(Named.of(
                "a bare line feed after the request line", line.replace("1.1\r\n", "1.1\n") + sized + "\r\n" + body));
        all.add(Named.of("a bare line feed after a header", line + "X: y\n" + sized + "\r\n" + body));
        all.add(Named.of("a bare line feed that ends the headers", line + sized + "\n" + body));
        all.add(Named.of("a bare return in a header", line + "X: y\rZ: a\r\n" + sized + "\r\n" + body));
        all.add(Named.of("a zero byte in a header", line + "X: y\u0000\r\n" + sized + "\r\n" + body));
        all.add(Named.of("a folded header", line + "X: y\r\n " + sized + sized + "\r\n" + body));
        all.add(Named.of("a space before the colon", line + "Content-Length : " + body.length() + "\r\n\r\n" + body));
        all.add(Named.of("a space before a header", CREATE + " " + HOST + "@" + sized + "\r\n" + body));
        all.add(Named.of("a header without a colon", line + "Content-Length\r\n" + sized + "\r\n" + body));
        all.add(Named.of("two hosts", line + "Host: other\r\n" + sized + "\r\n" + body));
        all.add(Named.of("no host", line.replace(HOST, "") + sized + "\r\n" + body));
        all.add(Named.of("a host with a path", line.replace("localhost", "localhost/x") + sized + "\r\n" + body));
        return all;
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void refuses_a_smuggled_request_once_and_closes_the_connection(String request) throws IOException {
        List<String> before = centres();

        String answered = exchange(request.replace("@", headers) + whole("HID"));

        assertThat(statuses(answered))
                .as(answered)
                .singleElement()
                .satisfies(status -> assertThat(status).isBetween(400, 499));
        assertThat(centres()).isEqualTo(before);
    }

    /** Extensions that conform to the standard are ignored, as it demands, and do not hide the end of the body. */
    @Test
    void ignores_a_well_formed_chunk_extension() throws IOException {
        String body = centre("EXT");
        String first = CREATE + HOST + headers + CHUNKED + "\r\n" + Integer.toHexString(body.length())
                + ";name=value;other=\"a b\"\r\n" + body + "\r\n0\r\n\r\n";

        String answered = exchange(first + whole("NXT"));

        assertThat(statuses(answered)).as(answered).containsExactly(201, 201);
        assertThat(centres()).contains("EXT", "NXT");
    }

    /** The end of this request is clear, so the connection goes on. */
    @Test
    void refuses_an_address_with_another_host_than_the_header() throws IOException {
        String body = centre("AMB");
        String first = CREATE.replace("/api", "http://other/api") + HOST + headers + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;

        String answered = exchange(first + whole("AFT"));

        assertThat(statuses(answered)).as(answered).containsExactly(400, 201);
        assertThat(centres()).contains("AFT").doesNotContain("AMB");
    }

    /** Returns a complete request. The connection ends with its answer. */
    private static String whole(String code) {
        String body = centre(code);
        return CREATE + HOST + headers + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String centre(String code) {
        return """
                {"code":"%s","name":{"bg":"%s","en":"%s"},"kind":"RECEPTION","timeZone":"Europe/Sofia"}""".formatted(code, code, code);
    }

    private static List<String> centres() {
        List<String> codes = new ArrayList<>();
        administrator
                .get("/api/v1/centres")
                .expect(200)
                .json()
                .findValues("code")
                .forEach(each -> codes.add(each.asText()));
        return codes;
    }

    /** Returns everything that the server sends until it closes the connection. A server that keeps it open fails the test. */
    private static String exchange(String bytes) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sklad.address().getPort())) {
            socket.setSoTimeout(PATIENCE);
            ByteArrayOutputStream answered = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                InputStream in = socket.getInputStream();
                for (int read = in.read(); read >= 0; read = in.read()) {
                    answered.write(read);
                }
            } catch (SocketException reset) {
                // The server closed with bytes of ours unread, which TCP reports as a reset.
            }
            return answered.toString(StandardCharsets.UTF_8);
        }
    }

    private static List<Integer> statuses(String answered) {
        List<Integer> statuses = new ArrayList<>();
        Matcher matcher = ANSWER.matcher(answered);
        while (matcher.find()) {
            statuses.add(Integer.parseInt(matcher.group(1)));
        }
        return statuses;
    }
}
