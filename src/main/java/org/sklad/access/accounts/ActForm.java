package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An act that needs nothing but its id. */
public record ActForm(@NotNull UUID id) {}
