package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An act that requires a reason: rejection, reopening, cancellation. */
public record ActReasonForm(
        @NotNull UUID id, @NotBlank @Size(max = 1000) String reason) implements WithDetails {
    @Override
    public ActDetails details() {
        return ActDetails.because(reason);
    }
}
