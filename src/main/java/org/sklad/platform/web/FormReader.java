package org.sklad.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Reads an HTML form into the record of the JSON API. Dots nest, a repeated field is a list, numbered fields are the rows of one
 * ({@link FormRows}), values are trimmed except secrets, and empty values are dropped. {@link Submitted} also keeps the entered values and the files. A form with a sheet is an
 * {@link Upload}.
 */
@Provider
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
public final class FormReader implements MessageBodyReader<Object> {
    /** The largest form closes a distribution day with 3,000 lots, each in a row of five fields. */
    private static final int FIELDS = 16_000;

    /** A form is read again after each unreadable value, so reading all of thousands would take minutes. */
    private static final int UNREADABLE = 100;

    /** A hostile name could have a step for each byte of a body, each with a node of its own. */
    private static final int STEPS = Json.DEPTH;

    /** Fields of the page alone begin with {@code page.}: what is only shown again does not reach the record. */
    private static final String PAGE = "page";

    private final ObjectMapper mapper;

    /**
     * Creates a reader.
     *
     * @param reading reads single values in addition to the common rules
     */
    public FormReader(Module reading) {
        mapper = Json.formMapper().registerModule(reading);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return hasFiles(mediaType)
                ? type == Submitted.class || type == Upload.class
                : type == Submitted.class || type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        if (genericType == Upload.class) {
            return new Upload(mediaType, in);
        }
        if (hasFiles(mediaType)) {
            return new Submitted<>(() -> {
                Multipart<byte[]> multipart = Multipart.read(mediaType, in, Multipart.Taking::intoMemory);
                return sent(genericType, multipart.fields(), multipart.files());
            });
        }
        Map<String, List<String>> fields = fields(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        if (type.isRecord()) {
            fields.remove(Submitted.BY);
            return mapper.treeToValue(tree(trimmed(fields, type)), mapper.constructType(genericType));
        }
        Submitted.Sent<Object> sent = sent(genericType, fields, Map.of());
        return new Submitted<>(() -> sent);
    }

    /**
     * Reads the parameters of an address as if they were a form.
     *
     * @throws InvalidFields naming every parameter that cannot be read
     */
    public <T> T read(Map<String, List<String>> fields, Class<T> type) {
        Submitted.Read<Object> read = read(tree(trimmed(fields, type)), mapper.constructType(type));
        if (!read.unreadable().isEmpty()) {
            throw new InvalidFields(read.unreadable());
        }
        return type.cast(read.form());
    }

    private static boolean hasFiles(MediaType type) {
        return type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    private Submitted.Sent<Object> sent(
            Type genericType, Map<String, List<String>> fields, Map<String, List<byte[]>> files) {
        JavaType form = mapper.constructType(((ParameterizedType) genericType).getActualTypeArguments()[0]);
        Map<String, List<String>> trimmed = trimmed(fields, form.getRawClass());
        ObjectNode tree = tree(trimmed);
        FormRows.isRemoved(tree, Submitted.BY);
        if (Stream.of(form.getRawClass().getRecordComponents())
                .noneMatch(each -> each.getName().equals(PAGE))) {
            tree.remove(PAGE);
        }
        FormRows rows = FormRows.take(tree, form.getRawClass());
        putFiles(files, tree, form.getRawClass());
        return new Submitted.Sent<>(FormState.typed(trimmed), tree, each -> read(each, form), files, rows);
    }

    /** Adds each file for which the record has a text, which is its content in Base64 as in JSON. */
    private static void putFiles(Map<String, List<byte[]>> files, ObjectNode tree, Class<?> form) {
        Stream.of(form.getRecordComponents())
                .filter(each -> each.getType() == String.class)
                .forEach(each -> files.getOrDefault(each.getName(), List.of()).stream()
                        .filter(file -> file.length > 0)
                        .findFirst()
                        .ifPresent(file ->
                                tree.put(each.getName(), Base64.getEncoder().encodeToString(file))));
    }

    /** Trims all values except secrets: spaces at the ends of a password belong to it. */
    public static Map<String, List<String>> trimmed(Map<String, List<String>> fields, Class<?> form) {
        Set<String> secrets = SecretFields.of(form);
        Map<String, List<String>> trimmed = new LinkedHashMap<>();
        fields.forEach((name, values) -> trimmed.put(
                name,
                secrets.contains(name)
                        ? values
                        : values.stream().map(FormReader::trimmed).toList()));
        return trimmed;
    }

    private static String trimmed(String value) {
        return value.replace("\r\n", "\n").strip();
    }

    /** Leaves out each unreadable field and records it, so that a page can show all these errors at once. */
    private Submitted.Read<Object> read(ObjectNode fields, JavaType form) {
        ObjectNode tree = fields.deepCopy();
        List<FieldError> unreadable = new ArrayList<>();
        while (true) {
            try {
                return new Submitted.Read<>(mapper.treeToValue(tree, form), unreadable);
            } catch (JsonProcessingException e) {
                List<FieldError> errors = UnreadableFields.errors(e);
                if (errors.isEmpty() || UnreadableFields.unknownField(e)) {
                    // The failure can come from a missing field that was left out before.
                    throw unreadable.isEmpty() ? new MalformedBody(errors) : new InvalidFields(unreadable);
                }
                unreadable.addAll(errors);
                if (unreadable.size() >= UNREADABLE
                        || !FormRows.isRemoved(tree, errors.get(0).field())) {
                    throw new InvalidFields(unreadable);
                }
            }
        }
    }

    private static Map<String, List<String>> fields(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (body.isEmpty()) {
            return fields;
        }
        String[] pairs = body.split("&", -1);
        if (pairs.length > FIELDS) {
            throw new MalformedBody(List.of());
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new MalformedBody(List.of());
        }
    }

    private ObjectNode tree(Map<String, List<String>> fields) {
        ObjectNode root = mapper.createObjectNode();
        fields.forEach((name, values) -> {
            String[] steps = name.split("\\.", STEPS + 1);
            if (steps.length > STEPS) {
                throw new MalformedBody(List.of());
            }
            ObjectNode node = root;
            for (int i = 0; i < steps.length - 1; i++) {
                node = child(node, steps[i], name);
            }
            String last = steps[steps.length - 1];
            if (node.has(last)) {
                throw clash(name);
            }
            node.set(last, value(values));
        });
        return root;
    }

    private static ObjectNode child(ObjectNode node, String step, String name) {
        JsonNode known = node.get(step);
        if (known == null) {
            return node.putObject(step);
        }
        if (known instanceof ObjectNode object) {
            return object;
        }
        throw clash(name);
    }

    private static MalformedBody clash(String name) {
        return new MalformedBody(List.of(new FieldError(name, Message.of("platform.field.unknown"))));
    }

    private JsonNode value(List<String> values) {
        List<String> filled = values.stream().filter(each -> !each.isEmpty()).toList();
        if (filled.isEmpty()) {
            return mapper.nullNode();
        }
        if (filled.size() == 1) {
            return mapper.getNodeFactory().textNode(filled.get(0));
        }
        ArrayNode list = mapper.createArrayNode();
        filled.forEach(list::add);
        return list;
    }
}
