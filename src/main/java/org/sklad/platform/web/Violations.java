package org.sklad.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** Converts violations of Bean Validation to field errors, in the order of the form. */
final class Violations {
    private Violations() {}

    static List<FieldError> errors(Record form, Set<? extends ConstraintViolation<?>> violations) {
        List<String> order = new ArrayList<>();
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            order.add(component.getName());
        }
        return violations.stream()
                .filter(each -> isOwn(each)
                        || violations.stream()
                                .noneMatch(other ->
                                        isOwn(other) && other.getPropertyPath().equals(each.getPropertyPath())))
                .map(each -> new FieldError(field(each.getPropertyPath()), message(each)))
                .sorted(Comparator.comparingInt((FieldError each) -> order.indexOf(head(each.field())))
                        .thenComparing(FieldError::field)
                        .thenComparing(each -> each.message().key()))
                .toList();
    }

    /** Returns true for a constraint with a text of its own, which says more than that of another at the same field. */
    private static boolean isOwn(ConstraintViolation<?> violation) {
        return !violation.getMessageTemplate().startsWith("{");
    }

    private static String head(String field) {
        return field.split("[.\\[]", 2)[0];
    }

    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                field.append('[')
                        .append(node.getIndex() == null ? node.getKey() : node.getIndex())
                        .append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    /** Returns the message: a constraint's own key ({@code access.username.form}), otherwise one for its kind. */
    private static Message message(ConstraintViolation<?> violation) {
        if (isOwn(violation)) {
            return Message.of(violation.getMessageTemplate());
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> Message.of("platform.field.required");
            case "Size" -> size(violation.getInvalidValue(), attributes);
            case "Min", "DecimalMin" -> Message.of("platform.field.too-small", attribute(attributes, "value"));
            case "Max", "DecimalMax" -> Message.of("platform.field.too-large", attribute(attributes, "value"));
            case "Positive" -> Message.of("platform.field.too-small", 1);
            case "PositiveOrZero" -> Message.of("platform.field.too-small", 0);
            case "Pattern" -> Message.of("platform.field.pattern");
            case "Email" -> Message.of("platform.field.email");
            default -> Message.of("platform.field.invalid");
        };
    }

    private static Message size(Object value, Map<String, Object> attributes) {
        int max = (int) attribute(attributes, "max");
        int min = (int) attribute(attributes, "min");
        if (value instanceof Collection<?> list) {
            return list.size() > max
                    ? Message.of("platform.field.too-many", max)
                    : Message.of("platform.field.too-few", min);
        }
        String text = value instanceof Secret secret ? secret.reveal() : String.valueOf(value);
        return text.length() > max
                ? Message.of("platform.field.too-long", max)
                : Message.of("platform.field.too-short", min);
    }

    private static Object attribute(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name));
    }
}
