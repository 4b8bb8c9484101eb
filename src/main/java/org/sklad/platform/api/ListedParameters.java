package org.sklad.platform.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import jakarta.ws.rs.Consumes;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sklad.platform.lists.Listed;

/** Describes a {@link org.sklad.platform.lists.Query}: each component of its filter is a parameter, and so are next and limit. */
final class ListedParameters extends AbstractOpenAPIExtension {
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
        if (annotations.stream().anyMatch(Listed.class::isInstance)) {
            return described(Json31.mapper().constructType(type));
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

    private static ResolvedParameter described(JavaType query) {
        ResolvedParameter all = new ResolvedParameter();
        for (RecordComponent each : query.containedType(0).getRawClass().getRecordComponents()) {
            all.parameters.add(parameter(each.getName(), schema(each.getGenericType())));
        }
        all.parameters.add(parameter("next", new StringSchema()._default("")));
        all.parameters.add(parameter("limit", new IntegerSchema()));
        return all;
    }

    /** A code is a record of one text. */
    private static Schema<?> schema(Type type) {
        return type instanceof Class<?> code && code.isRecord()
                ? new StringSchema()
                : ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
                        .schema;
    }

    private static Parameter parameter(String name, Schema<?> schema) {
        return new QueryParameter().name(name).schema(schema);
    }
}
