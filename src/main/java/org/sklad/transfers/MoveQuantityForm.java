package org.sklad.transfers;

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
 * Lines of one lot to be counted otherwise, or taken back.
 *
 * @param quantity in smallest units; absent to take them back
 * @param each for how many smallest units one scan of them stood
 * @param to where the next goods go
 */
public record MoveQuantityForm(
        @NotNull UUID id,

        @NotNull @Size(min = 1, max = 10_000) List<@NotNull Integer> lines,

        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long each,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to) {}
