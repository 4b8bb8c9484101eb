package org.sklad.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records as each version of the app of field teams sends them, from {@code phone/bodies-of-apps.json}. A phone without a network keeps
 * its version, so the server has to read the records of the two versions before its own. Version 1 is the first one. Version 2 adds the sex
 * and age band to consultations, version 3 the goods that are given out at sessions. Placeholders stand for codes and times.
 *
 * <p>If the app adds or drops a field, the file gets a new version.
 */
public final class AppBodies {
    /** The version that the server serves. */
    public static final int NEWEST = 3;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AppBodies() {}

    /** Returns the contents that a version sends, as the file has them, each as {@code {apps, kind, content}}. */
    private static List<JsonNode> of(int version) {
        try (InputStream file = AppBodies.class.getResourceAsStream("/phone/bodies-of-apps.json")) {
            List<JsonNode> all = new ArrayList<>();
            for (JsonNode each : MAPPER.readTree(file)) {
                for (JsonNode app : each.get("apps")) {
                    if (app.intValue() == version) {
                        all.add(each);
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns entries as a version sends them, one for each of its contents, with the values in place of the placeholders. */
    public static List<ObjectNode> entries(int version, PhoneEntries phone, Instant at, Map<String, String> values) {
        return of(version).stream()
                .map(each -> {
                    String[] text = {each.get("content").toString()};
                    values.forEach((name, value) -> text[0] = text[0].replace("${" + name + "}", value));
                    if (text[0].contains("${")) {
                        throw new AssertionError("No value for a placeholder of " + text[0]);
                    }
                    return phone.entry(each.get("kind").textValue(), at, map(text[0]));
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        try {
            return MAPPER.readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the fields in the body of a delivery that the newest version is not known to send, such as {@code need.colour}. */
    public static Set<String> unknown(String delivery) {
        Map<String, Set<String>> known = new HashMap<>();
        for (JsonNode each : of(NEWEST)) {
            paths(
                    known.computeIfAbsent(each.get("kind").textValue(), kind -> new HashSet<>()),
                    "",
                    each.get("content"));
        }
        Set<String> unknown = new HashSet<>();
        try {
            for (JsonNode entry : MAPPER.readTree(delivery).get("entries")) {
                String kind = entry.get("kind").textValue();
                Set<String> sent = new HashSet<>();
                paths(sent, "", entry.get("content"));
                sent.removeAll(known.getOrDefault(kind, Set.of()));
                sent.remove(".id");
                sent.forEach(path -> unknown.add(kind + path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unknown;
    }

    private static void paths(Set<String> paths, String path, JsonNode value) {
        if (value.isValueNode()) {
            paths.add(path);
        } else if (value.isArray()) {
            value.forEach(each -> paths(paths, path, each));
        } else {
            value.properties().forEach(each -> paths(paths, path + "." + each.getKey(), each.getValue()));
        }
    }
}
