package org.sklad.goods.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Scheme;
import org.sklad.platform.web.WithId;

/** A code on goods to attach to an item or to detach from it. Without a scheme, the form of the code decides it. */
public record IdentifierAttachForm(
        @NotNull UUID id,
        @Nullable Scheme scheme,
        @NotBlank @Size(max = 200) String value,

        @NotNull @Min(1) @Max(Identifier.MOST_UNITS) Long quantity)
        implements WithId {
    Identifier identifier() {
        return scheme == null
                ? Identifier.guessed(value, quantity, "value")
                : Identifier.of(scheme, value, quantity, "value");
    }
}
