package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.moves.NewMoveLine;

/** Explanation of one discrepancy on a page, with the fields of {@link ExplanationForm}. */
public record ExplainForm(
        @NotNull UUID id,
        @NotNull @Size(max = 20) String lot,
        @Nullable @Size(max = 20) String box,
        @NotNull @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @NotNull Explanation reason) {

    ToExplain explained() {
        return new ExplanationForm(lot, box, quantity, reason).explained("");
    }
}
