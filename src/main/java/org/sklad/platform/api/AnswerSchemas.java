package org.sklad.platform.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Rows;

/** Describes an {@link Answer} by the type of its body, and a {@link ListAnswer} by its rows. */
final class AnswerSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.hasRawClass(Answer.class)) {
            return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(type.isResolveAsRef()));
        }
        if (java != null && java.hasRawClass(ListAnswer.class)) {
            JavaType rows = Json31.mapper().getTypeFactory().constructParametricType(Rows.class, java.containedType(0));
            return context.resolve(new AnnotatedType(rows).resolveAsRef(type.isResolveAsRef()));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
