package org.sklad.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries as a phone at Harmanli makes them: each with an id of its own, its author, and the body of the API as its content. */
public final class PhoneEntries {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final String author;

    public PhoneEntries(String author) {
        this.author = author;
    }

    /** Returns an entry whose content is the map with the id of the entry. */
    public ObjectNode entry(String kind, Instant at, Map<String, Object> content) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> body = new LinkedHashMap<>(content);
        body.put("id", id);
        ObjectNode entry = MAPPER.createObjectNode();
        entry.put("id", id);
        entry.put("kind", kind);
        entry.put("author", author);
        entry.put("at", at.toString());
        entry.set("content", MAPPER.valueToTree(body));
        return entry;
    }

    public ObjectNode handout(String person, String lot, long quantity, Instant at) {
        return entry(
                "handout",
                at,
                Map.of(
                        "centre",
                        "HAR",
                        "location",
                        "STORE",
                        "beneficiary",
                        person,
                        "occurredAt",
                        at.toString(),
                        "lines",
                        List.of(Map.of("lot", lot, "quantity", quantity)),
                        "acknowledgement",
                        Map.of("kind", "mark")));
    }

    public ObjectNode need(String person, String item, long quantity, Instant at) {
        return entry("need", at, Map.of("beneficiary", person, "item", item, "quantity", quantity, "urgency", "SOON"));
    }

    public ObjectNode workOrder(String room, Instant at) {
        return entry(
                "work-order",
                at,
                Map.of("centre", "HAR", "room", room, "category", "WATER", "description", "Капе вода"));
    }

    /** Returns a consultation that names the person and, as a phone does, the sex and age band. */
    public ObjectNode consultation(String person, Instant at) {
        return entry(
                "consultation",
                at,
                Map.of(
                        "centre",
                        "HAR",
                        "occurredAt",
                        at.toString(),
                        "beneficiary",
                        person,
                        "anonymous",
                        Map.of("sex", "FEMALE", "ageBand", "18-59"),
                        "kind",
                        "SOCIAL",
                        "topics",
                        List.of("HEALTH"),
                        "note",
                        "Пита за лекар",
                        "followUpOn",
                        day(at).plusDays(3).toString()));
    }

    public ObjectNode session(String lot, long materials, Instant at) {
        return entry(
                "information-session",
                at,
                Map.of(
                        "centre", "HAR",
                        "on", day(at).toString(),
                        "topics", List.of("HEALTH"),
                        "languages", List.of("ar"),
                        "minutes", 45,
                        "heads", List.of(Map.of("sex", "FEMALE", "ageBand", "18-59", "count", 6)),
                        "materials", materials == 0 ? List.of() : List.of(Map.of("lot", lot, "quantity", materials))));
    }

    public ObjectNode visit(Instant at, String... members) {
        return entry(
                "field-visit",
                at,
                Map.of(
                        "centre",
                        "HAR",
                        "on",
                        day(at).toString(),
                        "purpose",
                        "Обход на стаите",
                        "members",
                        List.of(members)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
