package org.sklad.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.platform.crypto.Secret;

/** The names of a form's secret fields, with dots as the page sends them. */
final class SecretFields {
    private static final ClassValue<Set<String>> BY_FORM = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> form) {
            return names("", form).collect(Collectors.toUnmodifiableSet());
        }
    };

    private SecretFields() {}

    static Set<String> of(Class<?> form) {
        return BY_FORM.get(form);
    }

    private static Stream<String> names(String prefix, Class<?> form) {
        return form.isRecord()
                ? Stream.of(form.getRecordComponents()).flatMap(each -> names(prefix, each))
                : Stream.empty();
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        String name = prefix + component.getName();
        return component.getType() == Secret.class ? Stream.of(name) : names(name + ".", component.getType());
    }
}
