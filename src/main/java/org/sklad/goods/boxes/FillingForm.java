package org.sklad.goods.boxes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a box.
 *
 * @param from the digits of another box that stands beside it; absent where loose goods go in
 * @param lines absent where all that is in the other box goes in
 */
public record FillingForm(
        @NotNull UUID id,
        @Nullable @Size(max = 20) String from,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid BoxLineForm> lines) {}
