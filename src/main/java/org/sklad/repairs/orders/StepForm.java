package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act without required details; a reason is optional. */
public record StepForm(
        @NotNull UUID id, @Nullable @Size(max = 1000) String reason) implements WithDetails {
    @Override
    public ActDetails details() {
        return ActDetails.because(reason == null ? "" : reason);
    }
}
