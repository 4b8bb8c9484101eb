package org.sklad.aid.days;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An act that names nothing but its id. */
public record DayActForm(@NotNull UUID id) {}
