package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The form that makes a browser a shared station.
 *
 * @param centre whose operators share it
 * @param name for people who close it from elsewhere; may be empty
 */
public record SharingForm(
        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @Nullable @Size(max = 100) String name) {
    /** Returns the name; empty for a computer without a name. */
    String nameOrEmpty() {
        return name == null ? "" : name.strip();
    }
}
