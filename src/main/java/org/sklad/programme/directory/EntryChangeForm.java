package org.sklad.programme.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.OptionalName;

/** The new values of an entry of a managed list. A missing name becomes the code. */
public record EntryChangeForm(
        @Nullable @Valid OptionalName name,
        @Nullable @Size(max = EntryChangeForm.MOST_TEXT) String offers,
        @Nullable @Size(max = EntryChangeForm.MOST_TEXT) String contact,
        @Nullable @Size(max = EntryChangeForm.MOST_WORDS) String area,
        @Nullable @Size(max = EntryChangeForm.MOST_WORDS) String languages,
        @NotNull Boolean active) {
    static final int MOST_TEXT = 500;
    static final int MOST_WORDS = 120;

    EntryDetails details(EntryCode code) {
        OptionalName given = OptionalName.orNone(name);
        return new EntryDetails(
                given.bgOr(code.value()).strip(),
                given.enOr(code.value()).strip(),
                stripped(offers),
                stripped(contact),
                stripped(area),
                stripped(languages),
                active);
    }

    private static String stripped(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip();
    }
}
