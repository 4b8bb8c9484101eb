package org.sklad.goods.boxes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * A request to take goods out of a box and leave them loose beside it.
 *
 * @param lines goods to take out; absent for everything
 */
public record EmptyingForm(
        @NotNull UUID id, @Nullable @Size(max = 1_000) List<@NotNull @Valid BoxLineForm> lines) implements WithId {}
