package org.sklad.aid.days;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request that needs only an id. */
public record DayActForm(@NotNull UUID id) implements WithId {}
