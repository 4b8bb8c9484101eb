package org.sklad.platform.i18n;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses an enum value from an address or a form. */
public final class Choice {
    private Choice() {}

    /**
     * Returns the value with the name; empty for a blank text.
     *
     * @throws InvalidFields if no value has the name; the message lists all names
     */
    public static <E extends Enum<E>> Optional<E> find(String field, Class<E> among, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(among.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(field, Message.of("platform.field.choice", names(among)))));
    }

    private static String names(Class<? extends Enum<?>> among) {
        return Arrays.stream(among.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
