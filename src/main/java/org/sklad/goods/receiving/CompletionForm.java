package org.sklad.goods.receiving;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/** Completion of a consignment, with a text about missing, surplus or damaged goods. */
public record CompletionForm(
        @NotNull UUID id, @Nullable @Size(max = 2_000) String discrepancies) implements WithId {
    String text() {
        return discrepancies == null ? "" : discrepancies.strip();
    }
}
