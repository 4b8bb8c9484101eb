package org.sklad.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a yes or no in an address: {@code true} or {@code false}. Any other text is refused, and is never read as "false". A missing
 * parameter is false.
 */
@Provider
final class TrueOrFalse implements ParamConverterProvider, ParamConverter<Boolean> {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type type, Annotation[] annotations) {
        return rawType == boolean.class ? (ParamConverter<T>) this : null;
    }

    @Override
    public Boolean fromString(@Nullable String value) {
        return switch (value == null ? "false" : value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    @Override
    public String toString(Boolean value) {
        return value.toString();
    }
}
