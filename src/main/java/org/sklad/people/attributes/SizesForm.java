package org.sklad.people.attributes;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The sizes a person wears, as far as they are known. */
public record SizesForm(
        @Nullable @Size(max = 20) String clothes,
        @Nullable @Size(max = 20) String shoes) {

    public static Sizes sizes(@Nullable SizesForm form) {
        return form == null ? Sizes.UNKNOWN : new Sizes(text(form.clothes), text(form.shoes));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
