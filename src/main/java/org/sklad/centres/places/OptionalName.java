package org.sklad.centres.places;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A name in both languages of the interface, in one, or in none, because nobody names two hundred shelves twice. */
public record OptionalName(
        @Nullable @Size(max = 100) String bg,
        @Nullable @Size(max = 100) String en) {
    private static final OptionalName NONE = new OptionalName(null, null);

    public static OptionalName orNone(@Nullable OptionalName name) {
        return name == null ? NONE : name;
    }

    public String bgOr(String otherwise) {
        return firstGiven(bg, en, otherwise);
    }

    public String enOr(String otherwise) {
        return firstGiven(en, bg, otherwise);
    }

    private static String firstGiven(@Nullable String one, @Nullable String other, String otherwise) {
        if (one != null && !one.isBlank()) {
            return one;
        }
        return other != null && !other.isBlank() ? other : otherwise;
    }
}
