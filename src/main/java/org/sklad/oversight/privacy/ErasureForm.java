package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A request to erase a person who left. */
public record ErasureForm(@NotNull UUID id) implements WithId {}
