package org.sklad.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds the purpose of each operation, group, field and parameter of the API in words, with examples. */
final class ApiSummaries {
    /** The extension in which readers of OpenAPI look for headings over tags. */
    static final String HEADINGS = "x-tagGroups";

    private final OpenAPI api;
    private final ApiWords words = new ApiWords();
    private final ApiExamples examples;

    ApiSummaries(OpenAPI api) {
        this.api = api;
        this.examples = new ApiExamples(api);
    }

    /** @param resources the classes of the API; the wing of a class is the heading of its group */
    void write(Collection<Class<?>> resources) {
        api.getComponents().getSchemas().forEach(this::describeFields);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String below = path.substring(ApiDescription.ROOT.length() + 1);
                    operation.setSummary(
                            words.summary(operation.getOperationId(), method.name(), below, answersRows(operation)));
                    operation.addTagsItem(ApiWords.title(group(path)));
                    describeParameters(operation);
                    if (operation.getRequestBody() != null
                            && operation.getRequestBody().getContent() != null) {
                        MediaType json = operation.getRequestBody().getContent().get("application/json");
                        if (json != null && json.getSchema() != null) {
                            json.setExample(examples.of(json.getSchema()));
                        }
                    }
                }));
        new TreeSet<>(api.getPaths().keySet().stream().map(ApiSummaries::group).toList())
                .forEach(group ->
                        api.addTagsItem(new Tag().name(ApiWords.title(group)).description(words.purpose(group))));
        api.addExtension(HEADINGS, headings(resources));
    }

    /** The groups under the wing of the program to which they belong. */
    private List<TagGroup> headings(Collection<Class<?>> resources) {
        Map<String, String> wings = new LinkedHashMap<>();
        for (Class<?> each : resources) {
            String path = each.getAnnotation(Path.class).value();
            String wing =
                    each.getPackageName().replaceFirst("^org\\.sklad\\.", "").replaceFirst("\\..*", "");
            if (path.length() > ApiDescription.ROOT.length()) {
                boolean own = path.equals(ApiDescription.ROOT + '/' + group(path));
                wings.merge(group(path), wing, (before, now) -> own ? now : before);
            }
        }
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        api.getPaths()
                .keySet()
                .forEach(path -> groups.computeIfAbsent(
                                ApiWords.title(wings.getOrDefault(group(path), "more")), any -> new TreeSet<>())
                        .add(ApiWords.title(group(path))));
        List<TagGroup> headings = new ArrayList<>();
        groups.forEach((name, tags) -> headings.add(new TagGroup(name, List.copyOf(tags))));
        return headings;
    }

    static String group(String path) {
        return path.substring(ApiDescription.ROOT.length() + 1).replaceFirst("/.*", "");
    }

    private boolean answersRows(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(each -> each.getContent() != null)
                .flatMap(each -> each.getContent().values().stream())
                .map(MediaType::getSchema)
                .filter(each -> each != null)
                .map(each -> ApiExamples.resolved(api, each))
                .anyMatch(each -> each.getItems() != null
                        || (each.getProperties() != null && each.getProperties().containsKey("rows")));
    }

    private void describeParameters(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(each -> {
            if (each.getDescription() == null) {
                each.setDescription(words.field("parameter", each.getName()));
            }
        });
    }

    private void describeFields(String name, Schema<?> schema) {
        @SuppressWarnings("rawtypes") // declared raw by the library
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        properties.forEach((field, property) -> {
            if (property.getDescription() == null) {
                property.setDescription(words.field(name, field));
            }
            if (property.getExample() == null && isFreeText(property)) {
                words.example(name, field)
                        .filter(each -> ApiExamples.allows(property, each))
                        .ifPresent(property::setExample);
            }
        });
    }

    private boolean isFreeText(Schema<?> property) {
        return ApiExamples.type(ApiExamples.resolved(api, property)).equals("string")
                && property.get$ref() == null
                && property.getItems() == null
                && property.getEnum() == null
                && property.getFormat() == null;
    }
}
