package org.sklad.aid.days;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * A request to cancel a planned distribution day.
 *
 * @param version version of the day that was read
 */
public record DayCancellationForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long version,
        @NotBlank @Size(max = DayCancellation.MOST_REASON) String reason)
        implements WithId {}
