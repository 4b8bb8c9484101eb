package org.sklad.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Checks every form, from a page or by API. All fields are checked at once. The content is hashed, so that an id with other
 * content is refused before any other error.
 */
public final class Forms {
    /** A set has another order in each process, and a request that is repeated after a restart has the same content. */
    private static final Module SETS_IN_ORDER =
            new SimpleModule("sets").addSerializer(Set.class, new StdDelegatingSerializer(new InOrder()));

    private final Validator validator;
    private final Database database;
    private final UnaryOperator<String> keyedHash;
    private final ObjectMapper mapper = Json.mapper().registerModule(SETS_IN_ORDER);

    /**
     * Creates the checks of forms.
     *
     * @param keyedHash a hash under a secret key: contents include names and birth dates, which a plain hash would reveal
     */
    public Forms(Validator validator, Database database, UnaryOperator<String> keyedHash) {
        this.validator = validator;
        this.database = database;
        this.keyedHash = keyedHash;
    }

    /**
     * Checks a form that makes or changes something.
     *
     * @param path the API address of the act without {@code /api/v1}; a page for the same act passes the same
     * @throws org.sklad.platform.db.IdReused if the id was used for other content, even if fields are invalid too
     * @throws InvalidFields if fields are invalid or there is no {@code id}; it lists all of them
     */
    public IdempotencyKey accept(String path, @Nullable UUID id, Record form) {
        return accept(path, id, form, "");
    }

    /** Works like {@link #accept(String, UUID, Record)} with the form's own id. */
    public <F extends Record & WithId> IdempotencyKey accept(String path, F form) {
        return accept(path, form.id(), form);
    }

    /**
     * Works like {@link #accept(String, UUID, Record)} for a form with a file.
     *
     * @param digest hash of the file, which becomes part of the content; empty without a file
     */
    public IdempotencyKey accept(String path, @Nullable UUID id, Record form, String digest) {
        JsonNode fields = mapper.valueToTree(form);
        List<FieldError> errors = errors(form, fields);
        if (id == null) {
            if (errors.stream().noneMatch(each -> each.field().equals("id"))) {
                errors.add(0, new FieldError("id", Message.of("platform.field.required")));
            }
            throw new InvalidFields(errors);
        }
        String content = content(path, fields);
        IdempotencyKey claim =
                new IdempotencyKey(id, keyedHash.apply(digest.isEmpty() ? content : content + "\n" + digest));
        if (!errors.isEmpty()) {
            refuseReuse(claim);
            throw new InvalidFields(errors);
        }
        return claim;
    }

    /**
     * Converts an accepted form if this needs more than a check of each field.
     *
     * @throws org.sklad.platform.db.IdReused if the id was used for other content, even if the conversion fails too
     * @throws InvalidFields if the conversion throws it
     */
    public <T> T convert(IdempotencyKey claim, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (InvalidFields invalid) {
            refuseReuse(claim);
            throw invalid;
        }
    }

    private void refuseReuse(IdempotencyKey claim) {
        database.read(handle -> {
            IdempotencyKeys.refuseReuse(handle, claim);
            return claim;
        });
    }

    /** Checks a form that has no id, such as a sign-in, a search or a dry run, and returns it. */
    public <F extends Record> F check(F form) {
        List<FieldError> errors = errors(form);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return form;
    }

    /** Returns the errors that {@link #check} would throw, for a page that shows them with other errors. */
    public List<FieldError> errors(Record form) {
        return List.copyOf(errors(form, mapper.valueToTree(form)));
    }

    private List<FieldError> errors(Record form, JsonNode fields) {
        DeclaredLimits.require(form.getClass());
        List<FieldError> errors = new ArrayList<>(Violations.errors(form, validator.validate(form)));
        refuseUnreadableText("", fields, errors);
        return errors;
    }

    /** Returns path and fields in an order that does not depend on the sender, without absent, null and secret fields. */
    String content(String path, JsonNode fields) {
        try {
            return path + "\n" + mapper.writeValueAsString(canonical(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form that cannot be written as JSON", e);
        }
    }

    private JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(each -> sorted.put(each.getKey(), canonical(each.getValue())));
            sorted.values().removeIf(JsonNode::isNull);
            return mapper.createObjectNode().setAll(sorted);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode list = mapper.createArrayNode();
            array.forEach(each -> list.add(canonical(each)));
            return list;
        }
        return node;
    }

    /**
     * Rejects control characters, NUL and halves of characters: they cannot be shown, searched or stored in the same way on both
     * databases. It also rejects characters that change the direction of the following text: a name could rewrite its line.
     */
    private static void refuseUnreadableText(String path, JsonNode node, List<FieldError> errors) {
        if (node.isTextual() && !readable(node.textValue())) {
            errors.add(new FieldError(path, Message.of("platform.field.text")));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            refuseUnreadableText(path + "[" + i + "]", node.get(i), errors);
        }
        node.properties().forEach(each -> {
            String name = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
            refuseUnreadableText(name, each.getValue(), errors);
        });
    }

    /** Lists the values of a set in the order of their texts. */
    private static final class InOrder extends StdConverter<Set<?>, List<?>> {
        @Override
        public List<?> convert(Set<?> values) {
            return values.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        }
    }

    /**
     * Returns true for embeddings, overrides and isolates. Single direction marks are allowed, because people who write Arabic
     * need them.
     */
    private static boolean turnsWhatFollows(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    static boolean readable(String text) {
        return text.codePoints().allMatch(each -> switch (Character.getType(each)) {
            case Character.CONTROL -> each == '\n' || each == '\t';
            case Character.SURROGATE -> false;
            default -> !turnsWhatFollows(each);
        });
    }
}
