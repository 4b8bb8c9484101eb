package org.sklad.receiving;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.LocationAddress;

/**
 * Lines to be taken back together.
 *
 * @param location where the next goods go, which this does not change
 */
public record UndoForm(
        @NotNull UUID id,

        @NotNull @Size(min = 1, max = 10_000) List<@NotNull Integer> lines,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) {}
