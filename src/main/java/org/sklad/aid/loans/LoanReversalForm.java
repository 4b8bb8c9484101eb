package org.sklad.aid.loans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a loan is taken back, or something of it.
 *
 * @param act the return or the loss that is taken back; absent for the loan itself
 */
public record LoanReversalForm(
        @NotNull UUID id,
        @Nullable UUID act,
        @NotBlank @Size(max = 500) String reason) {}
