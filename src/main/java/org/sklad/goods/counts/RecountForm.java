package org.sklad.goods.counts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** The numbers of the lines that must be counted again. */
public record RecountForm(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Min(1) Integer> lines) implements WithId {}
