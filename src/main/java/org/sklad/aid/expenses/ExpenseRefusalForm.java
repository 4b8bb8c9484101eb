package org.sklad.aid.expenses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to refuse a medical expense. */
public record ExpenseRefusalForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
