package org.sklad.aid.days;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request that needs only an id. */
public record DayActForm(@NotNull UUID id) {}
