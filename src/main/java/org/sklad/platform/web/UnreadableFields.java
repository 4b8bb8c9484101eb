package org.sklad.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** Converts Jackson's exceptions to field errors. */
public final class UnreadableFields {
    private UnreadableFields() {}

    /** Returns the unreadable field; an empty list if the body is not JSON at all. */
    public static List<FieldError> errors(JsonProcessingException thrown) {
        if (!(thrown instanceof JsonMappingException mapping) || thrown.getCause() instanceof StreamReadException) {
            return List.of();
        }
        String field = field(mapping);
        return field.isEmpty() ? List.of() : List.of(new FieldError(field, message(mapping)));
    }

    static boolean unknownField(JsonProcessingException thrown) {
        return thrown instanceof UnrecognizedPropertyException;
    }

    private static Message message(JsonMappingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return Message.of("platform.field.unknown");
        }
        Class<?> target = thrown instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return target == null ? Message.of("platform.field.invalid") : message(target);
    }

    private static Message message(Class<?> target) {
        if (target == UUID.class) {
            return Message.of("platform.field.uuid");
        }
        if (target == Boolean.class || target == boolean.class) {
            return Message.of("platform.field.yes-no");
        }
        if (target == Integer.class || target == int.class || target == Long.class || target == long.class) {
            return Message.of("platform.field.whole-number");
        }
        if (target == LocalDate.class) {
            return Message.of("platform.field.date");
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return Message.of("platform.field.instant");
        }
        Object @Nullable [] choices = target.getEnumConstants();
        if (choices != null) {
            String words = Arrays.stream(choices).map(Object::toString).collect(Collectors.joining(", "));
            return Message.of("platform.field.choice", words);
        }
        return Message.of("platform.field.invalid");
    }

    private static String field(JsonMappingException thrown) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : thrown.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
