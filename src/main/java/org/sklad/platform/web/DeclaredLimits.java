package org.sklad.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import org.sklad.platform.crypto.Secret;

/** Requires a maximum length for every text of a form. A missing one is a fault of the program, which its first test finds. */
final class DeclaredLimits {
    private static final ClassValue<Boolean> CHECKED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> form) {
            for (RecordComponent component : form.getRecordComponents()) {
                check(
                        form,
                        component.getName(),
                        component.getAnnotatedType(),
                        component.getAccessor().isAnnotationPresent(Valid.class));
            }
            return true;
        }
    };

    private DeclaredLimits() {}

    static void require(Class<? extends Record> form) {
        CHECKED.get(form);
    }

    private static void check(Class<?> form, String name, AnnotatedType type, boolean valid) {
        if (type instanceof AnnotatedParameterizedType container) {
            for (AnnotatedType argument : container.getAnnotatedActualTypeArguments()) {
                check(form, name, argument, valid || argument.isAnnotationPresent(Valid.class));
            }
        } else if (type.getType() == String.class || type.getType() == Secret.class) {
            Size size = type.getAnnotation(Size.class);
            if (size == null || size.max() == Integer.MAX_VALUE) {
                throw new IllegalStateException("No @Size(max) at " + form.getSimpleName() + "." + name);
            }
        } else if (type.getType() instanceof Class<?> nested && nested.isRecord() && hasText(nested)) {
            if (!valid) {
                throw new IllegalStateException("No @Valid at " + form.getSimpleName() + "." + name);
            }
            CHECKED.get(nested);
        }
    }

    /** Returns true for a part of the form. A record of one component is read from one text (a code) and checks itself. */
    private static boolean hasText(Class<?> record) {
        return record.getRecordComponents().length > 1;
    }
}
