package org.sklad.goods.receiving;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a consignment, with what is to be said of what is missing, too much or damaged. */
public record CompletionForm(
        @NotNull UUID id, @Nullable @Size(max = 2_000) String discrepancies) {
    String text() {
        return discrepancies == null ? "" : discrepancies.strip();
    }
}
