package org.sklad.access.acts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** The form of an act that needs nothing but a reason: a reversal, a refusal; the hold, recall or release of a lot. */
public record ReasonForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
