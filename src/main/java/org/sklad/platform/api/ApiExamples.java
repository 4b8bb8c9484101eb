package org.sklad.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Examples of request bodies: the fields that a record usually has, each with its own example, its first choice or a value of its type. */
record ApiExamples(OpenAPI api) {
    private static final int DEEPEST = 6;

    /** The first of these that a pattern allows is the example of a field without its own. */
    private static final List<String> SAMPLES = List.of(
            "text",
            "SOAP-100",
            "HAR",
            "STORE",
            "HAR/STORE",
            "HAR-2026-0042",
            "EUR",
            "09:00",
            "anna",
            "warehouse@HAR",
            "BG",
            "bg",
            "100-200-300-45",
            "123456");

    /** Fields that are optional by the schema, because another can stand for them, but without which a document says nothing. */
    private static final Set<String> USUAL = Set.of("lines", "item", "quantity");

    JsonNode of(Schema<?> schema) {
        return of(schema, 0);
    }

    private JsonNode of(Schema<?> given, int depth) {
        Schema<?> schema = resolved(api, given);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.getItems() != null) {
            ArrayNode array = json.arrayNode();
            return depth < DEEPEST ? array.add(of(schema.getItems(), depth + 1)) : array;
        }
        if (schema.getProperties() != null) {
            return object(schema, depth);
        }
        if (schema.getEnum() != null) {
            return json.textNode(String.valueOf(schema.getEnum().get(0)));
        }
        return switch (type(schema)) {
            case "integer" -> json.numberNode(least(schema).intValue());
            case "number" -> json.numberNode(least(schema));
            case "boolean" -> json.booleanNode(true);
            case "object" -> json.objectNode();
            default -> json.textNode(text(schema));
        };
    }

    private ObjectNode object(Schema<?> schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Collection<String> required =
                Optional.<Collection<String>>ofNullable(schema.getRequired()).orElse(List.of());
        @SuppressWarnings("rawtypes") // declared raw by the library
        Map<String, Schema> properties = schema.getProperties();
        properties.forEach((name, property) -> {
            if ((required.contains(name) || USUAL.contains(name)) && depth < DEEPEST) {
                Object own = property.getExample();
                object.set(
                        name,
                        own == null ? of(property, depth + 1) : JsonNodeFactory.instance.textNode(own.toString()));
            }
        });
        return object;
    }

    private static BigDecimal least(Schema<?> schema) {
        return Optional.ofNullable(schema.getMinimum()).orElse(BigDecimal.ONE).max(BigDecimal.ONE);
    }

    private static String text(Schema<?> schema) {
        String format = Optional.ofNullable(schema.getFormat()).orElse("");
        return switch (format) {
            case "uuid" -> "3f1c1f9e-6d0a-4d59-9f0e-2f1f3c5a7b10";
            case "date" -> "2026-11-26";
            case "date-time" -> "2026-11-26T09:30:00Z";
            default ->
                SAMPLES.stream()
                        .filter(each -> allows(schema, each))
                        .findFirst()
                        .orElse("text");
        };
    }

    /** Returns true if a field can have this text. */
    static boolean allows(Schema<?> schema, String text) {
        return (schema.getPattern() == null || text.matches(schema.getPattern()))
                && (schema.getMaxLength() == null || text.length() <= schema.getMaxLength());
    }

    static String type(Schema<?> schema) {
        String type = schema.getTypes() == null
                ? schema.getType()
                : schema.getTypes().stream().findFirst().orElse("string");
        return type == null ? "string" : type;
    }

    /** Returns the record that a reference names. */
    static Schema<?> resolved(OpenAPI api, Schema<?> schema) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        Schema<?> target = api.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
        return target == null ? schema : target;
    }
}
