package org.sklad.aid.loans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * A request to reverse a loan, or a part of it.
 *
 * @param act return or loss to be reversed; absent for the loan itself
 */
public record LoanReversalForm(
        @NotNull UUID id,
        @Nullable UUID act,
        @NotBlank @Size(max = 500) String reason) implements WithId {}
