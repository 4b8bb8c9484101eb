package org.sklad.centres;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A name in both languages of the interface, in one of them, or none: nobody names two hundred shelves twice. */
public record OptionalName(
        @Nullable @Size(max = 100) String bg,
        @Nullable @Size(max = 100) String en) {
    private static final OptionalName NONE = new OptionalName(null, null);

    static OptionalName orNone(@Nullable OptionalName name) {
        return name == null ? NONE : name;
    }

    String bgOr(String otherwise) {
        return firstGiven(bg, en, otherwise);
    }

    String enOr(String otherwise) {
        return firstGiven(en, bg, otherwise);
    }

    private static String firstGiven(@Nullable String one, @Nullable String other, String otherwise) {
        if (one != null && !one.isBlank()) {
            return one;
        }
        return other != null && !other.isBlank() ? other : otherwise;
    }
}
