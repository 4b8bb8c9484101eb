package org.sklad.platform.api;

import io.dropwizard.auth.Auth;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.PaperWriter;
import org.sklad.platform.sheets.Format;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rendering;

/** Describes the API in OpenAPI 3.1 from its resource classes. */
public final class ApiDescription {
    static final String ROOT = "/api/v1";

    private static final String PROBLEM = "Problem";
    private static final String DONE = "Done";

    private ApiDescription() {}

    public static OpenAPI of(Set<Class<?>> registered) {
        Set<Class<?>> classes = new LinkedHashSet<>(registered);
        classes.removeIf(each -> !described(each));
        hideOperators();
        ModelConverters.getInstance(true).addConverter(new AnswerSchemas());
        SwaggerConfiguration configuration = new SwaggerConfiguration();
        configuration.setOpenAPI31(true);
        OpenAPI api = new WithoutFiles(configuration).read(classes);
        api.setOpenapi("3.1.0");
        ApiIntroduction.write(api);
        classes.forEach(each -> describeVersions(api, each));
        describeProblems(api);
        classes.forEach(each -> describeFiles(api, each));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.setOperationId(id(method.name(), path))));
        new ApiSummaries(api).write(classes);
        ApiIntroduction.openSignIn(api);
        return api;
    }

    /** An id such as {@code getItemsBySku}: it follows from the address, so that no change of a class changes it. */
    static String id(String method, String path) {
        StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String segment : path.substring(ROOT.length() + 1).split("/", -1)) {
            if (segment.startsWith("{")) {
                id.append("By");
            }
            for (String word : segment.replaceAll("[{}]", "").split("-", -1)) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString();
    }

    public static String json(OpenAPI api) {
        return Json31.pretty(api);
    }

    private static boolean described(Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        return path != null && path.value().startsWith(ROOT) && !type.isAnnotationPresent(Hidden.class);
    }

    /** Adds the file formats of a list to its operation, because a file is another form of the same list. */
    private static void describeFiles(OpenAPI api, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            if (method.getReturnType() == ListAnswer.class) {
                Operation operation = operation(api, resource, method);
                ApiResponse answer =
                        Objects.requireNonNull(operation.getResponses().get(ApiResponses.DEFAULT));
                MediaType json = Objects.requireNonNull(
                        answer.getContent().values().stream().findFirst().orElse(null));
                answer.setContent(files(new Content().addMediaType("application/json", json)));
                operation.addParametersItem(new QueryParameter()
                        .name("hxl")
                        .schema(new BooleanSchema())
                        .description("Row of HXL hashtags"));
                operation.addParametersItem(new QueryParameter()
                        .name(Exports.FORMAT)
                        .schema(new StringSchema())
                        .description("csv, xlsx or pdf; for links, which cannot say what they accept"));
            }
        }
    }

    /** Describes the version of an editable thing, which its answer has and each change of it must name. */
    private static void describeVersions(OpenAPI api, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            if (method.getReturnType() == Answer.class && !method.isAnnotationPresent(POST.class)) {
                Operation operation = operation(api, resource, method);
                Stream.ofNullable(operation.getParameters())
                        .flatMap(List::stream)
                        .filter(each -> each.getName().equals(HttpHeaders.IF_MATCH))
                        .forEach(each -> each.setRequired(true));
                Header version =
                        new Header().schema(new StringSchema()).description("Version, for the If-Match of a change");
                operation.getResponses().values().forEach(each -> each.addHeaderObject(HttpHeaders.ETAG, version));
            }
        }
    }

    private static Content files(Content content) {
        for (Format format : Format.values()) {
            content.addMediaType(format.mediaType(), DescribedBodies.file());
        }
        return content.addMediaType(PaperWriter.PDF, DescribedBodies.file());
    }

    private static Operation operation(OpenAPI api, Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        PathItem item = Objects.requireNonNull(api.getPaths().get(path), path);
        return item.readOperationsMap().entrySet().stream()
                .filter(each -> isAnswered(method, each.getKey().name()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAnswered(Method method, String http) {
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(each -> each != null && each.value().equals(http));
    }

    /** True for a list that has only files, beside a method that answers the same address with JSON. */
    private static boolean isFile(Method method) {
        return method.getReturnType() == ListAnswer.class
                && !List.of(method.getAnnotation(Produces.class).value()).contains(Exports.ALL);
    }

    private static final class WithoutFiles extends Reader {
        WithoutFiles(SwaggerConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected boolean isOperationHidden(Method method) {
            return isFile(method) || super.isOperationHidden(method);
        }
    }

    private static void describeProblems(OpenAPI api) {
        Schema<?> error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().example("/problems/not-found"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().format(null))
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
        api.getComponents().addSchemas(PROBLEM, problem);
        if (api.getComponents().getSchemas().containsKey("Secret")) {
            api.getComponents().addSchemas("Secret", new StringSchema().format("password"));
        }
        ApiResponse refused = new ApiResponse()
                .description("Refused, with the reason in the reader's language")
                .content(new Content()
                        .addMediaType(
                                Rendering.PROBLEM,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> refuse(operation, refused));
        }
    }

    private static void refuse(Operation operation, ApiResponse refused) {
        // OpenAPI requires a description. If a method has none, its schema is description enough.
        operation.getResponses().values().stream()
                .filter(each -> each.getDescription() == null)
                .forEach(each -> each.setDescription(DONE));
        operation.getResponses().addApiResponse("4XX", refused);
        operation.getResponses().addApiResponse("5XX", refused);
    }

    /**
     * Hides the operator parameter, which comes from the cookie or token. All other parameters without an annotation are bodies.
     */
    private static synchronized void hideOperators() {
        List<OpenAPIExtension> all = new ArrayList<>(OpenAPIExtensions.getExtensions());
        if (all.stream().noneMatch(HidesOperators.class::isInstance)) {
            all.add(0, new HidesOperators());
            all.add(0, new ListedParameters());
            all.add(0, new DescribedBodies());
            OpenAPIExtensions.setExtensions(all);
        }
    }

    private static final class HidesOperators extends AbstractOpenAPIExtension {
        @Override
        public ResolvedParameter extractParameters(
                List<Annotation> annotations,
                Type type,
                Set<Type> typesToSkip,
                Components components,
                Consumes classConsumes,
                Consumes methodConsumes,
                boolean includeRequestBody,
                com.fasterxml.jackson.annotation.JsonView jsonView,
                Iterator<OpenAPIExtension> chain) {
            if (annotations.stream().anyMatch(Auth.class::isInstance)) {
                return new ResolvedParameter();
            }
            return chain.next()
                    .extractParameters(
                            annotations,
                            type,
                            typesToSkip,
                            components,
                            classConsumes,
                            methodConsumes,
                            includeRequestBody,
                            jsonView,
                            chain);
        }
    }
}
