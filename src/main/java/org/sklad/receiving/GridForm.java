package org.sklad.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.LocationAddress;

/**
 * The sizes of a style that came.
 *
 * @param cells how many, by the own code of the size; nothing for none
 */
public record GridForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(max = 200) Map<@Size(max = 10) String, @Nullable @Min(1) @Max(100_000) Long> cells) {}
