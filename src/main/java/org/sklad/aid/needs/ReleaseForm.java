package org.sklad.aid.needs;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request to release the goods reserved for a need. */
public record ReleaseForm(@NotNull UUID id) {}
