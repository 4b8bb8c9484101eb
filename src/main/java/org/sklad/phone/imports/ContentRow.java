package org.sklad.phone.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Message;

/**
 * One value of a record, as the phone sent it.
 *
 * @param path names of the fields, joined by dots: {@code lines.1.quantity}; lists count from 1
 */
public record ContentRow(String path, String value) {
    /** More than a record of the app has. */
    private static final int MOST = 1000;

    /** Characters of a value. The longest note of the app has fewer. A signature is longer, and nobody reads it here. */
    private static final int LONGEST = 5_000;

    private static final Set<String> WORDED = Set.of(
            "acknowledgement",
            "ageBand",
            "asset",
            "at",
            "author",
            "beneficiary",
            "category",
            "centre",
            "collectedBy",
            "description",
            "item",
            "kind",
            "location",
            "lot",
            "members",
            "note",
            "occurredAt",
            "on",
            "prescription",
            "purpose",
            "quantity",
            "room",
            "sex",
            "size",
            "style",
            "topics",
            "urgency");

    private static final String CONTENT = "content.";

    /** Fields of a handout that only operators with the right to medicines read. */
    private static final Set<String> MEDICAL = Set.of("prescription", "dose", "dosing");

    /**
     * Returns the values of a record, in its order.
     *
     * @param medicines false to leave out prescriptions and doses
     */
    static List<ContentRow> of(JsonNode entry, boolean medicines) {
        List<ContentRow> rows = new ArrayList<>();
        add("", entry, rows);
        return rows.stream().filter(row -> medicines || !row.isMedical()).toList();
    }

    private boolean isMedical() {
        return Stream.of(path.split("\\.", -1)).anyMatch(MEDICAL::contains);
    }

    private static void add(String path, JsonNode value, List<ContentRow> rows) {
        if (rows.size() >= MOST) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(each -> add(join(path, each.getKey()), each.getValue(), rows));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(join(path, String.valueOf(i + 1)), value.get(i), rows);
            }
        } else {
            ContentRow row = new ContentRow(
                    cut(path.startsWith(CONTENT) ? path.substring(CONTENT.length()) : path), cut(value.asText()));
            // The id of the record is usually in its content too.
            if (!rows.contains(row)) {
                rows.add(row);
            }
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Returns the word of the field, if it has one. */
    public Optional<Message> word() {
        String[] names = path.split("\\.", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            if (WORDED.contains(names[i])) {
                return Optional.of(Message.of("imports.field." + names[i]));
            }
        }
        return Optional.empty();
    }
}
