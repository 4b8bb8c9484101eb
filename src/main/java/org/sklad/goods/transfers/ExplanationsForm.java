package org.sklad.goods.transfers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/** Explanations of discrepancies. */
public record ExplanationsForm(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid ExplanationForm> lines) implements WithId {

    List<ToExplain> explained() {
        return GoodsFields.lines(lines, ExplanationForm::explained);
    }
}
