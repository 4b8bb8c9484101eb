package org.sklad.goods.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;

/**
 * A request to choose the season whose goods are proposed in a centre.
 *
 * @param until last day of the choice, after which the calendar decides again; absent for {@code CALENDAR}
 */
public record SeasonForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull SeasonChoice season,
        @Nullable LocalDate until)
        implements WithId {}
