package org.sklad.receiving;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Lines to be taken back together. */
public record UndoForm(
        @NotNull UUID id,

        @NotNull @Size(min = 1, max = 10_000) List<@NotNull Integer> lines) {}
