package org.sklad.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** A form with a field of every kind. */
public record SampleForm(
        @Nullable UUID id,
        @NotBlank @Size(max = 20) @Nullable String title,
        @Max(100) @Nullable Integer quantity,
        @Nullable LocalDate usedOn,
        @Nullable Boolean urgent,
        @Nullable Kind kind,
        @NotEmpty @Nullable List<@Size(max = 10) @Pattern(regexp = "[A-Z@*]+") String> roles,
        @Valid @Nullable Name name,
        @Size(min = 8, max = 64) @Nullable Secret password,
        @Size(max = 2000) @Nullable String note) {
    public enum Kind {
        STORE,
        SHELF
    }

    public record Name(
            @Size(max = 10) @Nullable String bg,
            @Size(max = 10) @Nullable String en) {}
}
