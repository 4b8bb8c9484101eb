package org.sklad.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a form. A page names the fields of a row {@code lines.0.quantity}, or by another key in place of the number; the record
 * has a list, and an error names the field {@code lines[0].quantity}.
 *
 * @param keys the keys of the rows that the record has, by the name of their list
 */
record FormRows(Map<String, List<String>> keys) {
    private static final Pattern ENTRY = Pattern.compile("(\\w+)\\[(\\d+)]");

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\[(\\d+)](.*)", Pattern.DOTALL);

    FormRows {
        keys = Map.copyOf(keys);
    }

    /** Turns the rows in a form's fields into lists where its record has lists. */
    static FormRows take(ObjectNode form, Class<?> type) {
        Map<String, List<String>> keys = new HashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType() == List.class
                        && form.get(component.getName()) instanceof ObjectNode rows
                        && !rows.isEmpty()) {
                    ArrayNode list = form.putArray(component.getName());
                    keys.put(component.getName(), taken(rows, component.getAnnotation(Chosen.class), list));
                }
            }
            leaveOut(form, type);
        }
        return new FormRows(keys);
    }

    /** Leaves out the nested records that nobody chose, also those of rows. */
    private static void leaveOut(JsonNode node, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode child = node.path(component.getName());
            Chosen chosen = component.getAnnotation(Chosen.class);
            if (child.isObject() && component.getType().isRecord()) {
                if (chosen != null && Stream.of(chosen.by()).noneMatch(child::hasNonNull)) {
                    ((ObjectNode) node).remove(component.getName());
                } else {
                    leaveOut(child, component.getType());
                }
            } else if (child.isArray()
                    && component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> row
                    && row.isRecord()) {
                child.forEach(each -> leaveOut(each, row));
            }
        }
    }

    private static List<String> taken(ObjectNode rows, @Nullable Chosen chosen, ArrayNode list) {
        List<String> keys = new ArrayList<>();
        rows.properties().forEach(row -> {
            if (chosen == null
                    || Stream.of(chosen.by())
                            .anyMatch(by -> isFilled(row.getValue().get(by)))) {
                keys.add(row.getKey());
                list.add(row.getValue());
            }
        });
        return keys;
    }

    private static boolean isFilled(@Nullable JsonNode value) {
        return value != null && !value.isNull() && !value.asText().equals("0");
    }

    /** Returns the name by which the page knows a field. */
    String typed(String field) {
        Matcher row = FIELD.matcher(field);
        return Optional.of(row)
                .filter(Matcher::matches)
                .flatMap(each -> Optional.ofNullable(keys.get(row.group(1))))
                .map(all -> row.group(1) + "." + all.get(Integer.parseInt(row.group(2))) + row.group(3))
                .orElse(field);
    }

    /** Removes the field; returns false if the tree has no field of this name, so that reading stops. */
    static boolean isRemoved(ObjectNode tree, String field) {
        String[] steps = field.split("\\.", -1);
        ObjectNode node = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            if (!(step(node, steps[i]) instanceof ObjectNode child)) {
                return false;
            }
            node = child;
        }
        return node.remove(steps[steps.length - 1].replaceFirst("\\[.*", "")) != null;
    }

    private static @Nullable JsonNode step(ObjectNode node, String step) {
        Matcher entry = ENTRY.matcher(step);
        return entry.matches() ? node.path(entry.group(1)).get(Integer.parseInt(entry.group(2))) : node.get(step);
    }
}
