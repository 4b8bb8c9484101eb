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

/**
 * What was found of a line that was received, with those before it that are alike.
 *
 * @param times of how many scans it is said
 */
public record LineConditionForm(
        @NotNull UUID id,
        @NotNull @Min(1) @Max(Incoming.MOST) Long times,
        @NotNull Condition condition,
        @NotBlank @Size(max = Inspection.MOST_REASON) String reason) {
    Inspection found() {
        return Inspection.of(condition, reason.strip());
    }
}
