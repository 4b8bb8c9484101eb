package org.sklad.goods.stock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** An action with a reason: the reversal of an adjustment; the hold, recall or release of a lot. */
public record ReasonForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
