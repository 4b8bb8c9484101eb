package org.sklad.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/** An answer of the server. */
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

    /** Returns a text of the answer by its path in the JSON ({@code /rows/0/code}). */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** Returns the header, or an empty text if the answer has none by that name. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }

    /** Fails with the whole answer if the status differs. */
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
