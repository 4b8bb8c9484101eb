package org.sklad.beneficiaries;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That somebody wants to see who a person is, and what for. */
public record IdentityViewForm(@NotNull UUID id, @NotNull Purpose purpose) {}
