package org.sklad.programme.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.OptionalName;

/** A new entry of a managed list, identified by its code. A missing name becomes the code. */
public record EntryForm(
        @NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN)
        String code,

        @Nullable @Valid OptionalName name,

        @Nullable @Size(max = EntryChangeForm.MOST_TEXT) String offers,
        @Nullable @Size(max = EntryChangeForm.MOST_TEXT) String contact,
        @Nullable @Size(max = EntryChangeForm.MOST_WORDS) String area,
        @Nullable @Size(max = EntryChangeForm.MOST_WORDS) String languages) {
    EntryCode entryCode() {
        return new EntryCode(code);
    }

    EntryDetails details() {
        return new EntryChangeForm(name, offers, contact, area, languages, true).details(entryCode());
    }
}
