package org.sklad.goods.stock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An act that needs to be explained: taking an adjustment back; holding, recalling, releasing a lot. */
public record ReasonForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) {}
