package org.sklad.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API as shown on its page: headings, their groups, and the operations of each. */
public record ApiDocs(String address, List<ApiHeading> headings, List<ApiOperation> operations) {
    /** The most operations that a search shows. A page of more is slow to read and to load. */
    public static final int MOST = 40;

    static ApiDocs of(OpenAPI api, String address) {
        List<ApiOperation> operations = new ArrayList<>();
        Optional.<Map<String, PathItem>>ofNullable(api.getPaths())
                .orElse(Map.of())
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, each) -> operations.add(operation(api, method.name(), path, each))));
        return new ApiDocs(address, headings(api, operations), operations);
    }

    /** Returns the operations of a group in the order of their addresses. */
    public List<ApiOperation> in(String group) {
        return operations.stream()
                .filter(each -> each.group().equals(group))
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
    }

    /** Returns the operations whose summary, address or fields contain all words. */
    public List<ApiOperation> about(String words) {
        List<String> each = Arrays.stream(words.toLowerCase(Locale.ROOT).trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return each.isEmpty()
                ? List.of()
                : operations.stream()
                        .filter(operation -> operation.speaksOf(each))
                        .toList();
    }

    private static List<ApiHeading> headings(OpenAPI api, List<ApiOperation> operations) {
        List<ApiHeading> headings = new ArrayList<>();
        Map<?, Object> extensions = Optional.ofNullable(api.getExtensions()).orElse(Map.of());
        if (extensions.get(ApiSummaries.HEADINGS) instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof TagGroup heading) {
                    headings.add(new ApiHeading(
                            heading.name(),
                            api.getTags().stream()
                                    .filter(tag -> heading.tags().contains(tag.getName()))
                                    .map(tag -> group(tag, operations))
                                    .toList()));
                }
            }
        }
        return headings;
    }

    private static ApiGroup group(Tag tag, List<ApiOperation> operations) {
        String name = tag.getName().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new ApiGroup(
                name,
                tag.getName(),
                tag.getDescription(),
                operations.stream().filter(each -> each.group().equals(name)).count());
    }

    private static ApiOperation operation(
            OpenAPI api, String method, String path, io.swagger.v3.oas.models.Operation operation) {
        List<ApiField> parameters = new ArrayList<>();
        Optional.ofNullable(operation.getParameters())
                .orElse(List.of())
                .forEach(each -> parameters.add(new ApiField(
                        each.getName(),
                        type(each.getSchema()),
                        Boolean.TRUE.equals(each.getRequired()),
                        each.getDescription())));
        List<ApiField> body = new ArrayList<>();
        Optional<MediaType> sent = Optional.ofNullable(operation.getRequestBody())
                .map(each -> each.getContent())
                .flatMap(each -> each.values().stream().findFirst());
        sent.map(MediaType::getSchema).ifPresent(schema -> fields(api, "", schema, body));
        List<ApiField> answer = new ArrayList<>();
        operation.getResponses().entrySet().stream()
                .filter(each -> each.getKey().matches("2..|2XX|default"))
                .map(Map.Entry::getValue)
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .map(Content::values)
                .flatMap(Collection::stream)
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(schema -> fields(api, "", schema, answer));
        // Deeper fields of an answer would make the page several times as heavy; the document has them all.
        answer.removeIf(each -> each.name().chars().filter(one -> one == '.').count() > 1);
        return new ApiOperation(
                operation.getOperationId(),
                method,
                path,
                operation.getSummary(),
                parameters,
                body,
                answer,
                String.join(", ", operation.getResponses().keySet()),
                sent.map(MediaType::getExample)
                        .map(io.swagger.v3.core.util.Json::pretty)
                        .orElse(""));
    }

    /**
     * Adds nested fields after their parent, with their path. A path of more than 80 characters ends the nesting, because a
     * schema can contain itself.
     */
    private static void fields(OpenAPI api, String prefix, Schema<?> given, List<ApiField> fields) {
        Schema<?> schema = ApiExamples.resolved(api, given);
        if (schema.getItems() != null) {
            fields(api, prefix + "[].", schema.getItems(), fields);
            return;
        }
        @SuppressWarnings("rawtypes") // declared raw by the library
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || prefix.length() > 80) {
            return;
        }
        Collection<String> required =
                Optional.<Collection<String>>ofNullable(schema.getRequired()).orElse(List.of());
        properties.forEach((name, property) -> {
            Schema<?> target = ApiExamples.resolved(api, property);
            boolean many = target.getItems() != null;
            fields.add(new ApiField(
                    prefix + name,
                    type(target),
                    required.contains(name),
                    Optional.ofNullable(property.getDescription()).orElse("")));
            fields(api, prefix + name + (many ? "[]." : "."), many ? target.getItems() : target, fields);
        });
    }

    private static String type(@Nullable Schema<?> schema) {
        if (schema == null) {
            return "";
        }
        if (schema.getEnum() != null) {
            return String.join(
                    " | ", schema.getEnum().stream().map(String::valueOf).toList());
        }
        String type = schema.getTypes() == null ? schema.getType() : String.join(" | ", schema.getTypes());
        return (type == null ? "object" : type) + (schema.getFormat() == null ? "" : " (" + schema.getFormat() + ")");
    }
}
