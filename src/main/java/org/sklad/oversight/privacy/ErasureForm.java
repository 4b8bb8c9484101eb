package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That somebody who left is to be erased. */
public record ErasureForm(@NotNull UUID id) {}
