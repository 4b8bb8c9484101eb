package org.sklad.goods.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The season whose goods are proposed in a centre.
 *
 * @param until the last day of it, after which the calendar says the season again; left out for {@code CALENDAR}
 */
public record SeasonForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull SeasonChoice season,
        @Nullable LocalDate until) {}
