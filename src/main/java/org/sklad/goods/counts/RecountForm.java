package org.sklad.goods.counts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which lines are to be counted again, by their numbers. */
public record RecountForm(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Min(1) Integer> lines) {}
