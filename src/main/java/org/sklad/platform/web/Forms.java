package org.sklad.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
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
 * What every form goes through, from a page or by API: its fields are checked, all at once, and its content is hashed, so
 * that the same id with other content is found out before anything else is said.
 */
public final class Forms {
    private final Validator validator;
    private final Database database;
    private final UnaryOperator<String> keyedHash;
    private final ObjectMapper mapper = Json.mapper();

    /**
     * Checks with this validator, hashes with this hash.
     *
     * @param keyedHash a hash under a secret key: contents hold names and birth dates, which a plain hash would tell
     */
    public Forms(Validator validator, Database database, UnaryOperator<String> keyedHash) {
        this.validator = validator;
        this.database = database;
        this.keyedHash = keyedHash;
    }

    /**
     * Checks a form that makes or changes something.
     *
     * @param path the address that the API has for the act, without {@code /api/v1}; a page for the same act gives the same
     * @throws org.sklad.platform.db.IdReused when the id was used for other content, whatever is wrong with the fields
     * @throws InvalidFields with every field that is wrong; {@code id} when there is none
     */
    public IdempotencyKey accept(String path, @Nullable UUID id, Record form) {
        return accept(path, id, form, "");
    }

    /**
     * As {@link #accept(String, UUID, Record)}, for a form with which a file comes.
     *
     * @param digest of the file, so that an id stands for one file too; empty where none came
     */
    public IdempotencyKey accept(String path, @Nullable UUID id, Record form, String digest) {
        JsonNode fields = mapper.valueToTree(form);
        List<FieldError> errors = errors(form, fields);
        if (id == null) {
            errors.add(0, new FieldError("id", Message.of("platform.field.required")));
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
     * What an accepted form means, where that takes more than a look at each field.
     *
     * @throws org.sklad.platform.db.IdReused when the id was used for other content, whatever the conversion finds
     * @throws InvalidFields as the conversion does
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

    /** Checks a form that has no id: a sign-in, a search, a dry run. */
    public void check(Record form) {
        List<FieldError> errors = errors(form);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** What {@link #check} would refuse; for a page that names it together with other errors. */
    public List<FieldError> errors(Record form) {
        return List.copyOf(errors(form, mapper.valueToTree(form)));
    }

    private List<FieldError> errors(Record form, JsonNode fields) {
        DeclaredLimits.require(form.getClass());
        List<FieldError> errors = new ArrayList<>(Violations.errors(form, validator.validate(form)));
        refuseUnreadableText("", fields, errors);
        return errors;
    }

    /** Path and fields, in an order that does not depend on the sender; what is absent, null or secret is left out. */
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
     * Control characters, NUL and halves of characters can be neither shown, searched nor stored alike on both databases. What
     * turns the direction of all that follows would let a name rewrite the line that it stands in.
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

    /** Embeddings, overrides and isolates; the single marks of direction stay, as people who write Arabic need them. */
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
