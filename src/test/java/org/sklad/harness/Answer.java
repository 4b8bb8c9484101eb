package org.sklad.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/** What the server said. */
public record Answer(int status, HttpHeaders headers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    /** A text of the answer by its path in the JSON ({@code /rows/0/code}). */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** Empty where there is no such header. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }

    /** Fails with the whole answer where the status is another. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
