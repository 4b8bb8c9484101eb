package org.sklad.platform.i18n;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of an enum's values, as an address or a form names it. */
public final class Choice {
    private Choice() {}

    /**
     * The value of that name; none where nothing is written.
     *
     * @throws InvalidFields with all names, for anything else
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
