package org.sklad.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** Fills the records that the endpoints take, by the names and types of their fields. A new form needs no description here. */
public final class GoodForms {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("act", "try"),
            Map.entry("asset", "BOILER-1"),
            Map.entry("atc", "N02BE01"),
            Map.entry("back", "/"),
            Map.entry("bag", "BAG-1"),
            Map.entry("clothes", "M"),
            Map.entry("currency", "EUR"),
            Map.entry("days", "7"),
            Map.entry("design", "lot"),
            Map.entry("from", "STORE"),
            Map.entry("fundingSource", "CARITAS"),
            Map.entry("hours", "1.5"),
            Map.entry("institution", "HEALTH"),
            Map.entry("interpreters", "INT-1"),
            Map.entry("image", Base64.getEncoder().encodeToString(TwoCentres.picture())),
            Map.entry("item", "SOAP"),
            Map.entry("items", "SOAP"),
            Map.entry("kit", "KIT"),
            Map.entry("language", "bg"),
            Map.entry("languages", "ar"),
            Map.entry("line", "SOAP:1"),
            Map.entry("list", "code,name_bg,name_en,kind\nN1,Нов,New,OTHER\n"),
            Map.entry("location", "STORE"),
            Map.entry("medium", "avery-l7160"),
            Map.entry("next", "/"),
            Map.entry("otp", "123456"),
            Map.entry("organisation", "HEALTH"),
            Map.entry("parent", "STORE"),
            Map.entry("reference", "R-1"),
            Map.entry("roles", "field@HAR"),
            Map.entry("room", "12"),
            Map.entry("sha256", "0"),
            Map.entry("shoes", "38"),
            Map.entry("subject", "SOAP"),
            Map.entry("timeZone", "Europe/Sofia"),
            Map.entry("to", "QUARANTINE"),
            Map.entry("topics", "HYGIENE"));

    /** Optional fields that a form is mostly about. */
    private static final Set<String> USUAL = Set.of(
            "beneficiary",
            "code",
            "consent",
            "days",
            "goods",
            "hours",
            "item",
            "items",
            "kind",
            "languages",
            "name",
            "of",
            "per",
            "period",
            "quantity",
            "reason",
            "room",
            "sizes",
            "sku",
            "validFrom",
            "version");

    /** The enum values that need no further fields. */
    private static final Set<String> EASY = Set.of("MARK", "HYGIENE", "PIECE", "DAMAGED", "CALENDAR", "UNITS");

    private final Random random;
    private final Map<String, String> known = new HashMap<>(TEXTS);

    /**
     * Prepares forms that the server accepts.
     *
     * @param known values by the names of the fields that take them
     */
    public GoodForms(Random random, Map<String, String> known) {
        this.random = random;
        this.known.putAll(known);
    }

    /** Fills the required fields and the usual optional ones. */
    public ObjectNode of(Class<?> form) {
        return filled(form, false);
    }

    /** Fills every field, including fields that exclude each other. */
    public ObjectNode full(Class<?> form) {
        return filled(form, true);
    }

    private ObjectNode filled(Class<?> form, boolean all) {
        ObjectNode object = NODES.objectNode();
        List<String> names = Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (RecordComponent each : form.getRecordComponents()) {
            boolean must = !each.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || each.getName().equals("id");
            if (all || must || isUsual(each.getName(), names)) {
                object.set(each.getName(), value(each.getName(), each.getGenericType(), all));
            }
        }
        return object;
    }

    /** Goods are named only once. A reason beside a password means an override. */
    private static boolean isUsual(String name, List<String> beside) {
        return USUAL.contains(name)
                && !(name.equals("code") && beside.contains("item"))
                && !(name.equals("reason") && beside.contains("password"));
    }

    private JsonNode value(String name, Type type, boolean all) {
        if (type instanceof ParameterizedType generic) {
            return several(name, generic, all);
        }
        Class<?> is = (Class<?>) type;
        if (is.isRecord() && !isText(is)) {
            return filled(is, all);
        }
        return is.isEnum() ? word(is) : single(name, is);
    }

    /** A code is written as text, in every record. */
    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .anyMatch(each -> each.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonCreator.class));
    }

    private JsonNode several(String name, ParameterizedType type, boolean all) {
        Class<?> is = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(is)) {
            ArrayNode list = NODES.arrayNode();
            return list.add(value(name, of[0], all));
        }
        ObjectNode object = NODES.objectNode();
        String key =
                of[0] instanceof Class<?> named && named.isEnum() ? word(named).asText() : "1";
        return object.set(key, value(name, of[1], all));
    }

    private static JsonNode word(Class<?> type) {
        Object[] words = type.getEnumConstants();
        Object easy = Arrays.stream(words)
                .filter(each -> EASY.contains(((Enum<?>) each).name()))
                .findFirst()
                .orElse(words[0]);
        return JSON.valueToTree(easy);
    }

    private JsonNode single(String name, Class<?> type) {
        if (type == UUID.class && name.equals("device") && known.containsKey(name)) {
            return NODES.textNode(known.get(name));
        }
        if (type == UUID.class) {
            return NODES.textNode(new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (type == Secret.class) {
            return NODES.textNode(name.equals("otp") ? "123456" : RunningSklad.PASSWORD);
        }
        if (type == LocalDate.class) {
            return NODES.textNode(
                    switch (name) {
                        case "birthDate" -> "1990-02-03";
                        case "paidOn" -> RunningSklad.today();
                        default -> RunningSklad.tomorrow();
                    });
        }
        if (type == Instant.class) {
            return NODES.textNode("2026-01-15T08:00:00Z");
        }
        if (type == Boolean.class || type == boolean.class) {
            return NODES.booleanNode(true);
        }
        if (type == BigDecimal.class) {
            return NODES.numberNode(new BigDecimal(text("hours")));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            // The line of a kit is a text; the line of a handout is its number.
            Optional<String> number = Optional.ofNullable(known.get(name)).filter(each -> each.matches("[0-9]{1,9}"));
            return NODES.numberNode(Long.parseLong(number.orElse("1")));
        }
        return NODES.textNode(text(name));
    }

    /** Flattens a form into the fields of a page: dots nest. Of several values or rows, takes the first. */
    public static Map<String, String> flat(ObjectNode form) {
        Map<String, String> fields = new TreeMap<>();
        flatten("", form, fields);
        return fields;
    }

    private static void flatten(String at, JsonNode node, Map<String, String> fields) {
        if (node.isValueNode()) {
            fields.put(at, node.asText());
        } else if (node.isArray()) {
            JsonNode first = node.path(0);
            flatten(first.isObject() ? at + ".0" : at, first, fields);
        } else {
            node.properties()
                    .forEach(each ->
                            flatten(at.isEmpty() ? each.getKey() : at + "." + each.getKey(), each.getValue(), fields));
        }
    }

    private String text(String name) {
        return Optional.ofNullable(known.get(name)).orElseGet(() -> "N" + random.nextInt(1_000_000));
    }
}
