package org.sklad.goods.boxes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * A request to put goods into a box.
 *
 * @param from digits of another box at the same location; absent if loose goods go in
 * @param lines goods to put in; absent for the whole content of the other box
 */
public record FillingForm(
        @NotNull UUID id,
        @Nullable @Size(max = 20) String from,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid BoxLineForm> lines)
        implements WithId {}
