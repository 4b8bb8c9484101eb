package org.sklad.platform.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.Answer;

/** Describes an {@link Answer} by the type of its body. */
final class AnswerSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.hasRawClass(Answer.class)) {
            return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(type.isResolveAsRef()));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
