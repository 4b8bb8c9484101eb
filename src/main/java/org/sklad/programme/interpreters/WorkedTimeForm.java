package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** The time that an interpreter worked, in whole minutes. */
public record WorkedTimeForm(
        @NotNull UUID id, @NotNull Instant from, @NotNull Instant to) implements WithId {}
