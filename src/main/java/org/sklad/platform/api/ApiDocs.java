package org.sklad.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API as shown on a page. */
public record ApiDocs(String address, List<Operation> operations) {
    public record Operation(
            String method, String path, String summary, List<Field> parameters, List<Field> body, String answers) {}

    public record Field(String name, String type, boolean required) {}

    static ApiDocs of(OpenAPI api, String address) {
        List<Operation> operations = new ArrayList<>();
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, each) -> operations.add(operation(api, method.name(), path, each))));
        }
        return new ApiDocs(address, operations);
    }

    private static Operation operation(
            OpenAPI api, String method, String path, io.swagger.v3.oas.models.Operation operation) {
        List<Field> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(each -> parameters.add(new Field(
                            each.getName(), type(each.getSchema()), Boolean.TRUE.equals(each.getRequired()))));
        }
        List<Field> body = new ArrayList<>();
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().values().stream()
                    .map(MediaType::getSchema)
                    .findFirst()
                    .ifPresent(schema -> fields(api, "", schema, body));
        }
        return new Operation(
                method,
                path,
                Optional.ofNullable(operation.getSummary()).orElse(""),
                parameters,
                body,
                String.join(", ", operation.getResponses().keySet()));
    }

    /**
     * Adds nested fields after their parent, with their path. A path of more than 80 characters ends the nesting, because a
     * schema can contain itself.
     */
    private static void fields(OpenAPI api, String prefix, Schema<?> given, List<Field> fields) {
        Schema<?> schema = resolved(api, given);
        @SuppressWarnings("rawtypes") // declared raw by the library
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || prefix.length() > 80) {
            return;
        }
        Collection<String> required =
                Optional.<Collection<String>>ofNullable(schema.getRequired()).orElse(List.of());
        properties.forEach((name, property) -> {
            Schema<?> target = resolved(api, property);
            boolean many = target.getItems() != null;
            fields.add(new Field(prefix + name, type(target), required.contains(name)));
            fields(api, prefix + name + (many ? "[]." : "."), many ? target.getItems() : target, fields);
        });
    }

    private static Schema<?> resolved(OpenAPI api, Schema<?> schema) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        Schema<?> target = api.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
        return target == null ? schema : target;
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
