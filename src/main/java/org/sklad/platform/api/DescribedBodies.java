package org.sklad.platform.api;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** Describes the bodies that are files, by the media types of the method, and the answer of an act or an upload as 200 or 201. */
final class DescribedBodies extends AbstractOpenAPIExtension {
    private static final Set<String> NO_FILES =
            Set.of(jakarta.ws.rs.core.MediaType.APPLICATION_JSON, jakarta.ws.rs.core.MediaType.WILDCARD, Exports.ALL);

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        super.decorateOperation(operation, method, chain);
        boolean upload = isUpload(method);
        if (upload) {
            Content sent = files(method.getAnnotation(Consumes.class).value());
            operation.setRequestBody(new RequestBody().required(true).content(sent));
        }
        if (isDownload(method)) {
            replace(operation, "200", files(method.getAnnotation(Produces.class).value()));
        } else if (upload || method.getReturnType() == Answer.class) {
            replace(operation, "2XX", null);
        }
    }

    /** Puts an answer in place of the one that swagger found, with the content found unless another is given. */
    private static void replace(Operation operation, String status, @Nullable Content content) {
        ApiResponse found = operation.getResponses().remove(ApiResponses.DEFAULT);
        if (found != null) {
            ApiResponse answer = new ApiResponse().content(content == null ? found.getContent() : content);
            operation.getResponses().addApiResponse(status, answer);
        }
    }

    private static boolean isUpload(Method method) {
        return Stream.of(method.getParameterTypes()).anyMatch(InputStream.class::equals)
                && method.isAnnotationPresent(Consumes.class);
    }

    private static boolean isDownload(Method method) {
        Produces produced = method.getAnnotation(Produces.class);
        return produced != null && !NO_FILES.contains(produced.value()[0]);
    }

    static MediaType file() {
        return new MediaType().schema(new StringSchema().format("binary"));
    }

    private static Content files(String... mediaTypes) {
        Content content = new Content();
        Stream.of(mediaTypes)
                .filter(each -> !NO_FILES.contains(each))
                .map(each -> each.replaceFirst(";.*", ""))
                .forEach(each -> content.addMediaType(each, file()));
        return content;
    }
}
