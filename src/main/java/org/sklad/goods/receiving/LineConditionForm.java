package org.sklad.goods.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.platform.web.WithId;

/**
 * Condition of goods of a line and its matching earlier lines, after they were received.
 *
 * @param times number of scans with this condition
 */
public record LineConditionForm(
        @NotNull UUID id,
        @NotNull @Min(1) @Max(Incoming.MOST) Long times,
        @NotNull Condition condition,
        @NotBlank @Size(max = Inspection.MOST_REASON) String reason)
        implements WithId {
    Inspection found() {
        return Inspection.of(condition, reason.strip());
    }
}
