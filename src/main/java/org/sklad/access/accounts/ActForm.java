package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The form of an act that needs only its id. */
public record ActForm(@NotNull UUID id) {}
