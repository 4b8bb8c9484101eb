package org.sklad.repairs.orders;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Username;

/** A request to assign an order to an operator, by username. */
public record AssignmentForm(
        @NotNull UUID id,

        @NotNull @Size(max = 40) @Pattern(regexp = Username.PATTERN)
        String assignee,

        @Nullable @Size(max = 1000) String reason)
        implements WithDetails {
    @Override
    public ActDetails details() {
        return ActDetails.because(reason == null ? "" : reason).assignee(new Username(assignee));
    }
}
