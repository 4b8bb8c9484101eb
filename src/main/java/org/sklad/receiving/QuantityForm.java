package org.sklad.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.LocationAddress;

/**
 * How many scans lines of one lot and place count for.
 *
 * @param location where the next goods go, which this does not change
 */
public record QuantityForm(
        @NotNull UUID id,

        @NotNull @Size(min = 1, max = 10_000) List<@NotNull Integer> lines,

        @NotNull @Min(1) @Max(Incoming.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) {}
