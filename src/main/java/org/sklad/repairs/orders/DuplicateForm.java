package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** A request to mark an order as a duplicate of another one of its centre. */
public record DuplicateForm(
        @NotNull UUID id,

        @NotNull
        @Size(max = WorkOrderNumber.LENGTH)
        @Pattern(regexp = WorkOrderNumber.PATTERN, message = "repairs.number-form")
        String of,

        @Nullable @Size(max = 1000) String reason)
        implements WithDetails {
    @Override
    public ActDetails details() {
        return ActDetails.because(reason == null ? "" : reason).duplicateOf(new WorkOrderNumber(of));
    }
}
