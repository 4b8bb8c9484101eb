package org.sklad.goods.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to reverse a merge. */
public record MergeReversalForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) implements WithId {}
