package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.repairs.lifecycle.HoldReason;

/** Lets an order wait: for what, and where somebody wants to say more, in their words. */
public record HoldForm(
        @NotNull UUID id,
        @NotNull HoldReason reason,
        @Nullable @Size(max = 1000) String note) {
    ActDetails details() {
        return ActDetails.because(note == null ? "" : note).hold(reason);
    }
}
