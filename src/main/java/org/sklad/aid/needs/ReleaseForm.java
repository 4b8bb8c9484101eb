package org.sklad.aid.needs;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to release the goods reserved for a need. */
public record ReleaseForm(@NotNull UUID id) implements WithId {}
