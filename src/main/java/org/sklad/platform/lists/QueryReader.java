package org.sklad.platform.lists;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormReader;

/** Reads a {@link Query} by the same rules as a form. Parameters that the filter does not have are left alone. */
public final class QueryReader implements ValueParamProvider {
    private final FormReader forms;

    public QueryReader(FormReader forms) {
        this.forms = forms;
    }

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (!parameter.isAnnotationPresent(Listed.class)) {
            return null;
        }
        Class<?> filter = (Class<?>) ((ParameterizedType) parameter.getType()).getActualTypeArguments()[0];
        return request -> read(request.getUriInfo().getQueryParameters(), filter);
    }

    @Override
    public PriorityType getPriority() {
        return ValueParamProvider.Priority.HIGH;
    }

    private <F> Query<F> read(MultivaluedMap<String, String> sent, Class<F> filter) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (RecordComponent each : filter.getRecordComponents()) {
            for (String name : names(each)) {
                List<String> values = sent.get(name);
                if (values != null) {
                    named.putIfAbsent(each.getName(), List.copyOf(values));
                }
            }
        }
        Map<String, List<String>> typed = FormReader.trimmed(named, filter);
        return new Query<>(
                forms.read(typed, filter),
                first(sent, "next"),
                limit(first(sent, "limit")),
                typed,
                narrowed -> forms.read(narrowed, filter));
    }

    /** Returns the name of a parameter, and then the names that it had before. */
    private static List<String> names(RecordComponent component) {
        JsonAlias old = component.getAccessor().getAnnotation(JsonAlias.class);
        return Stream.concat(Stream.of(component.getName()), old == null ? Stream.of() : Stream.of(old.value()))
                .toList();
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable Integer limit(String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidFields("limit", Message.of("platform.field.invalid"));
        }
    }
}
