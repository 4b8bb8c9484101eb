package org.sklad.aid.conflicts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a conflict stands as it happened, and why. */
public record ResolutionForm(
        @Nullable UUID id, @NotBlank @Size(max = 500) String reason) {}
