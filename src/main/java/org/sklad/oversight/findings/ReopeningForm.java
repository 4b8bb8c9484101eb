package org.sklad.oversight.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * A finding whose acceptance ends.
 *
 * @param subject as written in the list of findings
 */
public record ReopeningForm(
        @NotNull UUID id,
        @NotBlank @Size(max = FindingKey.MOST_CHARACTERS) String subject) implements WithId {}
