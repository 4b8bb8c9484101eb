package org.sklad.aid.conflicts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * A request to resolve a conflict.
 *
 * @param stamp of the conflict as the manager saw it; if it is absent, the conflict as it is now is resolved
 * @param reason why its records remain as they happened
 */
public record ResolutionForm(
        @NotNull UUID id,
        @Nullable @Size(max = 200) String stamp,
        @NotBlank @Size(max = 500) String reason) implements WithId {}
