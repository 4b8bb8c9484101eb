package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A request for an access export as a PDF, at the wish of the person.
 *
 * @param language ISO 639-1 code of one of the languages of our papers
 */
public record AccessPaperForm(
        @NotNull UUID id,

        @NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{2}")
        String language) {}
