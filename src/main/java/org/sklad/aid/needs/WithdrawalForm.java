package org.sklad.aid.needs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Why a need is one no more. */
public record WithdrawalForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) {}
