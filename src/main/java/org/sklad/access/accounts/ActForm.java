package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** The form of an act that needs only its id. */
public record ActForm(@NotNull UUID id) implements WithId {}
