package org.sklad.aid.days;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A planned distribution day is not held.
 *
 * @param version of the day, as it was read
 */
public record DayCancellationForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long version,
        @NotBlank @Size(max = DayCancellation.MOST_REASON) String reason) {}
