package org.sklad.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** How many scans lines of one lot and place count for. */
public record QuantityForm(
        @NotNull UUID id,

        @NotNull @Size(min = 1, max = 10_000) List<@NotNull Integer> lines,

        @NotNull @Min(1) @Max(Incoming.MOST) Long times) {}
