package org.sklad.aid.handouts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to reverse a handout, with the reason. */
public record ReversalForm(
        @Nullable UUID id, @NotBlank @Size(max = 500) String reason) {}
