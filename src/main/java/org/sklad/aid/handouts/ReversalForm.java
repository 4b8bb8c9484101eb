package org.sklad.aid.handouts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to reverse a handout, with the reason. */
public record ReversalForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
