package org.sklad.aid.conflicts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to resolve a conflict, with the reason. */
public record ResolutionForm(
        @Nullable UUID id, @NotBlank @Size(max = 500) String reason) {}
