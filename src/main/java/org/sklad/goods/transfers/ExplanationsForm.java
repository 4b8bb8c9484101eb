package org.sklad.goods.transfers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Explanations of discrepancies. */
public record ExplanationsForm(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid ExplanationForm> lines) {

    List<ToExplain> explained() {
        List<ToExplain> explained = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            explained.add(lines.get(i).explained("lines[" + i + "]."));
        }
        return explained;
    }
}
