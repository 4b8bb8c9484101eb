package org.sklad.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.LookAlikes;

/**
 * Reads a typed text with a {@link Pattern}, also in a list, as a code, if only {@link LookAlikes#code} matches the
 * pattern. All other texts are read as they are, and the constraint rejects them.
 */
final class TypedCode extends StdDeserializer<String> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final String pattern;

    /** Creates a reader of texts without a pattern. */
    TypedCode() {
        this("");
    }

    private TypedCode(String pattern) {
        super(String.class);
        this.pattern = pattern;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Pattern constraint = property == null ? null : property.getAnnotation(Pattern.class);
        if (property != null && constraint == null) {
            constraint = ofElements(property);
        }
        return constraint == null ? StringDeserializer.instance : new TypedCode(constraint.regexp());
    }

    /** Returns the pattern of the elements of a list in a record; null if they have none. */
    private static @Nullable Pattern ofElements(BeanProperty property) {
        RecordComponent[] components = property.getMember() == null
                ? null
                : property.getMember().getDeclaringClass().getRecordComponents();
        return Stream.ofNullable(components)
                .flatMap(Stream::of)
                .filter(each -> each.getName().equals(property.getName()))
                .map(RecordComponent::getAnnotatedType)
                .filter(AnnotatedParameterizedType.class::isInstance)
                .flatMap(each -> Stream.of(((AnnotatedParameterizedType) each).getAnnotatedActualTypeArguments()))
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(Pattern.class)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String typed = StringDeserializer.instance.deserialize(in, context);
        String code = LookAlikes.code(typed);
        return !typed.matches(pattern) && code.matches(pattern) ? code : typed;
    }
}
