package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * That a person asked for all that is kept of them, on paper.
 *
 * @param language in which they read it, as in ISO 639-1: one of those that papers are written in
 */
public record AccessPaperForm(
        @NotNull UUID id,

        @NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{2}")
        String language) {}
