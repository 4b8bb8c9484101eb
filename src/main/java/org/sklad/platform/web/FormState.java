package org.sklad.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * The content of a form: entered values or present values to change. After a refusal it includes the errors of the fields. Fields
 * have their API names.
 */
public record FormState(Map<String, List<String>> fields, Optional<Message> refusal, List<FieldError> errors) {
    public FormState {
        fields = Map.copyOf(fields);
        errors = List.copyOf(errors);
    }

    public static FormState nothing() {
        return new FormState(Map.of(), Optional.empty(), List.of());
    }

    /** Returns the fields of a form that is not filled in yet and will be sent with an id. */
    public static FormState begun(UUID id) {
        return nothing().with("id", id.toString());
    }

    public static FormState typed(Map<String, List<String>> fields) {
        return new FormState(fields, Optional.empty(), List.of());
    }

    /** Returns a copy with a field set, for initial values. */
    public FormState with(String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(name, List.of(values));
        return new FormState(more, refusal, errors);
    }

    public FormState refusedBy(Refusal why) {
        return new FormState(fields, Optional.of(why.message()), why.errors());
    }

    /** Moves errors to fields that the page names otherwise. */
    public FormState withErrorsAt(UnaryOperator<String> names) {
        return new FormState(
                fields,
                refusal,
                errors.stream()
                        .map(each -> new FieldError(names.apply(each.field()), each.message()))
                        .toList());
    }

    /** Leaves out the refusal above the form if a field shows the same message. */
    public FormState saidOnce() {
        return new FormState(
                fields,
                refusal.filter(message ->
                        errors.stream().noneMatch(each -> each.message().equals(message))),
                errors);
    }

    public String value(String name) {
        List<String> all = values(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Returns the error of the field or of an entry of it ({@code roles[0]} for {@code roles}). */
    public Optional<Message> error(String name) {
        return errors.stream()
                .filter(each -> stripped(each.field()).equals(name))
                .map(FieldError::message)
                .findFirst();
    }

    /** Returns true for the first refused field, which gets the focus. */
    public boolean first(String name) {
        return !errors.isEmpty() && stripped(errors.get(0).field()).equals(name);
    }

    /** Returns {@code true} for a refused field, otherwise null: for {@code aria-invalid}. */
    public @Nullable String invalid(String name) {
        return error(name).isPresent() ? "true" : null;
    }

    /** Returns the ids of the texts that describe the field: for {@code aria-describedby}. */
    public @Nullable String describedBy(String name, @Nullable String hint) {
        String ids =
                (hint == null ? "" : "f-" + name + "-hint ") + (error(name).isPresent() ? "f-" + name + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    private static String stripped(String field) {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }
}
