package org.sklad.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A user of the server over HTTP. Keeps cookies as a browser does, or sends a token. Follows no redirects. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        // The server closes a connection after 30 s without a request. A request sent at that moment would get no
        // answer.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    }

    private final HttpClient http;
    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private Duration patience = PATIENCE;

    public Client(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Accept-Language", "en");
    }

    public static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Returns another client without the cookies of this one. */
    public Client stranger() {
        return new Client(http, address);
    }

    /** Copies the cookies and headers. Changes to the copy leave this client unchanged. */
    public Client copy() {
        return at(address);
    }

    /** Copies this client for the server's present address. Sessions survive a restart. */
    public Client at(URI now) {
        Client copy = new Client(http, now);
        copy.cookies.putAll(cookies);
        copy.headers.clear();
        copy.headers.putAll(headers);
        copy.patience = patience;
        return copy;
    }

    /** Copies this client with another time limit for answers. The default is a minute. */
    public Client waiting(Duration most) {
        Client copy = copy();
        copy.patience = most;
        return copy;
    }

    public Client bearing(String token) {
        return stranger().with("Authorization", "Bearer " + token);
    }

    public Client with(String header, String value) {
        Client copy = copy();
        copy.headers.put(header, value);
        return copy;
    }

    public Client without(String header) {
        Client copy = copy();
        copy.headers.remove(header);
        return copy;
    }

    /** Copies this client as a browser that sends only the origin of a form. */
    public Client onPages() {
        return without("Sec-Fetch-Site").with("Origin", address.toString().replaceAll("/$", ""));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    /** Sends a body as JSON. Sends a text unchanged. */
    public Answer json(String method, String path, Object body) {
        try {
            String text = body instanceof String written ? written : JSON.writeValueAsString(body);
            return send(method, path, "application/json", BodyPublishers.ofString(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns a file that the server makes from a posted body. */
    public byte[] bytes(String path, Object body) {
        try {
            return bytes("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file that a form leads to. */
    public byte[] bytesOf(PageForm form) {
        return bytes("POST", form.action(), "application/x-www-form-urlencoded", BodyPublishers.ofString(form.body()));
    }

    /** Downloads a file. */
    public byte[] bytes(String path) {
        return bytes("GET", path, BodyPublishers.noBody());
    }

    private byte[] bytes(String method, String path, BodyPublisher body) {
        return bytes(method, path, "application/json", body);
    }

    private byte[] bytes(String method, String path, String type, BodyPublisher body) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request(method, path, type, body).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("Expected a file but got " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        try {
            return trySend(method, path, contentType, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /**
     * Sends a request to a server that may die of it.
     *
     * @throws IOException if no answer comes
     */
    public Answer trySend(String method, String path, String contentType, BodyPublisher body) throws IOException {
        try {
            Answer answer =
                    Answer.of(http.send(request(method, path, contentType, body).build(), BodyHandlers.ofString()));
            answer.cookies().forEach(this::keep);
            TakenForms.tell(method, path, answer.status(), answer.header("Location"));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .timeout(patience)
                .method(method, body);
        headers.forEach(request::header);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1).replaceAll("^\"|\"$", "");
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
