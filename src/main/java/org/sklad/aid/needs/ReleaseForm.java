package org.sklad.aid.needs;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That goods are kept for a need no more. */
public record ReleaseForm(@NotNull UUID id) {}
