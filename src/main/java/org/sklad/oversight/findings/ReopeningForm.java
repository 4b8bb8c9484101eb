package org.sklad.oversight.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A finding that is to be looked at again.
 *
 * @param subject as the list says it
 */
public record ReopeningForm(
        @NotNull UUID id,
        @NotBlank @Size(max = FindingKey.MOST_CHARACTERS) String subject) {}
