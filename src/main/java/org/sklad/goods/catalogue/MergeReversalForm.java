package org.sklad.goods.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** That an item is not another one after all. */
public record MergeReversalForm(
        @NotNull UUID id, @NotBlank @Size(max = 500) String reason) {}
