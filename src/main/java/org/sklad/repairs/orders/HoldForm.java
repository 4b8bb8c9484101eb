package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.repairs.lifecycle.HoldReason;

/** A request to put an order on hold, with a reason and an optional note. */
public record HoldForm(
        @NotNull UUID id,
        @NotNull HoldReason reason,
        @Nullable @Size(max = 1000) String note) implements WithDetails {
    @Override
    public ActDetails details() {
        return ActDetails.because(note == null ? "" : note).hold(reason);
    }
}
