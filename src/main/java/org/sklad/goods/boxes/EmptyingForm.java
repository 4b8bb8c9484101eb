package org.sklad.goods.boxes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taken out of a box and stands loose beside it.
 *
 * @param lines absent where all of it is
 */
public record EmptyingForm(
        @NotNull UUID id, @Nullable @Size(max = 1_000) List<@NotNull @Valid BoxLineForm> lines) {}
