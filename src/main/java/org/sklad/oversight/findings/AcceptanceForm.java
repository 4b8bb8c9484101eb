package org.sklad.oversight.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A finding that is right as it is.
 *
 * @param subject as the list says it
 * @param reason why it is right
 */
public record AcceptanceForm(
        @NotNull UUID id,
        @NotBlank @Size(max = FindingKey.MOST_CHARACTERS) String subject,
        @NotBlank @Size(max = 500) String reason) {}
