package org.sklad.goods.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;

/**
 * A request to set the lead time of a centre.
 *
 * @param days days until goods arrive
 */
public record LeadTimeForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Min(1) @Max(Level.MOST_DAYS) Long days)
        implements WithId {
    LeadTime leadTime() {
        return new LeadTime(new CentreCode(centre), days);
    }
}
