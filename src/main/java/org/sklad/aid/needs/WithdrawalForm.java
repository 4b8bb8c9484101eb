package org.sklad.aid.needs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to withdraw a need, with the reason. */
public record WithdrawalForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
