package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request to erase a person who left. */
public record ErasureForm(@NotNull UUID id) {}
