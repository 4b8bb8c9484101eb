package org.sklad.aid.conflicts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to resolve a conflict, with the reason. */
public record ResolutionForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
